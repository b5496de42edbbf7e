// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a {@link JsonTable}; a member of another type than asked for counts as absent and is warned of.
 *
 * @since 0.1.0
 */
public final class JsonRow {
    private final Map<?, ?> members;
    private final Consumer<String> warn;

    JsonRow(Map<?, ?> members, Consumer<String> warn) {
        this.members = members;
        this.warn = warn;
    }

    /** Tells whether the object has no members, but for one that does not count. */
    public boolean isEmptyBut(String key) {
        return members.size() == (members.containsKey(key) ? 1 : 0);
    }

    /** Tells whether there is such a member, were it null. */
    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** Returns the names of the members that are {@code true}, in their order. */
    public List<String> trueKeys() {
        List<String> keys = new ArrayList<>();
        members.forEach((key, value) -> {
            if (Boolean.TRUE.equals(value)) {
                keys.add(key.toString());
            }
        });
        return keys;
    }

    /** Returns a text. */
    public Optional<String> text(String key) {
        return member(key, String.class, "a text");
    }

    /** Returns a text turned into a value; a text of which none comes is warned of. */
    public <T> Optional<T> text(String key, Function<String, Optional<T>> read, String expected) {
        Optional<String> text = text(key);
        Optional<T> value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            warnOf(key, expected, text.get());
        }
        return value;
    }

    /** Returns a whole number. */
    public OptionalLong number(String key) {
        Optional<Number> number = member(key, Number.class, "a number");
        if (number.isPresent() && (number.get() instanceof Integer || number.get() instanceof Long)) {
            return OptionalLong.of(number.get().longValue());
        }
        number.ifPresent(other -> warnOf(key, "a whole number", other));
        return OptionalLong.empty();
    }

    /** Returns a whole number between two others. */
    public OptionalInt number(String key, int least, int most) {
        OptionalLong number = number(key);
        if (number.isPresent() && (number.getAsLong() < least || number.getAsLong() > most)) {
            warnOf(key, "a number in " + least + ".." + most, number.getAsLong());
            return OptionalInt.empty();
        }
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /** Returns a list of texts; without the member, or where it is null, an empty one. */
    public List<String> texts(String key) {
        return elements(key, String.class, "a list of texts");
    }

    /** Returns a list of objects; without the member, or where it is null, an empty one. */
    public List<JsonRow> rows(String key) {
        List<JsonRow> rows = new ArrayList<>();
        elements(key, Map.class, "a list of objects").forEach(row -> rows.add(new JsonRow(row, warn)));
        return rows;
    }

    /** Returns an object. */
    public Optional<JsonRow> row(String key) {
        return member(key, Map.class, "an object").map(row -> new JsonRow(row, warn));
    }

    /** Warns of this object. */
    public void warn(String reason) {
        warn.accept(reason);
    }

    private <T> List<T> elements(String key, Class<T> type, String expected) {
        List<T> elements = new ArrayList<>();
        for (Object element : member(key, List.class, expected).orElse(List.of())) {
            if (type.isInstance(element)) {
                elements.add(type.cast(element));
            } else {
                warnOf(key, expected, element);
            }
        }
        return elements;
    }

    private <T> Optional<T> member(String key, Class<T> type, String expected) {
        Object value = members.get(key);
        if (value != null && !type.isInstance(value)) {
            warnOf(key, expected, value);
            return Optional.empty();
        }
        return Optional.ofNullable(type.cast(value));
    }

    private void warnOf(String key, String expected, @Nullable Object got) {
        warn.accept("'" + key + "' must be " + expected + " but is " + got);
    }
}
