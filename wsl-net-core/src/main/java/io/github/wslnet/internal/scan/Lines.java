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
 */
public final class Lines {
    private final Iterator<String> further;
    private String text;
    private int start;
    private int end = -1;
    private int number;

    private int fieldCount = -1;
    private int[] fieldStarts = new int[16];
    private int[] fieldEnds = new int[16];

    private Lines(String text, Iterator<String> further) {
        this.text = clean(text);
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

    private static String clean(String text) {
        String string = !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
        return string.indexOf('\0') < 0 ? string : string.replace("\0", "");
    }

    /** Moves to the next line; false when there is none. A final line ending starts no further line. */
    public boolean next() {
        if (further.hasNext()) {
            return nextOf(further.next());
        }
        if (end + 1 >= text.length()) {
            return false;
        }
        start = end + 1;
        int feed = text.indexOf('\n', start);
        end = feed < 0 ? text.length() : feed;
        number++;
        fieldCount = -1;
        return true;
    }

    private boolean nextOf(String line) {
        text = clean(line);
        start = 0;
        end = text.length();
        number++;
        fieldCount = -1;
        return true;
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
        return fieldCount() == 0;
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
        if (fieldCount < 0) {
            split();
        }
        return fieldCount;
    }

    /** Returns where field {@code index} starts, from 0. */
    public int fieldStart(int index) {
        return fieldStarts[checked(index)];
    }

    /** Returns where field {@code index} ends. */
    public int fieldEnd(int index) {
        return fieldEnds[checked(index)];
    }

    /** Returns a copy of field {@code index}. */
    public String field(int index) {
        return text.substring(fieldStart(index), fieldEnd(index));
    }

    /** Tells whether field {@code index} exists and is this word. */
    public boolean fieldIs(int index, String word) {
        return index < fieldCount()
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

    private int checked(int index) {
        if (index >= fieldCount()) {
            throw new IndexOutOfBoundsException("line " + number + " has no field " + index);
        }
        return index;
    }

    private void split() {
        // locals, since this is the inner loop of every reader
        String line = text;
        int[] starts = fieldStarts;
        int[] ends = fieldEnds;
        int last = end;
        int count = 0;
        int i = start;
        while (true) {
            while (i < last && isBlank(line.charAt(i))) {
                i++;
            }
            if (i >= last) {
                fieldCount = count;
                return;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                fieldStarts = starts;
                fieldEnds = ends;
            }
            starts[count] = i;
            while (i < last && isInWord(line.charAt(i))) {
                i++;
            }
            ends[count++] = i;
        }
    }

    /** Tells with one comparison what {@link #isBlank} needs two for. */
    private static boolean isInWord(char c) {
        return (char) (c - '!') < 0x7f || !isBlank(c);
    }
}
