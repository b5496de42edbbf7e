// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

/**
 * How {@code experimental.autoMemoryReclaim} has WSL give memory back to Windows.
 *
 * @since 0.1.0
 */
public enum MemoryReclaim {
    /** Memory is kept. */
    DISABLED,
    /** Cached memory is given back slowly. */
    GRADUAL,
    /** Cached memory is given back at once. */
    DROP_CACHE
}
