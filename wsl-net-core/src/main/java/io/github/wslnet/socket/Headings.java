// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import org.jspecify.annotations.Nullable;

/**
 * The lines before a table's first row, of which the last two may be its title and the names of its columns.
 *
 * <p>Their words differ by language, so they are known by their place: the names of the columns stand right before a
 * row and are at least three, the title stands before them. All other lines become warnings.
 */
final class Headings {
    private static final int FEWEST_COLUMNS = 3;

    private final RowSink<?> sink;
    private @Nullable ParseWarning title;
    private @Nullable ParseWarning columns;
    private boolean lastMayNameColumns;

    Headings(RowSink<?> sink) {
        this.sink = sink;
    }

    /** Takes a line that is no row. */
    void add(Lines line) {
        if (title != null) {
            sink.warn(title);
        }
        title = columns;
        columns = line.warning("this is no row of the table");
        lastMayNameColumns = line.fieldCount() >= FEWEST_COLUMNS;
    }

    /** Lets the heading go: a row follows. */
    void endAtRow() {
        if (columns == null) {
            return;
        }
        if (lastMayNameColumns) {
            title = null;
            columns = null;
        } else {
            endOfText();
        }
    }

    /** Lets the title go: the names of the columns, which the reader knows, follow. */
    void endAtColumns() {
        if (lastMayNameColumns) {
            columns = null;
        }
        endOfText();
    }

    /** Warns of what is left, since no row follows. */
    void endOfText() {
        if (title != null) {
            sink.warn(title);
        }
        if (columns != null) {
            sink.warn(columns);
        }
        title = null;
        columns = null;
    }
}
