// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot for tests: a healthy machine of which everything is known, and changes to it.
 *
 * <p>A change is a path with dots and what stands there instead. A path that ends in {@code +} adds to a list, and null
 * takes a key or an element away, so that it is unknown.
 */
final class Patient {
    private Patient() {}

    /** Returns the healthy machine {@code nat} or {@code mirrored} with these changes. */
    static Snapshot of(String base, Map<?, ?> changes) {
        Object tree = JsonTree.parse("snapshot", resource("nat.json"));
        if (base.equals("mirrored")) {
            tree = changed(tree, (Map<?, ?>) JsonTree.parse("changes", resource("mirrored.json")));
        }
        return SnapshotJson.parse(JsonTree.print(changed(tree, changes)));
    }

    static Snapshot healthy(String base) {
        return of(base, Map.of());
    }

    static List<JsonCursor> cases() {
        return JsonCursor.parse("cases", resource("cases.json")).elements();
    }

    /** Returns the changes of one kind that a check's row has. */
    static Map<?, ?> changes(String check, String kind) {
        for (Object row : (List<?>) JsonTree.parse("cases", resource("cases.json"))) {
            Map<?, ?> one = (Map<?, ?>) row;
            if (check.equals(one.get("check"))) {
                return (Map<?, ?>) one.get(kind);
            }
        }
        throw new IllegalArgumentException(check);
    }

    static String resource(String name) {
        try (InputStream in = Patient.class.getResourceAsStream("/doctor/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Object changed(@Nullable Object tree, Map<?, ?> changes) {
        Object changed = tree;
        for (Map.Entry<?, ?> change : changes.entrySet()) {
            String path = String.valueOf(change.getKey());
            changed = put(changed, List.of(path.split("\\.", -1)), change.getValue());
        }
        return Objects.requireNonNull(changed);
    }

    private static Object put(@Nullable Object tree, List<String> path, @Nullable Object value) {
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (tree instanceof List<?> list) {
            return putIn(new ArrayList<>(list), Integer.parseInt(first), rest, value);
        }
        Map<Object, Object> map = new LinkedHashMap<>((Map<?, ?>) tree);
        if (first.endsWith("+")) {
            String key = first.substring(0, first.length() - 1);
            List<Object> list = new ArrayList<>((List<?>) map.get(key));
            list.addAll(value instanceof List<?> all ? all : List.of(value));
            map.put(key, list);
        } else if (!rest.isEmpty()) {
            map.put(first, put(map.get(first), rest, value));
        } else if (value == null) {
            map.remove(first);
        } else {
            map.put(first, value);
        }
        return map;
    }

    private static List<Object> putIn(List<Object> list, int index, List<String> rest, @Nullable Object value) {
        if (!rest.isEmpty()) {
            list.set(index, put(list.get(index), rest, value));
        } else if (value == null) {
            list.remove(index);
        } else {
            list.set(index, value);
        }
        return list;
    }
}
