// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;

/**
 * Reads what {@code ConvertTo-Json} prints: one object bare, several in an array, none as {@code []}, {@code null} or
 * nothing; also one after another, as a loop prints them.
 *
 * <p>Windows PowerShell 5.1 may wrap an array as <code>{"value":[...],"Count":2}</code>. Members that aren't wanted,
 * the
 * class descriptions of CIM objects above all, are skipped unread.
 */
final class JsonReader<T> {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final RecordShape shape;
    private final SourceText source;
    private final Rows<T> rows;
    private final Place start;
    private final JsonParser parser;

    private JsonReader(RecordShape shape, SourceText source, Rows<T> rows, Place start, JsonParser parser) {
        this.shape = shape;
        this.source = source;
        this.rows = rows;
        this.start = start;
        this.parser = parser;
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
        try (JsonParser parser = FACTORY.createParser(source.text().substring(start.offset()))) {
            new JsonReader<>(shape, source, rows, start, parser).readDocuments();
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            int line = start.line() + (at == null ? 0 : Math.max(0, at.getLineNr() - 1));
            throw new UnparseableTextException(shape.format(), line, "", "broken JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("reading JSON from a string does no I/O", e);
        }
    }

    private void readDocuments() throws IOException {
        parser.nextToken();
        do {
            readTopLevel();
        } while (isFurtherDocument());
    }

    /** Steps to the next document; what is no JSON after a whole document (a prompt) is only warned of. */
    private boolean isFurtherDocument() throws IOException {
        JsonLocation end = parser.currentLocation();
        try {
            return parser.nextToken() != null;
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation() == null ? end : e.getLocation();
            rows.warn(source.warning(place(at), "after the JSON document comes something that is none"));
            return false;
        }
    }

    private void readTopLevel() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            readObject();
        } else if (token == JsonToken.START_ARRAY) {
            rows.saidToBeEmpty();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                readTopLevel();
            }
        } else if (token == JsonToken.VALUE_NULL) {
            rows.saidToBeEmpty();
        } else {
            rows.warn(warning("expected an object"));
        }
    }

    private void readObject() throws IOException {
        PowerShellRecord record = new PowerShellRecord(shape, source, place(parser.currentTokenLocation()), false);
        boolean wrapsArray = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            int known = shape.find(name, 0, name.length());
            if (known != RecordShape.UNKNOWN) {
                readMember(record, known);
            } else if (value == JsonToken.START_ARRAY && name.equals("value")) {
                wrapsArray = true;
                readTopLevel();
            } else {
                parser.skipChildren();
            }
        }
        if (!wrapsArray) {
            rows.readAndKeep(record);
        }
    }

    private void readMember(PowerShellRecord record, int name) throws IOException {
        Place place = place(parser.currentTokenLocation());
        String text = JsonValue.read(parser);
        if (text != null) {
            record.put(name, text, place);
        }
    }

    private ParseWarning warning(String reason) {
        return source.warning(place(parser.currentTokenLocation()), reason);
    }

    private Place place(JsonLocation location) {
        int offset = start.offset() + (int) Math.max(0, location.getCharOffset());
        return new Place(start.line() + location.getLineNr() - 1, offset);
    }
}
