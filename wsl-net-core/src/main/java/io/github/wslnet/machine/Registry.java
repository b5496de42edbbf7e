// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Windows' registry, read only: what changes it is in scripts that a person can read before.
 *
 * @since 0.1.0
 */
public interface Registry {
    /**
     * Returns the values of a key by their names, in the registry's order; empty when there is no such key.
     *
     * @throws NativeCallFailedException when the key may not be read
     */
    Optional<Map<String, RegistryValue>> values(RegistryKey key);

    /**
     * Returns the names of the keys below a key; empty when there is no such key.
     *
     * @throws NativeCallFailedException when the key may not be read
     */
    Optional<List<String>> subkeys(RegistryKey key);

    /** Returns one value, empty when there is no such key or value. */
    default Optional<RegistryValue> value(RegistryKey key, String name) {
        return values(key).map(values -> values.get(name));
    }
}
