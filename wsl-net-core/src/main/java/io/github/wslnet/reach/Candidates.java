// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The addresses by which a client would look for one particular socket, likeliest first. */
final class Candidates {
    private final IndexedSnapshot machine;
    private final Set<IpAddress> guest = new LinkedHashSet<>();
    private final Set<IpAddress> windows;
    private final Set<IpAddress> lan;

    Candidates(IndexedSnapshot machine) {
        this.machine = machine;
        machine.addresses().guestAddress().ifPresent(guest::add);
        this.windows = Addresses.of(machine.snapshot().windows().adapters().orElse(List.of()));
        this.lan = Addresses.of(machine.snapshot().windows().lanAdapters());
    }

    Set<IpAddress> of(Vantage vantage, Server server) {
        Set<IpAddress> addresses = new LinkedHashSet<>();
        Listener listener = server.listener();
        boolean fromLan = vantage instanceof Vantage.OnLan;
        if (!fromLan) {
            addLoopback(addresses, listener);
        }
        IpAddress bound = server.bareAddress();
        if (!listener.isWildcard() && !bound.isLoopback()) {
            addresses.add(bound);
        }
        boolean ofGuest =
                server.distro().flatMap(this::find).filter(this::isGuest).isPresent();
        if (ofGuest && (!fromLan || machine.wiring().isOnLan())) {
            addresses.addAll(guest);
        }
        if (fromLan) {
            addresses.addAll(lan);
        } else if (!ofGuest) {
            addresses.addAll(windows);
        }
        return addresses;
    }

    private Optional<Distro> find(DistroName name) {
        return machine.snapshot().wsl().distro(name);
    }

    private boolean isGuest(Distro distro) {
        return distro.version() == WslVersion.WSL2;
    }

    private static void addLoopback(Set<IpAddress> addresses, Listener listener) {
        boolean v6 = listener.address().family() == IpFamily.V6;
        if (listener.address().isLoopback()) {
            addresses.add(listener.address());
        }
        if (v6 && listener.accepts(Ipv6Address.LOOPBACK)) {
            addresses.add(Ipv6Address.LOOPBACK);
        }
        if (listener.accepts(Ipv4Address.LOOPBACK)) {
            addresses.add(Ipv4Address.LOOPBACK);
        }
        if (addresses.isEmpty()) {
            addresses.add(v6 ? Ipv6Address.LOOPBACK : Ipv4Address.LOOPBACK);
        }
    }
}
