// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
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

    private static List<IpAddress> named(String hosts) {
        return hosts.lines()
                .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> List.of(words).subList(1, words.length).contains("localhost"))
                .flatMap(words -> IpAddress.tryParse(words[0]).stream())
                .distinct()
                .toList();
    }
}
