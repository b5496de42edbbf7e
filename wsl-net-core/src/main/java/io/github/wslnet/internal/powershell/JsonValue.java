// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.json.JsonTokens;
import io.github.wslnet.internal.json.JsonTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Turns the value of a JSON member into the text that a list would show; {@code true} is read in any case. */
final class JsonValue {
    private JsonValue() {}

    /** Reads the current value whole; null when it is JSON's {@code null} or an object without a text. */
    static @Nullable String read(JsonTokens tokens) {
        return switch (tokens.kind()) {
            case SCALAR -> tokens.text();
            case ARRAY -> elements(tokens);
            case OBJECT -> ofObject(tokens);
            default -> null;
        };
    }

    private static String elements(JsonTokens tokens) {
        StringBuilder elements = new StringBuilder();
        while (tokens.next() != Kind.CLOSE) {
            if (tokens.kind() == Kind.SCALAR) {
                elements.append(Property.ELEMENT_MARK).append(tokens.text());
            }
            tokens.skipChildren();
        }
        return elements.isEmpty() ? "{}" : elements.toString();
    }

    /** A TimeSpan has its ticks, a value that PowerShell wrapped has it as {@code value}. */
    private static @Nullable String ofObject(JsonTokens tokens) {
        String text = null;
        while (tokens.next() == Kind.NAME) {
            String name = tokens.text();
            Kind value = tokens.next();
            if (value == Kind.SCALAR && name.equals("Ticks")) {
                text = TimeSpan.textOf(tokens.text());
            } else if (value == Kind.SCALAR && name.equals("value")) {
                text = tokens.text();
            } else {
                tokens.skipChildren();
            }
        }
        return text;
    }
}
