// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.text.ParseWarning;

/** The text that is being read, to quote from in warnings. */
final class SourceText {
    /** A line longer than this (JSON on one line) is quoted from the place on; looking further would cost too much. */
    private static final int LONGEST_QUOTE = 300;

    private final String text;

    SourceText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Returns a warning that quotes the line of a place. */
    ParseWarning warning(Place place, String reason) {
        return new ParseWarning(place.line(), quote(place.offset()), reason);
    }

    private String quote(int offset) {
        int start = Math.min(offset, text.length());
        int earliest = Math.max(0, start - LONGEST_QUOTE);
        int lineStart = start;
        while (lineStart > earliest && text.charAt(lineStart - 1) != '\n') {
            lineStart--;
        }
        boolean whole = lineStart == 0 || text.charAt(lineStart - 1) == '\n';
        int from = whole ? lineStart : start;
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && to - from < 2 * LONGEST_QUOTE) {
            to++;
        }
        while (to > from && text.charAt(to - 1) == '\r') {
            to--;
        }
        return text.substring(from, to);
    }
}
