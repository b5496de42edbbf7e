// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;

/**
 * Walks through JSON documents token by token and knows the place of each.
 *
 * <p>For documents that hold much more than is wanted: what is skipped is lexed, but never kept. Several documents may
 * follow each other. The bounds are those of {@link io.github.wslnet.json.JsonTree}, but for the number of tokens, which is
 * not bounded.
 *
 * @since 0.1.0
 */
public final class JsonTokens {
    private static final JsonFactory FACTORY = JsonBounds.WALKS;

    private final String format;
    private final int firstLine;
    private final int firstOffset;
    private final JsonParser parser;
    private Kind kind = Kind.END;

    private JsonTokens(String format, int firstLine, int firstOffset, JsonParser parser) {
        this.format = format;
        this.firstLine = firstLine;
        this.firstOffset = firstOffset;
        this.parser = parser;
    }

    /**
     * Returns a walk through the rest of a text; it stands before the first token.
     *
     * @param format what the text should be, for errors
     * @param line the physical line that the rest starts in, from 1
     * @param offset where the rest starts, from 0
     */
    public static JsonTokens of(String format, String text, int line, int offset) {
        try {
            return new JsonTokens(format, line, offset, FACTORY.createParser(text.substring(offset)));
        } catch (IOException e) {
            throw new IllegalStateException("reading JSON from a string does no I/O", e);
        }
    }

    /**
     * Moves to the next token and returns its kind.
     *
     * @throws UnparseableTextException when there is none where one must be, or it is none of JSON; it names the line
     */
    public Kind next() {
        try {
            JsonToken token = parser.nextToken();
            kind = token == null ? Kind.END : kindOf(token);
            return kind;
        } catch (JacksonException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new IllegalStateException("reading JSON from a string does no I/O", e);
        }
    }

    /** Returns the kind of the current token. */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the text of a name or scalar, as it would stand in a JSON document without quotes.
     *
     * @throws UnparseableTextException when an escape in it is none of JSON
     */
    public String text() {
        try {
            return parser.getText();
        } catch (JacksonException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new IllegalStateException("reading JSON from a string does no I/O", e);
        }
    }

    /**
     * Moves from the start of an object or array to its end; from any other token not at all.
     *
     * @throws UnparseableTextException when the text ends before or holds what is none of JSON
     */
    public void skipChildren() {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new IllegalStateException("reading JSON from a string does no I/O", e);
        }
    }

    /** Returns the physical line of the current token, from 1. */
    public int line() {
        return firstLine + parser.currentTokenLocation().getLineNr() - 1;
    }

    /** Returns where the current token starts in the text, from 0. */
    public int offset() {
        return offset(parser.currentTokenLocation());
    }

    /** Returns up to where the text was read, from 0. */
    public int offsetReached() {
        return offset(parser.currentLocation());
    }

    private int offset(JsonLocation location) {
        return firstOffset + (int) Math.max(0, location.getCharOffset());
    }

    private UnparseableTextException failure(JacksonException e) {
        JsonLocation at = e.getLocation();
        int line = at == null ? 0 : firstLine + Math.max(1, at.getLineNr()) - 1;
        return new UnparseableTextException(format, line, "", "broken JSON: " + e.getOriginalMessage());
    }

    private static Kind kindOf(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case END_OBJECT, END_ARRAY -> Kind.CLOSE;
            case FIELD_NAME -> Kind.NAME;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.SCALAR;
        };
    }

    /** What a token is. */
    public enum Kind {
        /** The start of an object. */
        OBJECT,
        /** The start of an array. */
        ARRAY,
        /** The end of the object or array. */
        CLOSE,
        /** A member's name. */
        NAME,
        /** A text, a number, {@code true} or {@code false}. */
        SCALAR,
        /** {@code null}. */
        NULL,
        /** The end of the text. */
        END
    }
}
