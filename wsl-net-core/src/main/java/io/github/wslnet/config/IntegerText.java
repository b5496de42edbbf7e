// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.Optional;

/** Whole numbers as C's {@code strtol} with base 0 and {@code std::stoi} read them. */
final class IntegerText {
    private static final String LEADING_SPACE = " \t\n\u000b\f\r";

    private IntegerText() {}

    /** Reads a text that is a number as a whole: blanks and a sign may come before, nothing may follow. */
    static Optional<Integer> parse(String text) {
        int at = skipSpace(text);
        boolean negative = at < text.length() && text.charAt(at) == '-';
        at += hasSign(text, at) ? 1 : 0;
        int radix = radix(text, at);
        int digits = radix == 16 ? at + 2 : at;
        if (digits >= text.length()) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = digits; i < text.length(); i++) {
            int digit = digit(text.charAt(i), radix);
            if (digit < 0 || number > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            number = number * radix + digit;
        }
        return inRange(negative ? -number : number);
    }

    /** Reads the decimal number that a text starts with, after blanks and a sign; what follows is let go. */
    static Optional<Integer> parseStart(String text) {
        int at = skipSpace(text);
        boolean negative = at < text.length() && text.charAt(at) == '-';
        at += hasSign(text, at) ? 1 : 0;
        long number = 0;
        int digits = at;
        while (digits < text.length() && digit(text.charAt(digits), 10) >= 0 && number <= Integer.MAX_VALUE) {
            number = number * 10 + digit(text.charAt(digits), 10);
            digits++;
        }
        return digits == at ? Optional.empty() : inRange(negative ? -number : number);
    }

    private static Optional<Integer> inRange(long number) {
        return number == (int) number ? Optional.of((int) number) : Optional.empty();
    }

    private static int skipSpace(String text) {
        int at = 0;
        while (at < text.length() && LEADING_SPACE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean hasSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    }

    private static int radix(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '0') {
            return 10;
        }
        return text.charAt(at + 1) == 'x' || text.charAt(at + 1) == 'X' ? 16 : 8;
    }

    private static int digit(char c, int radix) {
        return c < 128 ? Character.digit(c, radix) : -1;
    }
}
