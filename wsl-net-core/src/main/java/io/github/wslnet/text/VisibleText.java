// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

/**
 * Text from elsewhere as a person may be shown it: a name can neither move the cursor of a terminal nor turn the direction of
 * what stands beside it, nor be taken for markup.
 *
 * <p>Not visible are control characters, format characters (marks of direction, joiners, tags), line and paragraph
 * separators, halves of surrogate pairs, and the code points that Unicode gives to no character ever.
 *
 * @since 0.1.0
 */
public final class VisibleText {
    private static final char STAND_IN = '.';
    private static final String PLAIN_IN_MERMAID = " .,:/()-+_?=[]'%";

    private VisibleText() {}

    /** Tells whether a reader sees the character, or a blank, where it stands. */
    public static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (codePoint & 0xfffe) != 0xfffe;
        };
    }

    /** Returns the text on one line, with a dot for each character that is not visible. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(isVisible(c) ? c : STAND_IN));
        return line.toString();
    }

    /**
     * Returns the text with its line ends and tabs, and with the escape of Java and JSON (a backslash, {@code u}, four digits)
     * for each other character that is not visible.
     */
    public static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= ' ' && c < 0x7f || c == '\n' || c == '\t';
            if (!isPlain && !isVisibleAt(text, i) && !text.startsWith("\r\n", i)) {
                lines.append(text, done, i).append(escape(c));
                done = i + 1;
            }
        }
        return done == 0 ? text : lines.append(text, done, text.length()).toString();
    }

    /**
     * Returns the text with entities for what has a meaning in XML and HTML, in an element or between quotes, and a dot for
     * each character that is not visible but for line feeds and tabs.
     */
    public static String markup(String text) {
        StringBuilder markup = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                case '\n', '\t' -> markup.appendCodePoint(c);
                default -> markup.appendCodePoint(isVisible(c) ? c : STAND_IN);
            }
        });
        return markup.toString();
    }

    /**
     * Returns the text as a label in double quotes for Mermaid, with a numeric entity for each sign that may have a meaning
     * to Mermaid or HTML, and a dot for each character that is not visible.
     *
     * <p>Source: "Special characters that break syntax" of "Flowcharts" in Mermaid's documentation, version 11.
     */
    public static String mermaid(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().map(c -> isVisible(c) ? c : STAND_IN).forEach(c -> {
            if (Character.isLetterOrDigit(c) || PLAIN_IN_MERMAID.indexOf(c) >= 0) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append('#').append(c).append(';');
            }
        });
        return quoted.append('"').toString();
    }

    /** Tells whether the character at an index, or the pair that it is half of, is visible. */
    public static boolean isVisibleAt(String text, int index) {
        boolean isSecondHalf = index > 0
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return isVisible(text.codePointAt(isSecondHalf ? index - 1 : index));
    }

    private static String escape(char c) {
        return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
    }
}
