// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of the registry as the survey's functions {@code Key} and {@code Keys} print them. */
final class RegistryObjects {
    private RegistryObjects() {}

    static List<Object> of(Registry registry, String hive, String path, boolean withSubkeys) {
        RegistryKey key = hive.equals("LocalMachine") ? RegistryKey.machine(path) : RegistryKey.user(path);
        List<Object> objects = new ArrayList<>();
        Optional<List<String>> subkeys = registry.subkeys(key);
        subkeys.ifPresent(names -> objects.add(object(registry, key, names)));
        if (withSubkeys) {
            subkeys.orElse(List.of()).forEach(name -> objects.add(object(registry, key.below(name), List.of())));
        }
        return objects;
    }

    private static Object object(Registry registry, RegistryKey key, List<String> subkeys) {
        List<Object> values = new ArrayList<>();
        registry.values(key).orElse(Map.of()).forEach((name, value) -> values.add(value(name, value)));
        return Map.of("path", key.path(), "keys", subkeys, "values", values);
    }

    /** A DWORD comes as a number with a sign. */
    private static Object value(String name, RegistryValue value) {
        Object data = value.asText().<Object>map(text -> text).orElseGet(() ->
                (int) value.asNumber().orElseThrow());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("kind", value.asText().isPresent() ? "String" : "DWord");
        object.put("data", data);
        return object;
    }
}
