// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;

/**
 * An address and the names that stand for it in a hosts file.
 *
 * @param writtenAddress the address as the file has it, for example {@code fe00::0}
 * @param names one name or more, the first of which is the canonical one
 * @since 0.1.0
 */
public record HostsEntry(String writtenAddress, List<String> names) {
    /**
     * Checks the address and the names.
     *
     * @throws UnparseableTextException when the first text is no address
     * @throws IllegalArgumentException when there is no name, or one is empty or has a blank or {@code #}
     */
    public HostsEntry {
        IpAddress.parse(writtenAddress);
        names = List.copyOf(names);
        if (names.isEmpty() || !names.stream().allMatch(HostsEntry::isName)) {
            throw new IllegalArgumentException(
                    "a hosts entry has names without blanks and without '#' but they were " + names);
        }
    }

    /**
     * Returns the entry that gives an address one or more names.
     *
     * @throws IllegalArgumentException when there is no name, or one is empty or has a blank or {@code #}
     */
    public static HostsEntry of(IpAddress address, String... names) {
        return new HostsEntry(address.toString(), List.of(names));
    }

    /** Returns the address. */
    public IpAddress address() {
        return IpAddress.parse(writtenAddress);
    }

    /** Tells whether the entry has a name, in any case. */
    public boolean hasName(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c != '#');
    }

    /** Returns the line of a hosts file: the address and the names with a tab between. */
    @Override
    public String toString() {
        return writtenAddress + "\t" + String.join("\t", names);
    }
}
