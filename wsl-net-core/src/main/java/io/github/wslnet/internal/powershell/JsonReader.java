// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.json.JsonTokens;
import io.github.wslnet.internal.json.JsonTokens.Kind;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.UnparseableTextException;

/**
 * Reads what {@code ConvertTo-Json} prints: one object bare, several in an array, none as {@code []}, {@code null} or
 * nothing; also one after another, as a loop prints them.
 *
 * <p>Windows PowerShell 5.1 may wrap an array as <code>{"value":[...],"Count":2}</code>. Members that aren't wanted,
 * the class descriptions of CIM objects above all, are skipped unread.
 */
final class JsonReader<T> {
    private final RecordShape shape;
    private final SourceText source;
    private final Rows<T> rows;
    private final JsonTokens tokens;

    private JsonReader(RecordShape shape, SourceText source, Rows<T> rows, JsonTokens tokens) {
        this.shape = shape;
        this.source = source;
        this.rows = rows;
        this.tokens = tokens;
    }

    /** Tells whether a line can be the first one of a JSON document. */
    static boolean startsAt(Lines lines) {
        String text = lines.whole();
        int first = lines.fieldStart(0);
        char c = text.charAt(first);
        if (c != '{' && c != '[') {
            return false;
        }
        int next = first + 1;
        while (next < lines.end() && Lines.isBlank(text.charAt(next))) {
            next++;
        }
        return next == lines.end() || "{}[]\"".indexOf(text.charAt(next)) >= 0;
    }

    /**
     * Reads the documents from a place to the end of the text.
     *
     * @throws UnparseableTextException when the first one is broken or ends too early
     */
    static <T> void readAll(RecordShape shape, SourceText source, Rows<T> rows, Place start) {
        JsonTokens tokens = JsonTokens.of(shape.format(), source.text(), start.line(), start.offset());
        new JsonReader<>(shape, source, rows, tokens).readDocuments();
    }

    private void readDocuments() {
        tokens.next();
        do {
            readTopLevel();
        } while (isFurtherDocument());
    }

    /** Steps to the next document; what is no JSON after a whole document (a prompt) is only warned of. */
    private boolean isFurtherDocument() {
        try {
            return tokens.next() != Kind.END;
        } catch (UnparseableTextException e) {
            Place at = new Place(e.line(), tokens.offsetReached());
            rows.warn(source.warning(at, "after the JSON document comes something that is none"));
            return false;
        }
    }

    private void readTopLevel() {
        switch (tokens.kind()) {
            case OBJECT -> readObject();
            case ARRAY -> {
                rows.saidToBeEmpty();
                while (tokens.next() != Kind.CLOSE) {
                    readTopLevel();
                }
            }
            case NULL -> rows.saidToBeEmpty();
            default -> rows.warn(source.warning(place(), "expected an object"));
        }
    }

    private void readObject() {
        PowerShellRecord record = new PowerShellRecord(shape, source, place(), false);
        boolean wrapsArray = false;
        while (tokens.next() == Kind.NAME) {
            String name = tokens.text();
            Kind value = tokens.next();
            int known = shape.find(name, 0, name.length());
            if (known != RecordShape.UNKNOWN) {
                readMember(record, known);
            } else if (value == Kind.ARRAY && name.equals("value")) {
                wrapsArray = true;
                readTopLevel();
            } else {
                tokens.skipChildren();
            }
        }
        if (!wrapsArray) {
            rows.readAndKeep(record);
        }
    }

    private void readMember(PowerShellRecord record, int name) {
        Place place = place();
        String text = JsonValue.read(tokens);
        if (text != null) {
            record.put(name, text, place);
        }
    }

    private Place place() {
        return new Place(tokens.line(), tokens.offset());
    }
}
