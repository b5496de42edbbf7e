// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import io.github.wslnet.text.VisibleText;

/**
 * Makes a text one literal of PowerShell's language.
 *
 * <p>PowerShell takes five characters for a single quote: {@code '} and the typographic U+2018 to U+201B. Inside a
 * single-quoted string each of them stands for itself when doubled, and nothing else is special (about_Quoting_Rules;
 * {@code IsSingleQuote} in PowerShell's tokenizer).
 *
 * <p>What a person who reads a script would not see as what it is, is written by its number ({@code [char]10}): line breaks
 * and whatever else is not {@linkplain VisibleText#isVisible visible}. So every text has a literal, on one line.
 *
 * @since 0.1.0
 */
public final class PowerShellQuoting {
    private PowerShellQuoting() {}

    /** How a string goes on after a character that is written by its number. */
    private enum Form {
        /** A double quote would be literal to PowerShell, but does not get there whole: Java on Windows leaves it bare. */
        ARGUMENT("(", "+", ")"),

        /** A list, since PowerShell could exhaust its stack on a sum of thousands. */
        FILE("(-join(", ",", "))");

        private final String opening;
        private final String next;
        private final String closing;

        Form(String opening, String next, String closing) {
            this.opening = opening;
            this.next = next;
            this.closing = closing;
        }
    }

    /**
     * Returns the text as a single-quoted string, or as a sum of strings and characters in parentheses when it holds a
     * double quote or a character that no reader would see.
     */
    public static String literal(String text) {
        return quoted(text, Form.ARGUMENT);
    }

    /**
     * Returns the text as a single-quoted string for a script in a file, where a double quote needs no care; as a join of
     * strings and characters in parentheses when it holds a character that no reader would see.
     */
    public static String literalInFile(String text) {
        return quoted(text, Form.FILE);
    }

    private static String quoted(String text, Form form) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('\'');
        boolean isWhole = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && form == Form.ARGUMENT || !VisibleText.isVisibleAt(text, i)) {
                quoted.append('\'').append(form.next).append("[char]").append((int) c);
                quoted.append(form.next).append('\'');
                isWhole = false;
            } else {
                quoted.append(isSingleQuote(c) ? Character.toString(c).repeat(2) : Character.toString(c));
            }
        }
        quoted.append('\'');
        return isWhole ? quoted.toString() : form.opening + quoted + form.closing;
    }

    private static boolean isSingleQuote(char c) {
        return c == '\'' || c >= '\u2018' && c <= '\u201b';
    }
}
