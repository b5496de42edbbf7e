// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

/**
 * Makes a text one literal of PowerShell's language.
 *
 * <p>PowerShell takes five characters for a single quote: {@code '} and the typographic U+2018 to U+201B. Inside a
 * single-quoted string each of them stands for itself when doubled, and nothing else is special (about_Quoting_Rules;
 * {@code IsSingleQuote} in PowerShell's tokenizer).
 *
 * @since 0.1.0
 */
public final class PowerShellQuoting {
    private PowerShellQuoting() {}

    /**
     * Returns the text as a single-quoted string, or as an expression in parentheses when it holds a double quote.
     *
     * <p>A double quote would be literal to PowerShell, but does not get there whole: Java on Windows passes it on
     * unescaped. So it is written as {@code [char]34}.
     *
     * @throws IllegalArgumentException when the text holds a NUL or a line break, which no name of ours may
     */
    public static String literal(String text) {
        String quoted = quoted(text, "'+[char]34+'");
        return text.indexOf('"') < 0 ? quoted : "(" + quoted + ")";
    }

    /**
     * Returns the text as a single-quoted string for a script in a file, where a double quote needs no care.
     *
     * @throws IllegalArgumentException when the text holds a NUL or a line break, which no name of ours may
     */
    public static String literalInFile(String text) {
        return quoted(text, "\"");
    }

    private static String quoted(String text, String doubleQuote) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == '\n' || c == '\r') {
                throw new IllegalArgumentException("a quoted word has no line break or NUL but was '" + text + "'");
            }
            quoted.append(c == '"' ? doubleQuote : c);
            if (isSingleQuote(c)) {
                quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }

    private static boolean isSingleQuote(char c) {
        return c == '\'' || c >= '\u2018' && c <= '\u201b';
    }
}
