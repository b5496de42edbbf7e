// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.known.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of the picture.
 *
 * @param spot what the row stands for
 * @param label one word that says what the items are; empty on most of a wire
 * @param items what is said; a line can be broken after each
 */
record Row(Spot spot, String label, List<String> items) {
    /** How what is not known is drawn. */
    static final String UNKNOWN = "?";

    /** A picture of more would be looked at by nobody. */
    private static final int MOST = 50;

    Row {
        items = firstOf(items, more -> more).stream().map(Columns::printable).toList();
    }

    /** Returns the first of many, and one that says how many more there are. */
    static <T> List<T> firstOf(List<T> all, Function<String, T> more) {
        if (all.size() <= MOST) {
            return all;
        }
        List<T> first = new ArrayList<>(all.subList(0, MOST));
        first.add(more.apply(all.size() - MOST + " more"));
        return first;
    }

    static Row of(Spot spot, String label, String... items) {
        return new Row(spot, label, List.of(items));
    }

    /** Returns the rows of a field: those of its value, or the one that says that it is not known. */
    static <T> List<Row> ofKnown(Spot spot, String label, Known<T> field, Function<? super T, List<Row>> rows) {
        return field.value().map(rows).orElseGet(() -> List.of(of(spot, label, UNKNOWN)));
    }

    /** Returns the text of a field in one item. */
    static String text(Known<?> field) {
        return field.value().map(Object::toString).orElse(UNKNOWN);
    }

    /** Returns label and items on one line. */
    String onOneLine() {
        String text = String.join(", ", items);
        return label.isEmpty() ? text : label + ": " + text;
    }
}
