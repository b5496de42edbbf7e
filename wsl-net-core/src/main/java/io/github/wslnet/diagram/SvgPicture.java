// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a scene as SVG, and a way as numbered signs at the left edge that arcs join.
 *
 * <p>Colours follow the reader's light or dark scheme. Texts are in a font of fixed width, of which a character takes {@link
 * #CHARACTER} of a pixel; a narrower one leaves room at the end of a line.
 */
final class SvgPicture {
    private static final double WIDTH = 820;
    private static final double CHARACTER = 7.9;
    private static final double LINE = 20;
    private static final double PADDING = 12;
    private static final double BASELINE = 14;
    private static final double WIRE = 28;
    private static final double RAIL = 74;
    private static final double SIGN = 10;

    private final SvgPage page = new SvgPage();
    private final Scene scene;
    private final Way way;
    private final double left;
    private final Map<Spot, Lit> lit = new HashMap<>();
    private final Map<Spot, Double> heights = new HashMap<>();
    private double y = PADDING;

    private SvgPicture(Scene scene, Way way) {
        this.scene = scene;
        this.way = way;
        this.left = way.isEmpty() ? PADDING : RAIL;
        way.marks()
                .forEach(mark -> scene.first(mark.spots())
                        .ifPresent(spot -> lit.merge(spot, lit(mark), (one, other) -> one == Lit.STOP ? one : other)));
    }

    /** How a row that the way leads over is coloured. */
    private enum Lit {
        WAY("lit"),
        STOP("halt");

        private final String styleClass;

