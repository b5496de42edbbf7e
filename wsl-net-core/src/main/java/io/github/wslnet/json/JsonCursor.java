// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.json;

import io.github.wslnet.known.Known;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document that knows its path, so that an error can name it.
 *
 * <p>Each accessor throws {@link UnparseableTextException} when what stands there has another type than asked for.
 *
 * @since 0.1.0
 */
public final class JsonCursor {
    private final String format;
    private final String path;
    private final @Nullable Object tree;

    private JsonCursor(String format, String path, @Nullable Object tree) {
        this.format = format;
        this.path = path;
        this.tree = tree;
    }

    /** Parses a document and stands at its root; {@code format} says in errors what it should have been. */
    public static JsonCursor parse(String format, String text) {
        return new JsonCursor(format, "", JsonTree.parse(format, text));
    }

    /** Returns the member of this object under a key, or empty when it is missing or null. */
    public Optional<JsonCursor> find(String key) {
        Object member = object().get(key);
        return member == null ? Optional.empty() : Optional.of(member(key, member));
    }

    /** Tells whether this object has the key, be it with null. */
    public boolean has(String key) {
        return object().containsKey(key);
    }

    /** Tells whether a text stands here. */
    public boolean isText() {
        return tree instanceof String;
    }

    /** Returns the member of this object under a key. */
    public JsonCursor get(String key) {
        return find(key).orElseThrow(() -> error("must have the key '" + key + "'"));
    }

    /**
     * Returns a field of a snapshot: absent when the key is missing, unreadable when its value is an object with the one
     * key {@code unreadable}, else what {@code read} makes of it.
     */
    public <T> Known<T> known(String key, Function<JsonCursor, T> read) {
        Optional<JsonCursor> member = find(key);
        if (member.isEmpty()) {
            return Known.absent();
        }
        Optional<String> reason = member.get().unreadableReason();
        return reason.<Known<T>>map(Known::unreadable).orElseGet(() -> Known.of(read.apply(member.get())));
    }

    /** Returns the elements of this list. */
    public List<JsonCursor> elements() {
        if (!(tree instanceof List<?> list)) {
            throw error("must be a list");
        }
        List<JsonCursor> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            elements.add(new JsonCursor(format, path + "[" + elements.size() + "]", element));
        }
        return Collections.unmodifiableList(elements);
    }

    /** Returns what {@code read} makes of each element of this list. */
    public <T> List<T> list(Function<JsonCursor, T> read) {
        return elements().stream().map(read).toList();
    }

    /** Returns the members of this object in their order. */
    public Map<String, JsonCursor> members() {
        Map<String, JsonCursor> members = new LinkedHashMap<>();
        object().forEach((key, value) -> members.put(String.valueOf(key), member(String.valueOf(key), value)));
        return Collections.unmodifiableMap(members);
    }

    /** Returns the text that stands here. */
    public String text() {
        if (tree instanceof String text) {
            return text;
        }
        throw error("must be a text");
    }

    /** Returns the number that stands here; it must be whole and fit an {@code int}. */
    public int integer() {
        if (tree instanceof Integer number) {
            return number;
        }
        throw error("must be a whole number");
    }

    /** Returns the boolean that stands here. */
    public boolean bool() {
        if (tree instanceof Boolean flag) {
            return flag;
        }
        throw error("must be true or false");
    }

    /** Returns what {@code parse} makes of the text here; what it refuses becomes an error that names this place. */
    public <T> T parsed(Function<String, T> parse) {
        String text = text();
        try {
            return parse.apply(text);
        } catch (UnparseableTextException e) {
            throw error(e.reason());
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    /** Returns what {@code choose} makes of the text here, or an error that names what is allowed. */
    public <T> T oneOf(String allowed, Function<String, Optional<T>> choose) {
        return choose.apply(text()).orElseThrow(() -> error("must be " + allowed));
    }

    /** Returns an error about what stands here. */
    public UnparseableTextException error(String reason) {
        String where = path.isEmpty() ? "the document" : path;
        return new UnparseableTextException(
                format,
                0,
                tree instanceof Map || tree instanceof List ? "" : String.valueOf(tree),
                where + " " + reason);
    }

    private Optional<String> unreadableReason() {
        return tree instanceof Map<?, ?> map && map.size() == 1 && map.get("unreadable") instanceof String reason
                ? Optional.of(reason)
                : Optional.empty();
    }

    private JsonCursor member(String key, @Nullable Object value) {
        return new JsonCursor(format, path.isEmpty() ? key : path + "." + key, value);
    }

    private Map<?, ?> object() {
        if (tree instanceof Map<?, ?> map) {
            return map;
        }
        throw error("must be an object");
    }
}
