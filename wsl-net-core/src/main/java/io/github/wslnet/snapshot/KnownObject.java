// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object out of fields that may be unknown. */
final class KnownObject {
    private final JsonObject object = new JsonObject();

    JsonObject object() {
        return object;
    }

    /** Puts a field's tree; leaves an absent one out and says why an unreadable one is not there. */
    <T> KnownObject put(String key, Known<T> field, Function<? super T, ? extends @Nullable Object> toTree) {
        if (field instanceof Known.Unreadable<T> unreadable) {
            object.put(key, new JsonObject().put("unreadable", unreadable.reason()));
        }
        field.value().ifPresent(value -> object.putTree(key, toTree.apply(value)));
        return this;
    }

    /** Puts a list, each element as a tree. */
    <T> KnownObject putList(String key, Known<List<T>> field, Function<? super T, ?> toTree) {
        return put(key, field, list -> list.stream().map(toTree).toList());
    }

    Object toTree() {
        return object.toTree();
    }
}
