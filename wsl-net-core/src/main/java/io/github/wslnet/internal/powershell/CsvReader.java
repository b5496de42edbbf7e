// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@code ConvertTo-Csv} and {@code Export-Csv} print: a heading, then a line for each object.
 *
 * <p>The delimiter is a comma, or with {@code -UseCulture} a semicolon, or what {@code -Delimiter} says, mostly a tab.
 * Windows PowerShell quotes every cell and writes a {@code #TYPE} line first; in quotes a cell may hold line ends.
 */
final class CsvReader<T> {
    private static final String DELIMITERS = ",;\t";

    private final RecordShape shape;
    private final SourceText source;
    private final Rows<T> rows;
    private final CsvCells cells;
    private final List<Integer> names = new ArrayList<>();

    private CsvReader(RecordShape shape, SourceText source, Rows<T> rows, CsvCells cells) {
        this.shape = shape;
        this.source = source;
        this.rows = rows;
        this.cells = cells;
    }

    /** Returns the delimiter of the heading that a line is, or 0 when it is none. */
    static char delimiter(RecordShape shape, Lines lines) {
        for (int i = 0; i < DELIMITERS.length(); i++) {
            if (isHeading(shape, lines, DELIMITERS.charAt(i))) {
                return DELIMITERS.charAt(i);
            }
        }
        return 0;
    }

    /** Tells whether a line is the type that Windows PowerShell writes above the heading. */
    static boolean isType(Lines lines) {
        return lines.fieldIs(0, "#TYPE");
    }

    /** Reads from a heading to the end of the text. */
    static <T> void readAll(RecordShape shape, SourceText source, Rows<T> rows, Place heading, char delimiter) {
        CsvCells cells = new CsvCells(source.text(), heading, delimiter);
        new CsvReader<>(shape, source, rows, cells).readRows();
    }

    private static boolean isHeading(RecordShape shape, Lines lines, char delimiter) {
        CsvCells cells = new CsvCells(lines.line(), new Place(1, 0), delimiter);
        boolean known = false;
        int count = 0;
        cells.nextRow();
        while (cells.next()) {
            String name = cells.text();
            if (name.isEmpty() || cells.isTailed() || !cells.isQuoted() && name.indexOf(' ') >= 0) {
                return false;
            }
            known |= shape.find(name, 0, name.length()) != RecordShape.UNKNOWN;
            count++;
        }
        return known && (count > 1 || cells.isQuoted());
    }

    private void readRows() {
        readHeading();
        while (cells.nextRow()) {
            readRow(new PowerShellRecord(shape, source, cells.place(), false));
        }
    }

    private void readRow(PowerShellRecord record) {
        int column = 0;
        boolean some = false;
        while (cells.next()) {
            int name = column < names.size() ? names.get(column) : RecordShape.UNKNOWN;
            some |= !cells.text().isEmpty();
            if (name != RecordShape.UNKNOWN) {
                record.put(name, cells.text(), cells.place());
            }
            column++;
        }
        if (cells.isUnclosed()) {
            rows.warn(source.warning(cells.place(), "the quote isn't closed"));
        } else if (some && column < names.size()) {
            rows.warn(source.warning(record.start(), "expected " + names.size() + " cells"));
        } else if (some) {
            rows.readAndKeep(record);
        }
    }

    private void readHeading() {
        cells.nextRow();
        while (cells.next()) {
            String name = cells.text();
            names.add(shape.find(name, 0, name.length()));
        }
    }
}
