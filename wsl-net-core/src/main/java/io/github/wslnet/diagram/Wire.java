// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import java.util.List;
import java.util.Set;

/**
 * What joins the box above to the box below.
 *
 * @param rows what stands along the wire, from above; a label says that it is a switch, or not known
 */
record Wire(List<Row> rows) implements Part {
    /** The label of a row that is a switch, not just a place on the wire. */
    static final String SWITCH = "switch";

    Wire {
        rows = List.copyOf(rows);
    }

    @Override
    public void collect(Set<Spot> spots) {
        rows.forEach(row -> spots.add(row.spot()));
    }
}
