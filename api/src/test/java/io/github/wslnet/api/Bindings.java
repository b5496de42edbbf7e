// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the type variables of a type's supertypes stand for in it. */
final class Bindings {
    private final Map<TypeVariable<?>, Type> meanings = new HashMap<>();

    private Bindings() {}

    static Bindings of(Class<?> type) {
        Bindings bindings = new Bindings();
        bindings.add(type);
        return bindings;
    }

    /** Returns what is meant by a type, which is itself where nothing else is. */
    Type resolve(Type type) {
        Type meaning = type;
        while (meaning instanceof TypeVariable<?> variable && meanings.containsKey(variable)) {
            meaning = meanings.get(variable);
        }
        return meaning;
    }

    private void add(Class<?> type) {
        Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .forEach(above -> {
                    if (above instanceof ParameterizedType parameterized) {
                        Class<?> raw = (Class<?>) parameterized.getRawType();
                        for (int i = 0; i < raw.getTypeParameters().length; i++) {
                            meanings.put(
                                    raw.getTypeParameters()[i], parameterized.getActualTypeArguments()[i]);
                        }
                        add(raw);
                    } else {
                        add((Class<?>) above);
                    }
                });
    }
}
