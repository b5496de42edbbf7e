// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the name {@code localhost} stands for, in the order in which clients try it. */
final class Localhost {
    private static final List<IpAddress> BOTH = List.of(Ipv6Address.LOOPBACK, Ipv4Address.LOOPBACK);

    private Localhost() {}

    /** Returns what the distro's hosts file says if it was read and says something, else both families. */
    static List<IpAddress> addresses(Snapshot snapshot, Vantage vantage) {
        if (!(vantage instanceof Vantage.InDistro inside)) {
            return BOTH;
        }
        Optional<String> hosts =
                snapshot.wsl().distro(inside.name()).map(Distro::hosts).flatMap(Known::value);
        List<IpAddress> named = hosts.map(Localhost::named).orElse(List.of());
        return named.isEmpty() ? BOTH : named;
    }

    /** Whatever the order in the file, {@code getaddrinfo} puts {@code ::1} first (RFC 6724, section 2.1). */
    private static List<IpAddress> named(String hosts) {
        return HostsFile.parse(hosts).entries().stream()
                .filter(entry -> entry.hasName("localhost"))
                .map(HostsEntry::address)
                .distinct()
                .sorted(Comparator.comparing(IpFamily::of).reversed())
                .toList();
    }
}
