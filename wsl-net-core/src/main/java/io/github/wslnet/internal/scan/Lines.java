// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;

/**
 * A cursor over the lines of a text, each cut into fields at blanks; nothing is copied until asked for.
 *
 * <p>Lines end with LF; carriage returns before it count as blanks, so {@code CR CR LF} (what a redirected console
 * program prints) is one ending. A byte order mark at the start and NUL characters anywhere (UTF-16 read as bytes) are
 * taken out first.
 *
 * @since 0.1.0
 */
public final class Lines {
    private static final char ESCAPE = '\u001b';

    private final Iterator<String> further;
    private String text;
    private int start;
    private int end = -1;
    private int number;

    private int fieldCount;
    private int nextPart = Integer.MAX_VALUE;
    private boolean withinLine;
    private int[] fieldStarts = new int[16];
    private int[] fieldEnds = new int[16];

    private Lines(String text, Iterator<String> further) {
        this.text = cleaned(text);
        this.further = further;
    }

    /** Returns a cursor that stands before the first line. */
    public static Lines of(CharSequence text) {
        return new Lines(text.toString(), Collections.emptyIterator());
    }

    /**
     * Returns a cursor over lines that come one by one, without their endings, so that no more than one is held.
     *
     * <p>{@link #whole()} is then the current line alone.
     */
    public static Lines of(Iterator<String> lines) {
        return new Lines("", lines);
    }

    /** Returns the text without a byte order mark at its start and without NUL characters. */
    public static String cleaned(String text) {
        return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\0", "");
    }

    /** Moves to the next line; false when there is none. A final line ending starts no further line. */
    public boolean next() {
        if (further.hasNext()) {
            text = cleaned(further.next());
            start = 0;
            end = text.length();
            number++;
        } else if (end + 1 < text.length()) {
            move();
        } else {
            return false;
        }
        split();
        return true;
    }

    /**
     * Moves to the next line if it is this text, but for blanks before it.
     *
     * <p>That saves the cutting of a line that stands many times in a text; it has no fields then.
     */
    public boolean nextIf(String line) {
        int from = end + 1;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int to = from + line.length();
        boolean is = text.startsWith(line, from) && (to == text.length() || text.charAt(to) == '\n');
        if (is) {
            move();
            fieldCount = 0;
        }
        return is;
    }

    private void move() {
        start = end + 1;
        int feed = text.indexOf('\n', start);
        end = feed < 0 ? text.length() : feed;
        endPart();
    }

    /** Returns the number of the current line, from 1. */
    public int number() {
        return number;
    }

    /** Returns the whole text that the positions below count in. */
    public String whole() {
        return text;
    }

    /** Returns where the current line starts. */
    public int start() {
        return start;
    }

    /** Returns where the current line ends, its carriage returns not counted. */
    public int end() {
        int last = end;
        while (last > start && text.charAt(last - 1) == '\r') {
            last--;
        }
        return last;
    }

    /** Returns the current line without its ending. */
    public String line() {
        return text.substring(start, end());
    }

    /** Tells whether the current line holds nothing but blanks. */
    public boolean isBlank() {
        return !hasField(0);
    }

    /** Tells whether the current line has a decimal digit of any script: headings seldom do, rows always. */
    public boolean hasDigit() {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many blanks the current line begins with. */
    public int indent() {
        int i = start;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i - start;
    }

    /** Returns how many fields the current line has. */
    public int fieldCount() {
        return fieldCount;
    }

    /** Tells whether the current line has a field {@code index}, from 0. */
    public boolean hasField(int index) {
        return index < fieldCount;
    }

    /** Returns where field {@code index} starts, from 0. */
    public int fieldStart(int index) {
        requireField(index);
        return fieldStarts[index];
    }

    /** Returns where field {@code index} ends. */
    public int fieldEnd(int index) {
        requireField(index);
        return fieldEnds[index];
    }

    /** Returns a copy of field {@code index}. */
    public String field(int index) {
        return text.substring(fieldStart(index), fieldEnd(index));
    }

    /** Tells whether field {@code index} exists and is this word. */
    public boolean fieldIs(int index, String word) {
        return hasField(index)
                && fieldEnds[index] - fieldStarts[index] == word.length()
                && text.startsWith(word, fieldStarts[index]);
    }

    /** Returns the line from field {@code index} to its end, without trailing blanks. */
    public String rest(int index) {
        return text.substring(fieldStart(index), fieldEnds[fieldCount - 1]);
    }

    /** Returns a warning about the current line. */
    public ParseWarning warning(String reason) {
        return new ParseWarning(number, line(), reason);
    }

    /** Returns an error about the current line. */
    public UnparseableTextException error(String format, String reason) {
        return new UnparseableTextException(format, number, line(), reason);
    }

    /** Tells whether the character separates fields: blank, tab, carriage return and the blanks of other scripts. */
    public static boolean isBlank(char c) {
        return c <= ' ' || c >= '\u00a0' && (c == '\u00a0' || c == '\u3000' || c == '\ufeff');
    }

    private void requireField(int index) {
        if (!hasField(index)) {
            throw new IndexOutOfBoundsException("line " + number + " has no field " + index);
        }
    }

    /** Cuts the line into its fields. */
    private void split() {
        // locals, since this is the inner loop of every reader
        String line = text;
        int last = end;
        int count = 0;
        int i = start;
        while (true) {
            while (i < last && isBlank(line.charAt(i))) {
                i++;
            }
            if (i >= last) {
                break;
            }
            if (count == fieldStarts.length) {
                grow();
            }
            fieldStarts[count] = i;
            while (i < last && !isBlank(line.charAt(i))) {
                i++;
            }
            fieldEnds[count++] = i;
        }
        fieldCount = count;
    }

    /**
     * Returns a cursor over what iproute2 prints, to which a backslash before a blank ends a line too.
     *
     * <p>With {@code -o} iproute2 joins lines so; all parts of one physical line have its number. Colours ({@code -c})
     * are taken out.
     */
    public static Lines ofIproute(String text) {
        Lines lines = of(withoutColours(text));
        lines.nextPart = lines.partEnd(0);
        return lines;
    }

    /** Ends the current line at the next backslash, if it has one, and counts it unless it continues another. */
    private void endPart() {
        number += withinLine ? 0 : 1;
        withinLine = nextPart < end;
        if (withinLine) {
            end = nextPart;
            nextPart = partEnd(end + 1);
        }
    }

    private int partEnd(int from) {
        int at = text.indexOf('\\', from);
        while (at >= 0 && at + 1 < text.length() && !isBlank(text.charAt(at + 1))) {
            at = text.indexOf('\\', at + 1);
        }
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Returns the text without what switches a terminal's colour, for example {@code ESC [ 3 5 m}. */
    public static String withoutColours(String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c == ESCAPE) {
                i = colourEnd(text, i);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int colourEnd(String text, int from) {
        int i = from;
        while (i < text.length() && "[;0123456789".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && text.charAt(i) == 'm' ? i + 1 : from;
    }

    private void grow() {
        fieldStarts = Arrays.copyOf(fieldStarts, fieldStarts.length * 2);
        fieldEnds = Arrays.copyOf(fieldEnds, fieldStarts.length);
    }
}
