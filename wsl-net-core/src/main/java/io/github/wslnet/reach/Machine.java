// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.HostFirewall;
import io.github.wslnet.firewall.HyperVGate;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A snapshot indexed for questions: both stacks' sockets by port, the rules, and who has which address. */
final class Machine {
    private final Snapshot snapshot;
    private final SocketTable windowsSockets;
    private final SocketTable guestSockets;
    private final AddressBook addresses;
    private final HostFirewall firewall;
    private final HyperVGate hyperV;
    private final Forwards forwards;

    Machine(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.windowsSockets = windowsSockets(snapshot);
        this.guestSockets = guestSockets(snapshot.wsl());
        this.addresses = new AddressBook(snapshot);
        this.firewall = HostFirewall.of(snapshot.windows().firewall());
        this.hyperV =
                new HyperVGate(snapshot.windows().build(), snapshot.windows().firewall());
        this.forwards = new Forwards(snapshot.windows());
    }

    Snapshot snapshot() {
        return snapshot;
    }

    SocketTable windowsSockets() {
        return windowsSockets;
    }

    SocketTable guestSockets() {
        return guestSockets;
    }

    AddressBook addresses() {
        return addresses;
    }

    /** Says whether Windows' firewall lets a packet from this sender in at an adapter, to whatever listens there. */
    Check inbound(Adapter adapter, Optional<IpAddress> source, IpAddress destination, TransportPort port) {
        List<Cidr> onLink = adapter.addresses().orElse(List.of()).stream()
                .map(InterfaceAddress::network)
                .toList();
        Optional<String> program = windowsSockets.find(destination, port).found().stream()
                .findFirst()
                .flatMap(server -> server.listener().process());
        Packet packet = new Packet(port, source, adapter.name(), adapter.effectiveProfile(), onLink, program);
        return Check.of("firewall.inbound", firewall.inbound(packet));
    }

    HyperVGate hyperV() {
        return hyperV;
    }

    Forwards forwards() {
        return forwards;
    }

    /** Tells whether a WSL2 distro may be running; unknown distros may. */
    boolean guestMayRun() {
        return !snapshot.wsl().distros().isKnown() || !snapshot.wsl().guests().isEmpty();
    }

    /** Returns the distro whose server would be meant by a port of this machine, WSL2 before WSL1. */
    Optional<DistroName> distroServing(TransportPort port) {
        return Stream.of(guestSockets, windowsSockets)
                .flatMap(sockets -> sockets.on(port).stream())
                .flatMap(server -> server.distro().stream())
                .findFirst();
    }

    /** Returns what listens on this address of the guest. */
    SocketTable.Lookup inGuest(IpAddress address, TransportPort port) {
        return guestSockets.find(address, port);
    }

    /** A WSL1 server has a Windows socket; when the Windows table shows that too, the distro's entry stands for both. */
    private static SocketTable windowsSockets(Snapshot snapshot) {
        SocketTable table = new SocketTable();
        List<Distro> sharing = snapshot.wsl().running(WslVersion.WSL1);
        for (Distro distro : sharing) {
            table.add(field(distro), distro.listeners(), listener -> Server.in(distro.name(), listener));
        }
        table.add(
                "windows.listeners",
                snapshot.windows().listeners().map(all -> withoutThoseOf(sharing, all)),
                Server::onWindows);
        return table;
    }

    private static List<Listener> withoutThoseOf(List<Distro> distros, List<Listener> all) {
        List<Listener> shared = distros.stream()
                .flatMap(distro -> distro.listeners().orElse(List.of()).stream())
                .toList();
        return shared.isEmpty()
                ? all
                : all.stream()
                        .filter(listener -> shared.stream().noneMatch(other -> isSameSocket(listener, other)))
                        .toList();
    }

    private static boolean isSameSocket(Listener one, Listener other) {
        return one.transportPort().equals(other.transportPort())
                && one.address().equals(other.address());
    }

    private static SocketTable guestSockets(WslSide wsl) {
        SocketTable table = new SocketTable();
        Known<List<Distro>> distros = wsl.distros();
        if (!distros.isKnown()) {
            table.addUnknown("wsl.distros", distros);
        }
        for (Distro distro : wsl.guests()) {
            table.add(field(distro), distro.listeners(), listener -> Server.in(distro.name(), listener));
        }
        return table;
    }

    private static String field(Distro distro) {
        return "wsl.distros[" + distro.name() + "].listeners";
    }
}
