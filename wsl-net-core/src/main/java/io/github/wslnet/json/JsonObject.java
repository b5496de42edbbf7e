// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.json;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a JSON object with its keys in the order in which they are put; what is missing is left out.
 *
 * @since 0.1.0
 */
public final class JsonObject {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** Starts an empty object. */
    public JsonObject() {}

    /** Puts a text. */
    public JsonObject put(String key, String value) {
        members.put(key, value);
        return this;
    }

    /** Puts a number. */
    public JsonObject put(String key, long value) {
        members.put(key, value);
        return this;
    }

    /** Puts a boolean. */
    public JsonObject put(String key, boolean value) {
        members.put(key, value);
        return this;
    }

    /** Puts all members of another object. */
    public JsonObject putAll(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    /** Puts another object. */
    public JsonObject put(String key, JsonObject value) {
        members.put(key, value.toTree());
        return this;
    }

    /** Puts the canonical text of a value, by its {@code toString}. */
    public JsonObject putText(String key, Object value) {
        return put(key, value.toString());
    }

    /** Puts a tree made elsewhere: a map, list, string, number, boolean or null. */
    public JsonObject putTree(String key, @Nullable Object tree) {
        members.put(key, tree);
        return this;
    }

    /** Puts a list, each element turned into a tree. */
    public <T> JsonObject putList(String key, Collection<T> values, Function<? super T, ?> toTree) {
        members.put(key, JsonTree.list(values, toTree));
        return this;
    }

    /** Puts a list of texts, each by its {@code toString}. */
    public JsonObject putTexts(String key, Collection<?> values) {
        return putList(key, values, Object::toString);
    }

    /** Puts the canonical text of a value if there is one. */
    public JsonObject putIfPresent(String key, Optional<?> value) {
        value.ifPresent(present -> members.put(key, scalar(present)));
        return this;
    }

    /** Puts a number if there is one. */
    public JsonObject putIfPresent(String key, OptionalInt value) {
        value.ifPresent(present -> members.put(key, (long) present));
        return this;
    }

    /** Puts a number if there is one. */
    public JsonObject putIfPresent(String key, OptionalLong value) {
        value.ifPresent(present -> members.put(key, present));
        return this;
    }

    /** Returns what was put, for {@link JsonTree#print}. */
    public Map<String, @Nullable Object> toTree() {
        return Collections.unmodifiableMap(members);
    }

    /** Keeps what JSON has a form for; everything else is written by its {@code toString}. */
    private static Object scalar(Object value) {
        boolean isTree = value instanceof Number
                || value instanceof Boolean
                || value instanceof Map<?, ?>
                || value instanceof List<?>;
        return isTree ? value : value instanceof JsonObject object ? object.toTree() : value.toString();
    }
}
