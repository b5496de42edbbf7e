// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import io.github.wslnet.text.UnparseableTextException;

/**
 * The host name of a distribution, as WSL allows it.
 *
 * <p>WSL makes it from {@code network.hostname} or else from Windows' name, and writes it to {@code /etc/hostname} at
 * each start, which can't be turned off. Source: {@code CleanHostname} in {@code src/shared/inc/stringshared.h} of
 * microsoft/WSL.
 *
 * @param text 1..64 ASCII letters, digits, dashes and at most one dot; a dash or dot stands between letters or digits
 * @since 0.1.0
 */
public record HostName(String text) {
    private static final int LONGEST = 64;
    private static final String FALLBACK = "localhost";

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when WSL would change it
     */
    public HostName {
        if (!cleaned(text).equals(text)) {
            throw new IllegalArgumentException(
                    "WSL would change the host name '" + text + "' to '" + cleaned(text) + "'");
        }
    }

    /**
     * Reads a name that WSL would leave as it is.
     *
     * @throws UnparseableTextException when WSL would change it; it names what WSL would make of it
     */
    public static HostName parse(String text) {
        if (!cleaned(text).equals(text)) {
            throw new UnparseableTextException("host name", 0, text, "WSL would change it to '" + cleaned(text) + "'");
        }
        return new HostName(text);
    }

    /**
     * Returns what WSL makes of a text: other characters are dropped, what is left is cut to 64 characters, and {@code
     * localhost} stands for nothing.
     */
    public static HostName clean(String text) {
        return new HostName(cleaned(text));
    }

    private static String cleaned(String text) {
        StringBuilder name = new StringBuilder(text.length());
        boolean hasDot = false;
        for (int i = 0; i < text.length() && name.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (isLetterOrDigit(c) || c == '-' && endsWithLetterOrDigit(name)) {
                name.append(c);
            } else if (c == '.' && !hasDot && endsWithLetterOrDigit(name)) {
                name.append(c);
                hasDot = true;
            }
        }
        while (!name.isEmpty() && !endsWithLetterOrDigit(name)) {
            name.setLength(name.length() - 1);
        }
        return name.isEmpty() ? FALLBACK : name.toString();
    }

    private static boolean endsWithLetterOrDigit(CharSequence name) {
        return !name.isEmpty() && isLetterOrDigit(name.charAt(name.length() - 1));
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return text;
    }
}
