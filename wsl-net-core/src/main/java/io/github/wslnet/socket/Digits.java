// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Lines;

/** Reads numbers in place. */
final class Digits {
    /** What {@link #number} gives for a number that no column of a socket table can hold. */
    static final long TOO_LARGE = Long.MAX_VALUE;

    private Digits() {}

    /** Returns the decimal number between two positions, {@link #TOO_LARGE} from 2^32 on, or -1 where there is none. */
    static long number(String text, int start, int end) {
        if (start >= end) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number > 0xffff_ffffL ? number : number * 10 + digit;
        }
        return number > 0xffff_ffffL ? TOO_LARGE : number;
    }

    /** Returns the number that a field is, as {@link #number(String, int, int)} does. */
    static long number(Lines line, int field) {
        return number(line.whole(), line.fieldStart(field), line.fieldEnd(field));
    }

    /** Returns the hexadecimal number between two positions, at most 16 digits, or -1 where there is none. */
    static long hex(String text, int start, int end) {
        if (start >= end || end - start > 16) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }
}
