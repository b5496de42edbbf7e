// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import io.github.wslnet.text.ParseWarning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One object that PowerShell printed: texts by name, with the line that each was on.
 *
 * @since 0.1.0
 */
public final class PowerShellRecord {
    private static final String EXPECTED = ": expected ";

    private final RecordShape shape;
    private final SourceText source;
    private final Place start;
    private final boolean fromTable;

    private final @Nullable CharSequence[] values;
    private final Place[] places;

    private final List<ParseWarning> complaints = new ArrayList<>(0);
    private @Nullable Property<?> missing;

    PowerShellRecord(RecordShape shape, SourceText source, Place start, boolean fromTable) {
        this.shape = shape;
        this.source = source;
        this.start = start;
        this.fromTable = fromTable;
        this.values = new @Nullable CharSequence[shape.nameCount()];
        this.places = new Place[shape.nameCount()];
        Arrays.fill(places, start);
    }

    /**
     * Reads a property.
     *
     * @return nothing when it wasn't printed, is blank, or can't be read; in the last case there is a warning
     */
    public <T> Optional<T> get(Property<T> property) {
        int name = nameWithValue(property);
        CharSequence found = name == RecordShape.UNKNOWN ? null : values[name];
        if (found == null) {
            missing = missing == null ? property : missing;
            return Optional.empty();
        }
        String text = found.toString().strip();
        Optional<T> value = property.read(text);
        if (fromTable
                && Cut.isCut(text)
                && (value.isEmpty() || value.get() instanceof String read && Cut.isCut(read))) {
            complain(name, shape.name(name) + " is cut off by the table");
            return Optional.empty();
        }
        if (value.isEmpty()) {
            complain(name, shape.name(name) + EXPECTED + property.expected());
        }
        return value;
    }

    /** Reads a number; see {@link #get}. */
    public OptionalInt getInt(Property<Integer> property) {
        return get(property).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** Reads a long number; see {@link #get}. */
    public OptionalLong getLong(Property<Long> property) {
        return get(property).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Reads several texts; none when they weren't printed; see {@link #get}. */
    public List<String> getAll(Property<List<String>> property) {
        return get(property).orElse(List.of());
    }

    /** Reads a number that must not be above another; see {@link #get}. */
    public OptionalInt getInt(Property<Integer> property, int highest) {
        OptionalInt value = getInt(property);
        if (value.orElse(0) > highest) {
            complain(nameWithValue(property), property.name() + EXPECTED + "at most " + highest + " here");
            return OptionalInt.empty();
        }
        return value;
    }

    /** Tells whether one of two properties has a value; a row can do with either. */
    public boolean hasEither(Property<?> first, Property<?> second) {
        missing = missing == null ? first : missing;
        return nameWithValue(first) != RecordShape.UNKNOWN || nameWithValue(second) != RecordShape.UNKNOWN;
    }

    Place start() {
        return start;
    }

    List<ParseWarning> complaints() {
        return complaints;
    }

    /** Says why this record gave no row. */
    ParseWarning refusal() {
        if (!complaints.isEmpty()) {
            return complaints.get(0);
        }
        String reason = missing == null ? "not an object of " + shape.format() : "no " + missing.name();
        return source.warning(start, reason);
    }

    boolean has(int name) {
        return values[name] != null;
    }

    void put(int name, String value, Place place) {
        values[name] = value;
        places[name] = place;
    }

    /** Adds the next line of a value that the tool broke. */
    void append(int name, CharSequence rest) {
        CharSequence shown = values[name];
        if (shown == null) {
            values[name] = rest;
        } else {
            StringBuilder whole = shown instanceof StringBuilder text ? text : new StringBuilder(shown);
            shape.owner(name).append(whole, rest);
            values[name] = whole;
        }
    }

    int size() {
        int size = 0;
        for (CharSequence value : values) {
            size += value == null ? 0 : 1;
        }
        return size;
    }

    /** Adds the texts of the line below, if each of them can go on what is here and something is left as it is. */
    boolean appendAll(PowerShellRecord below) {
        if (below.size() == 0 || below.size() == size()) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (below.values[i] != null && !canGoOn(i)) {
                return false;
            }
        }
        for (int i = 0; i < values.length; i++) {
            CharSequence rest = below.values[i];
            if (rest != null) {
                append(i, rest);
            }
        }
        complaints.clear();
        return true;
    }

    /** Tells whether a text may lack its end: it isn't already a whole address, number or name. */
    private boolean canGoOn(int name) {
        CharSequence shown = values[name];
        return shown != null && !shape.owner(name).isWhole(shown.toString().strip());
    }

    private void complain(int name, String reason) {
        complaints.add(source.warning(places[name], reason));
    }

    /** Returns the first name of a property that has a text which isn't blank. */
    private int nameWithValue(Property<?> property) {
        int first = shape.firstNameOf(property);
        for (int i = first; i < first + property.names().size(); i++) {
            CharSequence value = values[i];
            if (value != null && !isBlank(value)) {
                return i;
            }
        }
        return RecordShape.UNKNOWN;
    }

    private static boolean isBlank(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isWhitespace(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
