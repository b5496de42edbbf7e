// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import java.util.List;

/**
 * Marks a {@link Route} as an answer of the kernel ({@code ip route get}) rather than a row of a table.
 *
 * @param flags what the kernel found out, in the order of the tool, for example {@code local} or {@code redirected}
 * @since 0.1.0
 */
public record CacheEntry(List<String> flags) {
    public CacheEntry {
        flags = List.copyOf(flags);
    }

    /** Returns the words of {@code ip route get}, for example {@code cache <local>}. */
    @Override
    public String toString() {
        return flags.isEmpty() ? "cache" : "cache <" + String.join(",", flags) + ">";
    }
}
