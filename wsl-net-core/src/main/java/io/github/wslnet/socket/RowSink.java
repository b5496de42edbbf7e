// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what a reader finds in a table, and knows at its end whether it was one. */
final class RowSink<R> {
    private final Consumer<? super R> rows;
    private final Consumer<? super ParseWarning> warnings;
    private boolean recognised;
    private boolean handedOut;
    private @Nullable ParseWarning firstWarning;
    private @Nullable ParseWarning firstBroken;

    RowSink(Consumer<? super R> rows, Consumer<? super ParseWarning> warnings) {
        this.rows = rows;
        this.warnings = warnings;
    }

    /** Lets a reader read, and returns what it found. */
    static <R> Parsed<List<R>> collect(Consumer<RowSink<R>> reader) {
        List<R> rows = new ArrayList<>();
        List<ParseWarning> warnings = new ArrayList<>();
        reader.accept(new RowSink<>(rows::add, warnings::add));
        return new Parsed<>(Collections.unmodifiableList(rows), warnings);
    }

    void row(R row) {
        recognised = true;
        handedOut = true;
        rows.accept(row);
    }

    /** Takes what is wrong with a row that can't be. */
    void broken(ParseWarning warning) {
        if (firstBroken == null) {
            firstBroken = warning;
        }
        warn(warning);
    }

    /** Takes note that the text is of the format, though this line is no row to hand out. */
    void recognise() {
        recognised = true;
    }

    void warn(ParseWarning warning) {
        if (firstWarning == null) {
            firstWarning = warning;
        }
        warnings.accept(warning);
    }

    /**
     * Ends the table.
     *
     * @throws UnparseableTextException when nothing in it was of the format, or it had rows of which none could be read;
     *     it names the first line and what was wrong
     */
    void requireRecognised(String format, String expected) {
        if (handedOut || recognised && firstBroken == null) {
            return;
        }
        ParseWarning why = firstBroken == null ? firstWarning : firstBroken;
        if (why == null) {
            throw new UnparseableTextException(format, 0, "", "the text is empty; expected " + expected);
        }
        throw new UnparseableTextException(format, why.line(), why.text(), why.reason() + "; expected " + expected);
    }
}
