// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as they lie there, one {@code char} for each byte, line endings included.
 *
 * <p>Lines that are put in get the ending of the file's first line; a file without a final line ending stays without.
 */
final class RawLines {
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final List<String> lines;

    private RawLines(List<String> lines) {
        this.lines = lines;
    }

    static RawLines of(byte[] bytes) {
        String units = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < units.length()) {
            int feed = units.indexOf('\n', start);
            int end = feed < 0 ? units.length() : feed + 1;
            lines.add(units.substring(start, end));
            start = end;
        }
        return new RawLines(lines);
    }

    static RawLines of(List<String> texts) {
        return of(new byte[0]).splice(0, 0, texts);
    }

    int size() {
        return lines.size();
    }

    /** Returns a line without its ending and without a byte order mark, decoded as UTF-8. */
    String text(int index) {
        String line = lines.get(index);
        int start = index == 0 && line.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        int end = line.length();
        while (end > start && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return new String(line.substring(start, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /** Returns these lines with others in place of those from one index to before another. */
    RawLines splice(int from, int to, List<String> texts) {
        return rewrite(from, texts, index -> index >= from && index < to);
    }

    /** Returns these lines with others put in before an index and some taken out. */
    RawLines rewrite(int place, List<String> texts, IntPredicate takenOut) {
        String ending = ending();
        boolean open = !lines.isEmpty() && !lines.get(size() - 1).endsWith("\n");
        List<String> rewritten = new ArrayList<>(size() + texts.size());
        for (int i = 0; i <= size(); i++) {
            if (i == place) {
                texts.forEach(text -> rewritten.add(unitsOf(text) + ending));
            }
            if (i < size() && !takenOut.test(i)) {
                rewritten.add(lines.get(i) + (open && i == size() - 1 ? ending : ""));
            }
        }
        if (open && !rewritten.isEmpty()) {
            String last = rewritten.get(rewritten.size() - 1);
            rewritten.set(rewritten.size() - 1, withoutEnding(last, ending));
        }
        return new RawLines(rewritten);
    }

    private static String withoutEnding(String line, String ending) {
        int length = line.endsWith(ending) ? ending.length() : 1;
        return line.substring(0, line.length() - length);
    }

    private static String unitsOf(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private String ending() {
        String first = lines.isEmpty() ? "" : lines.get(0);
        return first.endsWith("\r\n") || first.endsWith("\r") ? "\r\n" : "\n";
    }

    byte[] toBytes() {
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    String toText() {
        return new String(toBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawLines raw && Arrays.equals(raw.toBytes(), toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }
}
