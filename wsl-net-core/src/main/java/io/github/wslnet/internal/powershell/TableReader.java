// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code Format-Table} prints: a heading, a row of dashes, a line for each object.
 *
 * <p>With {@code -Wrap} a value that is too long goes on in the next line, in its column. Where the columns don't tell
 * (the padding was lost, the heading is of another kind) the fields are told by their form.
 */
final class TableReader<T> {
    private final RecordShape shape;
    private final SourceText source;
    private final Rows<T> rows;

    private @Nullable TableColumns columns;
    private @Nullable PowerShellRecord last;
    private Optional<T> lastRow = Optional.empty();
    private boolean lastGoesOn;
    private @Nullable ParseWarning refusal;

    /** A row that gave nothing; with the lines below it may yet. */
    private @Nullable PowerShellRecord refused;

    private int refusedLines;
    private int takenBack;

    TableReader(RecordShape shape, SourceText source, Rows<T> rows) {
        this.shape = shape;
        this.source = source;
        this.rows = rows;
    }

    /** Starts a table at its row of dashes, taking its heading from the lines above. */
    void start(Lines dashes, List<ParseWarning> above) {
        endRow();
        columns = TableColumns.of(shape, dashes, above);
    }

    /** Takes a line that is a row or goes on one; false when it is neither. */
    boolean take(Lines line) {
        refusal = null;
        takenBack = 0;
        return columns == null ? takeBare(line) : takeByColumns(columns, line);
    }

    /** Returns how many lines that weren't taken turned out to belong to the row that now is. */
    int takenBack() {
        return takenBack;
    }

    /** Says what was wrong with the row that wasn't taken, if it was one. */
    Optional<ParseWarning> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Ends the row, if one is being read. */
    void endRow() {
        if (last != null) {
            rows.keep(last, lastGoesOn ? rows.read(last) : lastRow);
            last = null;
            lastGoesOn = false;
        }
        refused = null;
    }

    /** Ends the table, if one is being read. */
    void end() {
        endRow();
        columns = null;
    }

    private boolean takeByColumns(TableColumns table, Lines line) {
        TableRow cells = TableRow.of(table, line);
        PowerShellRecord record = cells.record(shape, source);
        Optional<T> row = rows.read(record);
        int complaints = row.isPresent() ? record.complaints().size() : Integer.MAX_VALUE;
        boolean byForm = complaints > 0
                && (table.properties().isEmpty() ? takeBare(line) : takeByForm(table.properties(), line, complaints));
        if (byForm) {
            return true;
        }
        if (row.isPresent()) {
            return keep(record, row);
        }
        refusal = record.refusal();
        return cells.staysInColumns() && (goesOnLast(record) || completesRefused(record));
    }

    /** Tells whether a line goes on the row right above it. */
    private boolean goesOnLast(PowerShellRecord record) {
        boolean goesOn = refused == null && last != null && last.appendAll(record);
        lastGoesOn |= goesOn;
        return goesOn;
    }

    /** Tells whether a row that gave nothing does so with this line; if not, this one is put aside in its place. */
    private boolean completesRefused(PowerShellRecord record) {
        if (refused == null || !refused.appendAll(record)) {
            refused = record;
            refusedLines = 1;
            return false;
        }
        Optional<T> row = rows.read(refused);
        takenBack = row.isPresent() ? refusedLines : 0;
        refusedLines++;
        return row.isPresent() && keep(refused, row);
    }

    private boolean takeBare(Lines line) {
        return line.fieldCount() >= shape.fewestBareFields() && takeByForm(shape.properties(), line, Integer.MAX_VALUE);
    }

    /** Takes a row whose fields have the forms of properties, if less is wrong with it so than otherwise. */
    private boolean takeByForm(List<Property<?>> properties, Lines line, int complaintsOtherwise) {
        PowerShellRecord record = BareRow.record(shape, source, properties, line);
        if (record == null) {
            return false;
        }
        Optional<T> row = rows.read(record);
        return row.isPresent() && record.complaints().size() < complaintsOtherwise && keep(record, row);
    }

    private boolean keep(PowerShellRecord record, Optional<T> row) {
        endRow();
        last = record;
        lastRow = row;
        return true;
    }
}
