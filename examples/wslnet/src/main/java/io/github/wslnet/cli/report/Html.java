// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.report;

import io.github.wslnet.text.VisibleText;
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
        text.append(VisibleText.markup(content)).append("</").append(element).append(">\n");
        return this;
    }

    /** Puts a text. */
    Html text(String content) {
        text.append(VisibleText.markup(content));
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
                    .append(VisibleText.markup(attributes[i + 1]))
                    .append('"');
        }
        text.append('>');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
