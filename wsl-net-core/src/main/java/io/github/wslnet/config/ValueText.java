// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.text.UnparseableTextException;

/** Writes a value so that WSL's parser reads it back: with quotes and escapes where it needs them. */
final class ValueText {
    private ValueText() {}

    /**
     * Returns what to write after the equals sign.
     *
     * @throws UnparseableTextException when the grammar has no form for the value
     */
    static String quote(SettingName name, String value) {
        StringBuilder text = new StringBuilder(value.length() + 2);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', '"' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\b' -> text.append("\\b");
                case '\r', '\0' ->
                    throw new UnparseableTextException(
                            name.toString(), 0, value, "a value has no carriage return and no NUL");
                default -> text.append(c);
            }
        }
        return needsQuotes(value) ? text.insert(0, '"').append('"').toString() : text.toString();
    }

    private static boolean needsQuotes(String value) {
        return !value.isEmpty()
                && (value.indexOf('#') >= 0
                        || ConfigScanner.isBlank(value.charAt(0))
                        || ConfigScanner.isBlank(value.charAt(value.length() - 1)));
    }
}
