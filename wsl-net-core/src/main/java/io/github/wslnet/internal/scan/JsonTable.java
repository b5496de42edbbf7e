// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import io.github.wslnet.json.JsonTree;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON list of objects, which is how tools print a table, and the warnings that come of reading it.
 *
 * <p>Lines before the list (a notice of {@code wsl.exe}, say) are passed over with a warning each.
 *
 * @since 0.1.0
 */
public final class JsonTable {
    private final String json;
    private final List<JsonRow> rows = new ArrayList<>();
    private final Warnings warnings;
    private int @Nullable [] elementLines;

    private JsonTable(String json, Warnings warnings) {
        this.json = json;
        this.warnings = warnings;
    }

    /** Tells whether a JSON document starts in the text, at its head or at the head of a later line. */
    public static boolean startsIn(String text) {
        return start(text) >= 0;
    }

    /**
     * Reads the list.
     *
     * @param format what the text should have been, for the error
     * @throws UnparseableTextException when the text is no JSON list or ends within it
     */
    public static JsonTable parse(String format, String text) {
        String clean = Lines.cleaned(text);
        int start = Math.max(0, start(clean));
        StringBuilder json = new StringBuilder(clean.length());
        Warnings before = new Warnings();
        Lines lines = Lines.of(clean.substring(0, clean.lastIndexOf('\n', start - 1) + 1));
        while (lines.next()) {
            if (!lines.isBlank()) {
                before.add(lines.warning("stands before the JSON document"));
            }
            json.append('\n');
        }
        JsonTable table =
                new JsonTable(json.append(clean, start, clean.length()).toString(), before);
        table.read(format);
        return table;
    }

    /** Returns the objects of the list, in its order. */
    public List<JsonRow> rows() {
        return rows;
    }

    /** Returns what was passed over up to now. */
    public Warnings warnings() {
        return warnings;
    }

    private void read(String format) {
        if (!(JsonTree.parse(format, json) instanceof List<?> list)) {
            throw new UnparseableTextException(format, 0, "", "expected a JSON list of objects");
        }
        for (int i = 0; i < list.size(); i++) {
            int index = i;
            Object element = list.get(i);
            if (element instanceof Map<?, ?> members) {
                rows.add(new JsonRow(members, reason -> warn(index, element, reason)));
            } else {
                warn(index, element, "expected an object");
            }
        }
    }

    private void warn(int index, @Nullable Object element, String reason) {
        if (elementLines == null) {
            elementLines = elementLines();
        }
        warnings.add(new ParseWarning(elementLines[index], JsonTree.print(element), reason));
    }

    /** Returns the lines on which the elements of the outermost list start; the document is known to be whole. */
    private int[] elementLines() {
        List<Integer> lines = new ArrayList<>();
        int line = 1;
        int depth = 0;
        boolean starts = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (starts && !Lines.isBlank(c)) {
                lines.add(line);
                starts = false;
            }
            if (c == '"') {
                i = stringEnd(i);
            }
            depth += depthChange(c);
            starts |= depth == 1 && (c == '[' || c == ',');
        }
        return lines.stream().mapToInt(Integer::intValue).toArray();
    }

    private int stringEnd(int quote) {
        int i = quote + 1;
        while (json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int depthChange(char c) {
        return switch (c) {
            case '[', '{' -> 1;
            case ']', '}' -> -1;
            default -> 0;
        };
    }

    private static int start(String text) {
        int first = pastBlanks(text, 0);
        if (isAny("[{", text, first)) {
            return first;
        }
        int feed = text.indexOf("\n[", first);
        // a remark in brackets is no list: in a table's list an object follows, or the end
        while (feed >= 0 && !isAny("{]", text, pastBlanks(text, feed + 2))) {
            feed = text.indexOf("\n[", feed + 2);
        }
        return feed < 0 ? -1 : feed + 1;
    }

    private static boolean isAny(String characters, String text, int at) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private static int pastBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && Lines.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
