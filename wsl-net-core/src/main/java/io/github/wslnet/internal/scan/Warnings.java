// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader has passed over so far.
 *
 * @since 0.1.0
 */
public final class Warnings {
    private final List<ParseWarning> warnings = new ArrayList<>();

    /** Starts without any. */
    public Warnings() {}

    /** Adds a warning. */
    public void add(ParseWarning warning) {
        warnings.add(warning);
    }

    /** Tells whether nothing was passed over. */
    public boolean isEmpty() {
        return warnings.isEmpty();
    }

    /** Returns what was read together with these warnings. */
    public <T> Parsed<T> besides(T value) {
        return new Parsed<>(value, warnings);
    }

    /** Returns the error about a text of which nothing could be read: it names the first line that was passed over. */
    public UnparseableTextException nothingRead(String format) {
        if (warnings.isEmpty()) {
            return new UnparseableTextException(format, 0, "", "the text is empty");
        }
        ParseWarning first = warnings.get(0);
        return new UnparseableTextException(format, first.line(), first.text(), first.reason());
    }
}
