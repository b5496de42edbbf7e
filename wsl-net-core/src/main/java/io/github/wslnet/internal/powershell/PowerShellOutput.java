// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the objects that a cmdlet printed, in whichever notation, one row for each.
 *
 * <p>The notation is told by the first line that has the form of one: the start of a JSON document, a CSV heading with
 * a
 * wanted name, a property, a row of dashes. Lines before it that have none are warned of.
 *
 * @since 0.1.0
 */
public final class PowerShellOutput<T> {
    private final RecordShape shape;
    private final SourceText source;
    private final Rows<T> rows;
    private final Lines lines;

    private PowerShellOutput(RecordShape shape, String text, Function<PowerShellRecord, Optional<T>> toRow) {
        this.shape = shape;
        this.lines = Lines.of(Lines.withoutColours(text));
        this.source = new SourceText(lines.whole());
        this.rows = new Rows<>(toRow);
    }

    /**
     * Reads a text.
     *
     * @param toRow turns a record into a row; nothing when it lacks what a row can't be without, which is then warned
     * of
     * @throws UnparseableTextException when no record gave a row, save where JSON says that there are none
     */
    public static <T> Parsed<List<T>> parse(
            RecordShape shape, String text, Function<PowerShellRecord, Optional<T>> toRow) {
        return new PowerShellOutput<>(shape, text, toRow).parse();
    }

    private Parsed<List<T>> parse() {
        while (lines.next()) {
            if (!lines.isBlank() && readFromHere()) {
                return rows.finish(shape);
            }
        }
        new TextReader<>(shape, source, rows).readAll();
        return rows.finish(shape);
    }

    /** Reads the rest if the current line tells the notation to be one of data; the lines above are foreign then. */
    private boolean readFromHere() {
        Place here = new Place(lines.number(), lines.start());
        if (JsonReader.startsAt(lines)) {
            warnOfLinesAbove(here);
            JsonReader.readAll(shape, source, rows, here);
            return true;
        }
        char delimiter = CsvReader.delimiter(shape, lines);
        if (delimiter != 0) {
            warnOfLinesAbove(here);
            CsvReader.readAll(shape, source, rows, here, delimiter);
            return true;
        }
        if (TableColumns.isDashes(lines) || ListReader.isProperty(shape, lines)) {
            new TextReader<>(shape, source, rows).readAll();
            return true;
        }
        return false;
    }

    private void warnOfLinesAbove(Place here) {
        Lines above = Lines.of(source.text());
        while (above.next() && above.number() < here.line()) {
            if (!above.isBlank() && !CsvReader.isType(above)) {
                rows.warn(above.warning("expected a list, a table, JSON or CSV"));
            }
        }
    }
}
