// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.tour;

import com.github.freva.asciitable.AsciiTable;
import java.io.PrintStream;
import java.util.List;

/** What the story is written on. */
final class Page {
    private final PrintStream out;
    private int chapter;

    Page(PrintStream out) {
        this.out = out;
    }

    /** Starts a chapter. */
    void chapter(String title) {
        chapter++;
        String heading = chapter + ". " + title;
        out.println();
        out.println(heading);
        out.println("=".repeat(heading.length()));
    }

    void line(String text) {
        out.println(text);
    }

    /** Writes something of several lines, set in by two blanks. */
    void block(String text) {
        text.lines().forEach(line -> out.println("  " + line));
    }

    /** Writes a table; each row has as many cells as there are headings. */
    void table(List<String> headings, List<List<String>> rows) {
        String[][] cells = rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new);
        block(AsciiTable.getTable(headings.toArray(String[]::new), cells));
    }
}
