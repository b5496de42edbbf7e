// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

/**
 * Reads numbers where they stand in a longer text, without copying them out first.
 *
 * @since 0.1.0
 */
public final class Digits {
    /** What {@link #unsignedInt} gives for a number that has more than 32 bits. */
    public static final long TOO_LARGE = Long.MAX_VALUE;

    private static final int MOST_DIGITS = 18;
    private static final long MOST = 0xffff_ffffL;

    private Digits() {}

    /** Returns the decimal number between two positions, or -1 when there is something else or a longer number. */
    public static long numberOrMinusOne(CharSequence text, int start, int end) {
        if (start >= end || end - start > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Returns the decimal number between two positions, or -1 when there is something else or it is no {@code int}. */
    public static int intOrMinusOne(CharSequence text, int start, int end) {
        long number = numberOrMinusOne(text, start, end);
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    /**
     * Returns the decimal number in 0..65535 between two positions, in at most five digits, or -1 when there is none.
     *
     * <p>Tables have 0 where a port is missing.
     */
    public static int portOrMinusOne(CharSequence text, int start, int end) {
        int number = end - start > 5 ? -1 : intOrMinusOne(text, start, end);
        return number <= 65535 ? number : -1;
    }

    /** Returns the decimal number between two positions, {@link #TOO_LARGE} from 2^32 on, or -1 where there is none. */
    public static long unsignedInt(CharSequence text, int start, int end) {
        if (start >= end) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number > MOST ? number : number * 10 + digit;
        }
        return number > MOST ? TOO_LARGE : number;
    }

    /** Returns the number that a field is, as {@link #unsignedInt(CharSequence, int, int)} does. */
    public static long unsignedInt(Lines line, int field) {
        return unsignedInt(line.whole(), line.fieldStart(field), line.fieldEnd(field));
    }

    /** Returns the hexadecimal number between two positions, or -1 when there is something else or it has over 8 digits. */
    public static long hexOrMinusOne(CharSequence text, int start, int end) {
        if (start >= end || end - start > 8) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }
}
