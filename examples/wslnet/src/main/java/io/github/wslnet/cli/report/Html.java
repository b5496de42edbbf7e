// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** The text of an HTML page: what is put between its elements has no meaning to a browser. */
final class Html {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes come as names and values in turn. */
    Html open(String element, String... attributes) {
        start(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** Puts an element with nothing but a text in it. */
    Html element(String element, String content, String... attributes) {
        start(element, attributes);
        text.append(escaped(content)).append("</").append(element).append(">\n");
        return this;
    }

    /** Puts a text. */
    Html text(String content) {
        text.append(escaped(content));
        return this;
    }

    /** Puts markup of our own making, in which everything is escaped already. */
    Html markup(String trusted) {
        text.append(trusted);
        return this;
    }

    private void start(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        text.append('>');
    }

    /** Returns the text with entities for what has a meaning, and a dot for what turns the writing direction or is no text. */
    static String escaped(String content) {
        StringBuilder escaped = new StringBuilder(content.length() + 16);
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isHarmless(c) ? c : '.');
            }
        });
        return escaped.toString();
    }

    private static boolean isHarmless(int c) {
        int type = Character.getType(c);
        boolean isText = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
        return isText && (c & 0xfffe) != 0xfffe || c == '\n' || c == '\t';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
