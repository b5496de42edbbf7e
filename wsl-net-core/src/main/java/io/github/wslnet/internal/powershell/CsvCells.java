// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

/** A cursor over the rows and cells of a CSV text (RFC 4180, any delimiter). */
final class CsvCells {
    private final String text;
    private final char delimiter;

    private int position;
    private int line;
    private boolean rowIsOpen;
    private boolean quoted;
    private boolean unclosed;
    private boolean tailed;
    private String cell = "";
    private Place place;

    /** Creates a cursor that stands before a row. */
    CsvCells(String text, Place start, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        this.position = start.offset();
        this.line = start.line();
        this.place = start;
    }

    /** Moves before the first cell of the next row, if there is one; all cells of a row must have been asked for. */
    boolean nextRow() {
        rowIsOpen = position < text.length();
        place = new Place(line, position);
        return rowIsOpen;
    }

    /** Moves to the next cell of this row; false after the last. */
    boolean next() {
        if (!rowIsOpen) {
            return false;
        }
        place = new Place(line, position);
        quoted = position < text.length() && text.charAt(position) == '"';
        cell = quoted ? readQuoted() : readBare();
        rowIsOpen = position < text.length() && text.charAt(position) == delimiter;
        skipDelimiter();
        return true;
    }

    /** Returns the cell's text without its quotes and the blanks around it. */
    String text() {
        return cell;
    }

    boolean isQuoted() {
        return quoted;
    }

    /** Tells whether something stood between a closing quote and the delimiter, so that this is none of CSV's. */
    boolean isTailed() {
        return tailed;
    }

    /** Tells whether the text ended inside quotes. */
    boolean isUnclosed() {
        return unclosed;
    }

    Place place() {
        return place;
    }

    private String readBare() {
        int start = position;
        while (position < text.length() && text.charAt(position) != delimiter && text.charAt(position) != '\n') {
            position++;
        }
        return text.substring(start, position).strip();
    }

    /** Reads to the quote that isn't doubled; what stands between it and the delimiter is skipped. */
    private String readQuoted() {
        StringBuilder content = new StringBuilder();
        position++;
        while (position < text.length() && !atClosingQuote()) {
            char c = text.charAt(position);
            position += c == '"' ? 2 : 1;
            line += c == '\n' ? 1 : 0;
            content.append(c);
        }
        unclosed = position >= text.length();
        position = Math.min(position + 1, text.length());
        tailed = !readBare().isEmpty();
        return content.toString().strip();
    }

    private boolean atClosingQuote() {
        return text.charAt(position) == '"' && (position + 1 >= text.length() || text.charAt(position + 1) != '"');
    }

    private void skipDelimiter() {
        if (position < text.length()) {
            line += text.charAt(position) == '\n' ? 1 : 0;
            position++;
        }
    }
}
