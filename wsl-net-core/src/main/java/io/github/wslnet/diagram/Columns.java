// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and breaking it so that it takes no more. */
final class Columns {
    /** First and last characters of the blocks whose characters take two columns (UAX #11, wide and fullwidth). */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60,
        0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd
    };

    private static final String SEPARATOR = ", ";

    /** A name that fills half of a page tells no more. */
    private static final int LONGEST = 1000;

    private Columns() {}

    /** Returns 0 for a mark that stands on the character before it, 2 for an East Asian one, else 1. */
    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** Returns the text on one line, with a dot for each character that is not visible, and cut where it goes on for long. */
    static String printable(String text) {
        return VisibleText.line(
                text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "..." : text);
    }

    /** Returns as much of the text as fits, with three dots where something is cut off. */
    static String cut(String text, int width) {
        return of(text) <= width ? text : text.substring(0, fitting(text, 0, width - 3)) + "...";
    }

    /** Returns the items one behind the other in lines of at most this width; an item alone too long is broken. */
    static List<String> lines(List<String> items, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String item = i + 1 < items.size() ? items.get(i) + SEPARATOR : items.get(i);
            if (!line.isEmpty() && of(line.toString()) + of(item.stripTrailing()) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(item);
            breakOff(line, width, lines);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Moves full lines out of the text until the rest fits. */
    private static void breakOff(StringBuilder text, int width, List<String> lines) {
        while (of(text.toString().stripTrailing()) > width) {
            int end = fitting(text.toString(), 0, width);
            int blank = text.lastIndexOf(" ", end);
            int cut = blank > end / 2 ? blank + 1 : end;
            lines.add(text.substring(0, cut));
            text.delete(0, cut);
        }
    }

    /** Returns where the longest part of the text ends that starts here and fits. */
    private static int fitting(String text, int start, int width) {
        int left = width;
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            left -= of(c);
            if (left < 0) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
