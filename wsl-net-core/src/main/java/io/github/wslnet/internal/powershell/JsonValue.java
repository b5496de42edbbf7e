// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns the value of a JSON member into the text that a list would show. */
final class JsonValue {
    private JsonValue() {}

    /** Reads the current value whole; null when it is JSON's {@code null} or an object without a text. */
    static @Nullable String read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> "True";
            case VALUE_FALSE -> "False";
            case START_ARRAY -> elements(parser);
            case START_OBJECT -> ofObject(parser);
            default -> parser.getText();
        };
    }

    private static String elements(JsonParser parser) throws IOException {
        StringBuilder elements = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String element = parser.currentToken().isScalarValue() ? read(parser) : null;
            parser.skipChildren();
            if (element != null) {
                elements.append(Property.ELEMENT_MARK).append(element);
            }
        }
        return elements.isEmpty() ? "{}" : elements.toString();
    }

    /** A TimeSpan has its ticks, a value that PowerShell wrapped has it as {@code value}. */
    private static @Nullable String ofObject(JsonParser parser) throws IOException {
        String text = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_NUMBER_INT && name.equals("Ticks")) {
                text = TimeSpan.textOf(parser.getText());
            } else if (value.isScalarValue() && name.equals("value")) {
                text = read(parser);
            } else {
                parser.skipChildren();
            }
        }
        return text;
    }
}
