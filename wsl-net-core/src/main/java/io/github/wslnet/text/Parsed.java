// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What a lenient parser read, and what it passed over on the way.
 *
 * @param value what was read
 * @param warnings one for each line that was passed over though it was neither blank nor a known heading, in the order
 *     of the text
 * @since 0.1.0
 */
public record Parsed<T>(T value, List<ParseWarning> warnings) {
    public Parsed {
        warnings = List.copyOf(warnings);
    }

    /** Returns a reading with nothing to warn of. */
    public static <T> Parsed<T> clean(T value) {
        return new Parsed<>(value, List.of());
    }

    /**
     * Returns the value if nothing was passed over.
     *
     * @throws UnparseableTextException when there is a warning; it names the first one
     */
    public T orThrow() {
        if (!warnings.isEmpty()) {
            ParseWarning first = warnings.get(0);
            throw new UnparseableTextException("strict reading", first.line(), first.text(), first.reason());
        }
        return value;
    }

    /** Returns a summary: a list by its length, for it may be long, and how many lines were passed over. */
    @Override
    public String toString() {
        String read = value instanceof Collection<?> all ? all.size() + " values" : value.toString();
        return warnings.isEmpty() ? read : read + ", " + warnings.size() + " lines passed over";
    }

    /** Returns the same reading with its value turned into another; the warnings stay. */
    public <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return new Parsed<>(change.apply(value), warnings);
    }
}
