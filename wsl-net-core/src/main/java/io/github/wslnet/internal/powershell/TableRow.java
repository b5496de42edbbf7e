// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;
import java.util.Arrays;

/**
 * The fields of one line of a table, each given to a column by where it stands.
 *
 * <p>East Asian characters are two cells wide on a console, where they count double when PowerShell pads; in a file of
 * Windows PowerShell they don't. Both ways of counting are tried, and the one by which more fields begin or end where a
 * column does is taken.
 */
final class TableRow {
    private static final int NONE = -1;

    private final TableColumns columns;
    private final Lines line;
    private final FieldColumns fields;
    private final int[] cellStarts;
    private final int[] cellEnds;
    private final int[] lastColumns;
    private int fitting;

    private TableRow(TableColumns columns, Lines line, FieldColumns fields) {
        this.columns = columns;
        this.line = line;
        this.fields = fields;
        this.cellStarts = new int[columns.count()];
        this.cellEnds = new int[columns.count()];
        this.lastColumns = new int[columns.count()];
        Arrays.fill(cellStarts, NONE);
        placeFields();
    }

    static TableRow of(TableColumns columns, Lines line) {
        TableRow byCharacters = new TableRow(columns, line, FieldColumns.byCharacters(line));
        if (!FieldColumns.hasWide(line)) {
            return byCharacters;
        }
        TableRow byCells = new TableRow(columns, line, FieldColumns.byCells(line));
        return byCells.fitting > byCharacters.fitting ? byCells : byCharacters;
    }

    /** Returns the record of this row. */
    PowerShellRecord record(RecordShape shape, SourceText source) {
        Place place = new Place(line.number(), line.start());
        PowerShellRecord record = new PowerShellRecord(shape, source, place, true);
        for (int i = 0; i < columns.count(); i++) {
            if (columns.name(i) != RecordShape.UNKNOWN && isTaken(i)) {
                record.put(columns.name(i), cell(i), place);
            }
        }
        return record;
    }

    /** Tells whether no cell reaches into the next column's dashes, as the row of another table may. */
    boolean staysInColumns() {
        for (int i = 0; i + 1 < columns.count(); i++) {
            if (isTaken(i) && lastColumns[i] > columns.start(i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a cell's text, with a blank at its end if the cell had room for more. */
    private String cell(int column) {
        String text = line.whole().substring(cellStarts[column], cellEnds[column]);
        boolean hasRoom = column + 1 < columns.count() && lastColumns[column] < columns.start(column + 1) - 1;
        return hasRoom ? text + " " : text;
    }

    private void placeFields() {
        int last = 0;
        for (int field = 0; field < line.fieldCount(); field++) {
            last = columnOf(field, last);
            if (!isTaken(last)) {
                cellStarts[last] = line.fieldStart(field);
            }
            cellEnds[last] = line.fieldEnd(field);
            lastColumns[last] = fields.end(field);
        }
    }

    /** Returns the column of a field, which isn't left of that of the field before. */
    private int columnOf(int field, int last) {
        int start = fields.start(field);
        int end = fields.end(field);
        int touched = columns.touching(last, start, end);
        if (touched == columns.count()) {
            return besideDashes(field, last);
        }
        int next = columns.touching(touched + 1, start, end);
        boolean isNext = next < columns.count() && isTaken(touched) && columns.fits(next, start, end);
        int column = isNext ? next : touched;
        fitting += columns.fits(column, start, end) ? 1 : 0;
        return column;
    }

    /**
     * Returns the column of a field that touches no dashes: it goes on what is left of it, or begins what is right of
     * it
     * ({@code 10 Gbps}, written to the right).
     */
    private int besideDashes(int field, int last) {
        boolean goesOn = isTaken(last) ? !isNearerToNext(field) : fields.end(field) <= columns.start(last);
        return goesOn ? last : Math.min(last + 1, columns.count() - 1);
    }

    private boolean isNearerToNext(int field) {
        boolean oneBlankBefore = fields.start(field) - fields.end(field - 1) == 1;
        boolean oneBlankAfter = field + 1 < line.fieldCount() && fields.start(field + 1) - fields.end(field) == 1;
        return oneBlankAfter && !oneBlankBefore;
    }

    private boolean isTaken(int column) {
        return cellStarts[column] != NONE;
    }
}
