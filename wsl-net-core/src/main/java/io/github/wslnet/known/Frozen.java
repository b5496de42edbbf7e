// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collections that nobody can change any more, so that a value that holds one is a value. */
final class Frozen {
    private Frozen() {}

    /** Returns a copy of a list or map that keeps its order, a map's lists copied too, and anything else as it is. */
    @SuppressWarnings(
            "unchecked") // a copy of a list is a list of the same elements, that of a map a map of the same ones
    static <T> T of(T value) {
        if (value instanceof List<?> list) {
            return (T) Collections.unmodifiableList(new ArrayList<>(list));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.replaceAll((key, element) -> of(element));
            return (T) Collections.unmodifiableMap(copy);
        }
        return value;
    }
}
