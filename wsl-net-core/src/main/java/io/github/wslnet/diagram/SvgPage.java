// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.text.VisibleText;
import java.util.Locale;

/** The text of an SVG picture: its elements, everything that stands in them escaped. */
final class SvgPage {
    private static final String STYLE = """
            .wslnet{--bg:#ffffff;--ink:#1f2328;--muted:#59636e;--line:#818b98;--lan:#f6f8fa;--windows:#eaf3ff;--guest:#fff4e5;\
            --distro:#ffffff;--way:#0550ae;--wayfill:#b9e2ff;--stop:#b3141f;--stopfill:#ffd3cf}
            @media (prefers-color-scheme:dark){.wslnet{--bg:#0d1117;--ink:#e6edf3;--muted:#9198a1;--line:#656c76;--lan:#151b23;\
            --windows:#0f2138;--guest:#2b1d0e;--distro:#0d1117;--way:#79c0ff;--wayfill:#17457f;--stop:#ff8182;--stopfill:#5c1418}}
            .wslnet text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:var(--ink);\
            white-space:pre}
            .wslnet .page{fill:var(--bg)}.wslnet .box{fill:var(--lan);stroke:var(--line)}
            .wslnet .windows{fill:var(--windows)}.wslnet .guest{fill:var(--guest)}.wslnet .distro{fill:var(--distro)}
            .wslnet .title{font-weight:600}.wslnet .label{fill:var(--muted)}
            .wslnet .wire{stroke:var(--line);stroke-width:2;fill:none}.wslnet .switch{stroke:var(--line);stroke-width:6}
            .wslnet .lit{fill:var(--wayfill)}.wslnet .halt{fill:var(--stopfill)}
            .wslnet .way{stroke:var(--way);stroke-width:2.5;fill:none}
            .wslnet .way.stop{stroke:var(--stop);stroke-dasharray:5 4}
            .wslnet .mark{fill:var(--way)}.wslnet .mark.stop{fill:var(--stop)}
            .wslnet .sign{fill:var(--bg);font-weight:700;text-anchor:middle}
            """;

    private final StringBuilder body = new StringBuilder();

    /** Adds a rectangle with round corners. */
    void box(String classes, double x, double y, double width, double height) {
        body.append("<rect class=\"").append(classes).append("\" rx=\"6\"");
        number("x", x);
        number("y", y);
        number("width", width);
        number("height", height);
        body.append("/>\n");
    }

    /** Adds a text whose baseline starts here; one without anything to read is left out. */
    void text(String classes, double x, double y, String text) {
        if (text.isBlank()) {
            return;
        }
        body.append("<text");
        if (!classes.isEmpty()) {
            body.append(" class=\"").append(classes).append('"');
        }
        number("x", x);
        number("y", y);
        body.append('>').append(VisibleText.markup(text)).append("</text>\n");
    }

    /** Adds a circle. */
    void circle(String classes, double x, double y, double radius) {
        body.append("<circle class=\"").append(classes).append('"');
        number("cx", x);
        number("cy", y);
        number("r", radius);
        body.append("/>\n");
    }

    /** Adds a straight line downwards. */
    void wire(double x, double from, double to) {
        path("wire", "M" + number(x) + " " + number(from) + "V" + number(to));
    }

    /** Adds a thick line to the right. */
    void bar(double from, double to, double y) {
        path("switch", "M" + number(from) + " " + number(y) + "H" + number(to));
    }

    /** Adds an arc between two points that swings out to the left, from the edges of the circles that stand there. */
    void arc(String classes, double fromX, double fromY, double toX, double toY, double swing) {
        String curve =
                "C" + number(fromX - swing) + " " + number(fromY) + " " + number(toX - swing) + " " + number(toY);
        path(classes, "M" + number(fromX) + " " + number(fromY) + curve + " " + number(toX) + " " + number(toY));
    }

    private void path(String classes, String data) {
        body.append("<path class=\"")
                .append(classes)
                .append("\" d=\"")
                .append(data)
                .append("\"/>\n");
    }

    private void number(String name, double value) {
        body.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Returns the whole picture. */
    String toString(String title, double width, double height) {
        String size = number(width) + " " + number(height);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"wslnet\" role=\"img\" viewBox=\"0 0 " + size
                + "\" width=\""
                + number(width) + "\" height=\"" + number(height) + "\">\n<title>" + VisibleText.markup(title)
                + "</title>\n<style>\n"
                + STYLE + "</style>\n<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n" + body + "</svg>\n";
    }
}
