// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import java.util.List;
import java.util.Set;

/**
 * A box: a title, rows, and boxes inside it below them.
 *
 * @param spot what the box stands for
 */
record Box(Spot spot, String title, List<Row> rows, List<Box> inside) implements Part {
    Box {
        title = Columns.printable(title);
        rows = List.copyOf(rows);
        inside = List.copyOf(inside);
    }

    static Box of(Spot spot, String title, List<Row> rows) {
        return new Box(spot, title, rows, List.of());
    }

    @Override
    public void collect(Set<Spot> spots) {
        spots.add(spot);
        rows.forEach(row -> spots.add(row.spot()));
        inside.forEach(box -> box.collect(spots));
    }

    boolean isEmpty() {
        return rows.isEmpty() && inside.isEmpty();
    }
}
