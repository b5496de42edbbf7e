// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import java.util.ArrayList;
import java.util.List;

/** Reads lists and tables, also several in one text, and tells lines of neither. */
final class TextReader<T> {
    private final Lines lines;
    private final Rows<T> rows;
    private final ListReader<T> list;
    private final TableReader<T> table;

    /** Lines that were neither; if a row of dashes follows, they are the heading of a table. */
    private final List<ParseWarning> strange = new ArrayList<>();

    TextReader(RecordShape shape, SourceText source, Rows<T> rows) {
        this.lines = Lines.of(source.text());
        this.rows = rows;
        this.list = new ListReader<>(shape, source, rows);
        this.table = new TableReader<>(shape, source, rows);
    }

    void readAll() {
        while (lines.next()) {
            if (lines.isBlank()) {
                endParagraph();
            } else if (TableColumns.isDashes(lines)) {
                list.end();
                table.start(lines, strange);
                warnOfStrange();
            } else {
                readLine();
            }
        }
        endParagraph();
    }

    private void readLine() {
        if (table.take(lines)) {
            list.end();
            strange.subList(strange.size() - table.takenBack(), strange.size()).clear();
            warnOfStrange();
        } else if (list.take(lines)) {
            table.end();
            warnOfStrange();
        } else {
            strange.add(table.refusal()
                    .orElseGet(() -> lines.warning("neither a property (Name : value) nor a row of a table")));
        }
    }

    private void endParagraph() {
        list.end();
        table.endRow();
        warnOfStrange();
    }

    private void warnOfStrange() {
        strange.forEach(rows::warn);
        strange.clear();
    }
}
