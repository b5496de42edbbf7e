// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows that records gave so far, and what was passed over. */
final class Rows<T> {
    private final Function<PowerShellRecord, Optional<T>> toRow;
    private final List<T> rows = new ArrayList<>();
    private final List<ParseWarning> warnings = new ArrayList<>();
    private boolean saidToBeEmpty;

    Rows(Function<PowerShellRecord, Optional<T>> toRow) {
        this.toRow = toRow;
    }

    /** Reads a record without keeping anything. */
    Optional<T> read(PowerShellRecord record) {
        return toRow.apply(record);
    }

    /** Keeps what a record gave when it was read, or the reason why that was nothing. */
    void keep(PowerShellRecord record, Optional<T> row) {
        row.ifPresentOrElse(rows::add, () -> warnings.add(record.refusal()));
        row.ifPresent(present -> warnings.addAll(record.complaints()));
    }

    void readAndKeep(PowerShellRecord record) {
        keep(record, read(record));
    }

    void warn(ParseWarning warning) {
        warnings.add(warning);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Notes that the text is an explicit "nothing": JSON's {@code []} or {@code null}. */
    void saidToBeEmpty() {
        saidToBeEmpty = true;
    }

    /**
     * Returns the rows.
     *
     * @throws UnparseableTextException when there are none and the text didn't say so
     */
    Parsed<List<T>> finish(RecordShape shape) {
        warnings.sort(Comparator.comparingInt(ParseWarning::line));
        if (rows.isEmpty() && (!saidToBeEmpty || !warnings.isEmpty())) {
            throw failure(shape);
        }
        return new Parsed<>(List.copyOf(rows), warnings);
    }

    private UnparseableTextException failure(RecordShape shape) {
        if (warnings.isEmpty()) {
            return new UnparseableTextException(
                    shape.format(), 0, "", "the text holds no object: expected a list, a table, JSON or CSV");
        }
        ParseWarning first = warnings.get(0);
        return new UnparseableTextException(shape.format(), first.line(), first.text(), first.reason());
    }
}
