// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.text.VisibleText;
import picocli.CommandLine.Help.Ansi;

/** What a terminal shows that a file does not get: colours. */
public final class Terminal {
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private Terminal() {}

    /**
     * Colours the headings of a diagnosis where a person reads it: not in a file, and not where NO_COLOR is set. What else
     * would steer the terminal is escaped.
     */
    public static String colour(String text) {
        String visible = VisibleText.lines(text);
        return hasColours() ? coloured(visible) : visible;
    }

    /** Tells whether a terminal shows what is printed and NO_COLOR is not set (https://no-color.org). */
    private static boolean hasColours() {
        return Ansi.AUTO.enabled();
    }

    static String coloured(String text) {
        StringBuilder coloured = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            coloured.append(coloured.isEmpty() ? "" : "\n").append(line(line));
        }
        return coloured.toString();
    }

    private static String line(String line) {
        if (line.startsWith("root cause: ")) {
            return BOLD + RED + line + PLAIN;
        }
        if (line.startsWith("error: ")) {
            return RED + line + PLAIN;
        }
        if (line.startsWith("warning: ")) {
            return YELLOW + line + PLAIN;
        }
        return line.startsWith("    -> ") ? BOLD + line + PLAIN : line;
    }
}
