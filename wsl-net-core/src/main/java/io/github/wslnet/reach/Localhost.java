// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.WslSide;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the name {@code localhost} stands for, in the order in which clients try it. */
final class Localhost {
    private static final List<IpAddress> BOTH = List.of(Ipv6Address.LOOPBACK, Ipv4Address.LOOPBACK);

    private final Map<DistroName, List<IpAddress>> byDistro = new HashMap<>();

    /** Reads the hosts files of all distros that were read. */
    Localhost(WslSide wsl) {
        for (Distro distro : wsl.distros().orElse(List.of())) {
            List<IpAddress> named = distro.hosts().value().map(Localhost::named).orElse(List.of());
            if (!named.isEmpty()) {
                byDistro.putIfAbsent(distro.name(), named);
            }
        }
    }

    /** Returns what the distro's hosts file says if it was read and says something, else both families. */
    List<IpAddress> addresses(Vantage vantage) {
        return vantage instanceof Vantage.InDistro inside ? byDistro.getOrDefault(inside.name(), BOTH) : BOTH;
    }

    /** Whatever the order in the file, {@code getaddrinfo} puts {@code ::1} first (RFC 6724, section 2.1). */
    private static List<IpAddress> named(String hosts) {
        return HostsFile.parse(hosts).entries().stream()
                .filter(entry -> entry.hasName("localhost"))
                .map(HostsEntry::address)
                .distinct()
                .sorted(Comparator.comparing(IpAddress::family).reversed())
                .toList();
    }
}
