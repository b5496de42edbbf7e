// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import io.github.wslnet.WslNetException;

/**
 * A text is not in the format it was said to be in.
 *
 * @since 0.1.0
 */
public final class UnparseableTextException extends WslNetException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 120;

    private final String format;
    private final int line;
    private final String text;
    private final String reason;

    /**
     * Says which text could not be read and why.
     *
     * @param format what the text should have been, for example {@code ip addr}
     * @param line the physical line from 1, or 0 when the text as a whole is meant
     * @param text the offending line or value; long ones are cut in the message
     * @param reason what was expected, without a final period
     */
    public UnparseableTextException(String format, int line, String text, String reason) {
        super(message(format, line, text, reason));
        this.format = format;
        this.line = line;
        this.text = text;
        this.reason = reason;
    }

    /** Returns what the text should have been, for example {@code ip addr}. */
    public String format() {
        return format;
    }

    /** Returns the physical line from 1, or 0 when the text as a whole is meant. */
    public int line() {
        return line;
    }

    /** Returns the offending line or value, whole. */
    public String text() {
        return text;
    }

    /** Returns what was expected instead. */
    public String reason() {
        return reason;
    }

    private static String message(String format, int line, String text, String reason) {
        String where = line > 0 ? ", line " + line : "";
        return format + where + ": " + reason + (text.isEmpty() ? "" : ": '" + quote(text) + "'");
    }

    private static String quote(String text) {
        int end = text.codePointCount(0, text.length()) > LONGEST_QUOTE
                ? text.offsetByCodePoints(0, LONGEST_QUOTE)
                : text.length();
        StringBuilder quoted = new StringBuilder(end + 1);
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(c -> quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return end < text.length() ? quoted + "…" : quoted.toString();
    }
}
