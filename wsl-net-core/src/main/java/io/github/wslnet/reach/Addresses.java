// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that somebody would use for a server in a distro.
 *
 * @param known those that are known, likeliest first
 * @param unknownField the field that would hold more, if one is not known
 */
record Addresses(Set<IpAddress> known, Optional<String> unknownField) {
    static Addresses of(IndexedSnapshot machine, Vantage vantage, DistroName server) {
        Snapshot snapshot = machine.snapshot();
        if (vantage instanceof Vantage.OnLan) {
            return fromLan(machine, snapshot.wsl().distro(server));
        }
        Set<IpAddress> known = new LinkedHashSet<>(machine.localhost().addresses(vantage));
        if (isShared(snapshot.wsl().distro(server))) {
            known.addAll(of(snapshot.windows().adapters().orElse(List.of())));
            return new Addresses(known, unreadAdapters(machine));
        }
        machine.addresses().guestAddress().ifPresent(known::add);
        Known<?> links = snapshot.wsl().links();
        boolean complete = links.isKnown() || !machine.wiring().guestMayRun();
        return new Addresses(known, complete ? Optional.empty() : Optional.of("wsl.links is " + links.whyNot()));
    }

    /** A guest that is a host of the LAN itself is reached at its own address. */
    private static Addresses fromLan(IndexedSnapshot machine, Optional<Distro> server) {
        Set<IpAddress> known = new LinkedHashSet<>();
        if (machine.wiring().isOnLan() && !isShared(server)) {
            machine.addresses().guestAddress().ifPresent(known::add);
        }
        known.addAll(of(machine.snapshot().windows().lanAdapters()));
        return new Addresses(known, unreadAdapters(machine));
    }

    private static boolean isShared(Optional<Distro> distro) {
        return distro.filter(one -> one.version() == WslVersion.WSL1).isPresent();
    }

    private static Optional<String> unreadAdapters(IndexedSnapshot machine) {
        Known<List<Adapter>> adapters = machine.snapshot().windows().adapters();
        return adapters.isKnown()
                ? machine.addresses().unreadAdapter()
                : Optional.of("windows.adapters is " + adapters.whyNot());
    }

    static Set<IpAddress> of(List<Adapter> adapters) {
        Set<IpAddress> addresses = new LinkedHashSet<>();
        adapters.stream()
                .filter(Adapter::mayBeUp)
                .flatMap(adapter -> adapter.addresses().orElse(List.of()).stream())
                .map(InterfaceAddress::address)
                .filter(address -> address instanceof Ipv4Address && !address.isLinkLocal() && !address.isLoopback())
                .forEach(addresses::add);
        return addresses;
    }
}