        Lit(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    static String of(Scene scene, Way way) {
        SvgPicture picture = new SvgPicture(scene, way);
        picture.draw();
        String title = way.isEmpty() ? "How LAN, Windows and WSL are wired" : Columns.printable(way.headline());
        return picture.page.toString(title, WIDTH, picture.y + PADDING);
    }

    private void draw() {
        boolean joined = true;
        for (Part part : scene.parts()) {
            if (part instanceof Wire wire) {
                wire(wire);
                joined = true;
            } else if (part instanceof Box box) {
                y += joined ? 0 : PADDING;
                box(box, left, WIDTH - PADDING);
                joined = false;
            }
        }
        if (!way.isEmpty()) {
            new Rail(marksInPlace()).draw();
            legend();
        }
    }

    private void wire(Wire wire) {
        double top = y;
        y += PADDING / 2;
        for (Row row : wire.rows()) {
            heights.putIfAbsent(row.spot(), y + LINE / 2);
            double middle = y + LINE / 2;
            double from = left + WIRE + PADDING + 4;
            light(row.spot(), from - 4, WIDTH - PADDING);
            for (String line : Columns.lines(row.items(), columns(from, WIDTH - PADDING))) {
                page.text(row.label().equals(Row.UNKNOWN) ? "label" : "", from, y + BASELINE, prefix(row) + line);
                y += LINE;
            }
            if (row.label().equals(Wire.SWITCH)) {
                page.bar(left + WIRE - 14, left + WIRE + 6, middle);
            }
        }
        y += PADDING / 2;
        page.wire(left + WIRE - 4, top, y);
    }

    private static String prefix(Row row) {
        return row.label().equals(Row.UNKNOWN) ? Row.UNKNOWN + " " : "";
    }

    private void box(Box box, double from, double to) {
        double height = height(box, from, to);
        heights.putIfAbsent(box.spot(), y + LINE / 2 + 4);
        page.box("box " + kind(box.spot()), from, y, to - from, height);
        y += 4;
        light(box.spot(), from + 6, to - 6);
        page.text("title", from + PADDING, y + BASELINE, Columns.cut(box.title(), columns(from + PADDING, to)));
        y += LINE + 2;
        for (Row row : box.rows()) {
            row(row, from + PADDING, labelWidth(box), to - PADDING);
        }
        for (Box inside : box.inside()) {
            y += PADDING / 2;
            box(inside, from + PADDING, to - PADDING);
        }
        y += 6;
    }

    private void row(Row row, double from, double labelWidth, double to) {
        heights.putIfAbsent(row.spot(), y + LINE / 2);
        light(row.spot(), from - 6, to + 6);
        page.text("label", from, y + BASELINE, row.label());
        for (String line : Columns.lines(row.items(), columns(from + labelWidth, to))) {
            page.text("", from + labelWidth, y + BASELINE, line);
            y += LINE;
        }
    }

    /** Colours the line that starts here when the way leads over it. */
    private void light(Spot spot, double from, double to) {
        Lit how = lit.get(spot);
        if (how != null) {
            page.box(how.styleClass, from, y, to - from, LINE);
        }
    }

    private static double height(Box box, double from, double to) {
        double height = LINE + 12;
        for (Row row : box.rows()) {
            height += LINE
                    * Columns.lines(row.items(), columns(from + PADDING + labelWidth(box), to - PADDING))
                            .size();
        }
        for (Box inside : box.inside()) {
            height += PADDING / 2 + height(inside, from + PADDING, to - PADDING);
        }
        return height;
    }

    private static double labelWidth(Box box) {
        int longest =
                box.rows().stream().mapToInt(row -> row.label().length()).max().orElse(0);
        return longest == 0 ? 0 : (longest + 2) * CHARACTER;
    }

    private static int columns(double from, double to) {
        return (int) ((to - from) / CHARACTER);
    }

    private static String kind(Spot spot) {
        if (spot instanceof Spot.DistroOf) {
            return "distro";
        }
        return spot == Spot.Fixed.WINDOWS ? "windows" : spot == Spot.Fixed.GUEST ? "guest" : "plain";
    }

    private static Lit lit(Way.Mark mark) {
        return isStop(mark) ? Lit.STOP : Lit.WAY;
    }

    private static boolean isStop(Way.Mark mark) {
        return mark.sign().equals(Way.STOP);
    }

    /** A sign and where it stands. */
    private record Placed(Way.Mark mark, double x, double y) {}

    /** Puts signs on one row beside each other; what the picture lacks has no place. */
    private List<Placed> marksInPlace() {
        Map<Double, Integer> taken = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Way.Mark mark : way.marks()) {
            scene.first(mark.spots()).map(heights::get).ifPresent(height -> {
                int before = taken.merge(height, 1, Integer::sum) - 1;
                placed.add(new Placed(mark, RAIL - 14 - before * (2 * SIGN + 2), height));
            });
        }
        return placed;
    }

    /** The signs at the left edge and the arcs that join them. */
    private final class Rail {
        private final List<Placed> placed;

        Rail(List<Placed> placed) {
            this.placed = placed;
        }

        void draw() {
            for (int i = 1; i < placed.size(); i++) {
                Placed from = placed.get(i - 1);
                Placed to = placed.get(i);
                double swing = from.y == to.y ? 0 : Math.min(46, 16 + Math.abs(to.y - from.y) / 8);
                page.arc(isStop(to.mark) ? "way stop" : "way", from.x, from.y, to.x, to.y, swing);
            }
            placed.forEach(one -> sign(one.mark, one.x, one.y));
        }
    }

    private void sign(Way.Mark mark, double x, double height) {
        page.circle(isStop(mark) ? "mark stop" : "mark", x, height, SIGN);
        page.text("sign", x, height + 4.5, mark.sign());
    }

    private void legend() {
        y += PADDING;
        for (String line : Columns.lines(List.of(Columns.printable(way.headline())), columns(PADDING, WIDTH))) {
            page.text("title", PADDING, y + BASELINE, line);
            y += LINE;
        }
        for (Way.Mark mark : way.marks()) {
            y += 4;
            sign(mark, PADDING + SIGN, y + LINE / 2);
            for (String line : Columns.lines(List.of(mark.text()), columns(PADDING + 32, WIDTH))) {
                page.text("", PADDING + 32, y + BASELINE, line);
                y += LINE;
            }
        }
    }
}
