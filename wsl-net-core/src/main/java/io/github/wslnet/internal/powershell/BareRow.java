// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.internal.scan.Lines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a row of a table by the form of its fields alone, where the heading or the padding is lost. */
final class BareRow {
    private BareRow() {}

    /**
     * Gives each field to the next property that it has the form of.
     *
     * @param properties in the order of the columns; those that no field fits are left out
     * @return null when a field is left over
     */
    static @Nullable PowerShellRecord record(
            RecordShape shape, SourceText source, List<Property<?>> properties, Lines line) {
        if (line.fieldCount() > properties.size()) {
            return null;
        }
        Place place = new Place(line.number(), line.start());
        PowerShellRecord record = new PowerShellRecord(shape, source, place, true);
        int property = 0;
        for (int field = 0; field < line.fieldCount(); field++) {
            String text = line.field(field);
            while (property < properties.size() && !properties.get(property).fits(text)) {
                property++;
            }
            if (property == properties.size()) {
                return null;
            }
            record.put(shape.firstNameOf(properties.get(property++)), text, place);
        }
        return record;
    }
}
