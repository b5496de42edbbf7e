// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;

/** In which column of the screen, from 0, each field of a line starts and ends. */
final class FieldColumns {
    private final int[] starts;
    private final int[] ends;

    private FieldColumns(Lines line, boolean wideCountDouble) {
        int count = line.fieldCount();
        starts = new int[count];
        ends = new int[count];
        int offset = line.start();
        int column = 0;
        for (int i = 0; i < count; i++) {
            column += width(line, offset, line.fieldStart(i), wideCountDouble);
            starts[i] = column;
            column += width(line, line.fieldStart(i), line.fieldEnd(i), wideCountDouble);
            ends[i] = column;
            offset = line.fieldEnd(i);
        }
    }

    static FieldColumns byCharacters(Lines line) {
        return new FieldColumns(line, false);
    }

    static FieldColumns byCells(Lines line) {
        return new FieldColumns(line, true);
    }

    /** Tells whether the line has a character that is two cells wide. */
    static boolean hasWide(Lines line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (isWide(line.whole().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    private static int width(Lines line, int from, int to, boolean wideCountDouble) {
        int width = to - from;
        for (int i = from; wideCountDouble && i < to; i++) {
            width += isWide(line.whole().charAt(i)) ? 1 : 0;
        }
        return width;
    }

    /** The wide and fullwidth ranges of Unicode's East Asian Width (UAX 11) that adapter names are written in. */
    private static boolean isWide(char c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || c >= 0x2e80 && c <= 0xa4cf
                        || c >= 0xac00 && c <= 0xd7a3
                        || c >= 0xf900 && c <= 0xfaff
                        || c >= 0xfe30 && c <= 0xfe6f
                        || c >= 0xff00 && c <= 0xff60
                        || c >= 0xffe0 && c <= 0xffe6);
    }
}
