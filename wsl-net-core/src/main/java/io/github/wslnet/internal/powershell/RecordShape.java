// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import java.util.ArrayList;
import java.util.List;

/**
 * Which properties a cmdlet's objects have, in the order of its default table.
 *
 * @since 0.1.0
 */
public final class RecordShape {
    /** What {@link #find} answers for a name that isn't wanted. */
    static final int UNKNOWN = -1;

    private final String format;
    private final int fewestBareFields;
    private final List<Property<?>> properties;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> firstNames = new ArrayList<>();

    private RecordShape(String format, int fewestBareFields, List<Property<?>> properties) {
        this.format = format;
        this.fewestBareFields = fewestBareFields;
        this.properties = properties;
        for (Property<?> property : properties) {
            firstNames.add(names.size());
            names.addAll(property.names());
        }
    }

    /**
     * Returns the shape of one cmdlet's objects.
     *
     * @param format the cmdlet, for errors
     */
    public static RecordShape of(String format, Property<?>... properties) {
        return new RecordShape(format, Integer.MAX_VALUE, List.of(properties));
    }

    /** Returns this shape, but rows of a table are also taken without its heading when they have so many fields. */
    public RecordShape withBareRowsOf(int fewestFields) {
        return new RecordShape(format, fewestFields, properties);
    }

    String format() {
        return format;
    }

    int fewestBareFields() {
        return fewestBareFields;
    }

    List<Property<?>> properties() {
        return properties;
    }

    int nameCount() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    /** Returns the index of a property's first name; the others follow it. */
    int firstNameOf(Property<?> property) {
        return firstNames.get(properties.indexOf(property));
    }

    /** Returns the property that a name belongs to. */
    Property<?> owner(int name) {
        int index = 0;
        while (index + 1 < firstNames.size() && firstNames.get(index + 1) <= name) {
            index++;
        }
        return properties.get(index);
    }

    /** Returns the index of the name that stands between two positions, in any case, or {@link #UNKNOWN}. */
    int find(String text, int start, int end) {
        int length = end - start;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.length() == length && name.regionMatches(true, 0, text, start, length)) {
                return i;
            }
        }
        return UNKNOWN;
    }

    /** Returns the index of the name that a table's heading shows, whole or cut, or {@link #UNKNOWN}. */
    int findHeading(String heading) {
        if (!Cut.isCut(heading)) {
            return find(heading, 0, heading.length());
        }
        String start = Cut.shownStart(heading);
        int found = UNKNOWN;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).regionMatches(true, 0, start, 0, start.length())) {
                if (found != UNKNOWN) {
                    return UNKNOWN;
                }
                found = i;
            }
        }
        return found;
    }
}
