// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.HostGate;
import io.github.wslnet.firewall.HyperVGate;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A snapshot indexed for questions: both stacks' sockets by port, the rules, and who has which address. */
final class IndexedSnapshot {
    private final Snapshot snapshot;
    private final Wiring wiring;
    private final Forwards forwards;
    private final SocketTable windowsSockets;
    private final SocketTable guestSockets;
    private final SocketTable deviceSockets = new SocketTable();
    private final AddressBook addresses;
    private final GlobalKeys keys;
    private final Localhost localhost;
    private final Optional<Mirror> mirror;
    private final Optional<ProxySockets> proxy;
    private final HostGate firewall;
    private final HyperVGate hyperV;

    IndexedSnapshot(Snapshot snapshot) {
        WindowsSide windows = snapshot.windows();
        this.snapshot = snapshot;
        this.wiring = new Wiring(snapshot.wsl());
        this.forwards = new Forwards(windows);
        this.localhost = new Localhost(snapshot.wsl());
        this.keys = new GlobalKeys(windows.globalConfig());
        this.guestSockets = guestSockets(snapshot.wsl());
        this.windowsSockets = windowsSockets(snapshot);
        this.addresses = new AddressBook(windows, snapshot.wsl(), wiring);
        this.firewall = HostGate.of(windows.firewall());
        this.hyperV = HyperVGate.of(windows.build(), windows.firewall());
        this.mirror = wiring.isSteered() && wiring.guestMayRun() ? Optional.of(new Mirror(this)) : Optional.empty();
        this.proxy =
                wiring.isProxied() && wiring.guestMayRun() ? Optional.of(new ProxySockets(this)) : Optional.empty();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Wiring wiring() {
        return wiring;
    }

    SocketTable windowsSockets() {
        return windowsSockets;
    }

    SocketTable guestSockets() {
        return guestSockets;
    }

    /** Returns the sockets of programs on both sides: those of the relay and of IP Helper's forwards are ways, not ends. */
    Stream<Server> servers() {
        return Stream.concat(
                guestSockets.all().stream(),
                windowsSockets.all().stream()
                        .filter(server -> server.listener()
                                        .process()
                                        .filter(Era::isRelayProcess)
                                        .isEmpty()
                                && forwards.behind(server.listener()).isEmpty()));
    }

    AddressBook addresses() {
        return addresses;
    }

    Localhost localhost() {
        return localhost;
    }

    GlobalKeys keys() {
        return keys;
    }

    /** Returns what decides where both sides have the same addresses, in the mode in which they do. */
    Optional<Mirror> mirror() {
        return mirror;
    }

    /** Returns what listens on Windows for the guest, in the mode in which WSL's network device does. */
    Optional<ProxySockets> proxy() {
        return proxy;
    }

    HyperVGate hyperV() {
        return hyperV;
    }

    Forwards forwards() {
        return forwards;
    }

    /** Says whether the Hyper-V firewall lets the guest's packets out to an address. */
    Check outbound(IpAddress destination, TransportPort port) {
        return Check.of("hyperv.outbound", hyperV().outbound(destination.withoutZone(), port));
    }

    /** Says whether Windows' firewall lets a packet from this sender in at an adapter, to whatever listens there. */
    Check inbound(Adapter adapter, Optional<IpAddress> source, IpAddress destination, TransportPort port) {
        SocketTable.Lookup lookup = windowsSockets.find(destination, port);
        Packet packet = addresses.incoming(adapter, source, destination, port);
        List<Server> ofDevice = deviceSockets.find(destination, port).found();
        if (!ofDevice.isEmpty()) {
            packet = packet.withProgram(ofDevice.get(0).listener().process());
        } else if (lookup.found().size() == 1) {
            packet = packet.withProgram(lookup.found().get(0).listener().process());
        } else if (lookup.isEmpty()) {
            boolean forward = forwards.maybeUnseen(destination, port);
            packet = packet.withProgram(forward ? Optional.of(Forwards.PROCESS) : Optional.empty())
                    .withUnclaimed(!forward);
        }
        return Check.of("firewall.inbound", firewall.inbound(packet));
    }

    /** Tells whether a server of the guest may hold the port; one that is not known may. */
    boolean guestMayListenOn(TransportPort port) {
        return wiring.guestMayRun()
                && (!guestSockets.on(port).isEmpty()
                        || guestSockets.unknownField().isPresent());
    }

    /** Returns the distro whose server would be meant by a port of this machine, WSL2 before WSL1. */
    Optional<DistroName> distroServing(TransportPort port) {
        return Stream.of(guestSockets, windowsSockets)
                .flatMap(sockets -> sockets.on(port).stream())
                .flatMap(server -> server.distro().stream())
                .findFirst();
    }

    /** A WSL1 server has a Windows socket; when the Windows table shows that too, the distro's entry stands for both. */
    private SocketTable windowsSockets(Snapshot snapshot) {
        SocketTable table = tableBeside(snapshot.wsl());
        List<Distro> sharing = snapshot.wsl().running(WslVersion.WSL1);
        for (Distro distro : sharing) {
            table.add(field(distro), distro.listeners(), listener -> Server.in(distro.name(), listener));
        }
        List<Listener> shared = sharing.stream()
                .flatMap(distro -> distro.listeners().orElse(List.of()).stream())
                .toList();
        Predicate<Listener> counts = listener -> !forwards.isLeftOver(listener)
                && shared.stream().noneMatch(other -> isSameSocket(listener, other))
                && !isProxy(listener);
        snapshot.windows().listeners().orElse(List.of()).stream()
                .filter(this::isProxy)
                .forEach(listener -> deviceSockets.add("", Known.of(List.of(listener)), Server::onWindows));
        table.add(
                "windows.listeners",
                snapshot.windows()
                        .listeners()
                        .map(all -> all.stream().filter(counts).toList()),
                listener -> Server.onWindows(forwards.inItsFamily(listener)));
        return table;
    }

    private boolean isProxy(Listener onWindows) {
        return wiring.isProxied()
                && guestSockets.on(onWindows.transportPort()).stream()
                        .anyMatch(guest -> ProxySockets.isFor(guest.listener(), onWindows));
    }

    private static boolean isSameSocket(Listener one, Listener other) {
        return one.transportPort().equals(other.transportPort())
                && one.address().equals(other.address());
    }

    private static SocketTable guestSockets(WslSide wsl) {
        SocketTable table = tableBeside(wsl);
        for (Distro distro : wsl.guests()) {
            table.add(field(distro), distro.listeners(), listener -> Server.in(distro.name(), listener));
        }
        return table;
    }

    /** Returns a table that distros have sockets in; while those are not known, neither is what it lacks. */
    private static SocketTable tableBeside(WslSide wsl) {
        SocketTable table = new SocketTable();
        Known<List<Distro>> distros = wsl.distros();
        if (!distros.isKnown()) {
            table.addUnknown("wsl.distros", distros);
        }
        return table;
    }

    private static String field(Distro distro) {
        return "wsl.distros[" + distro.name() + "].listeners";
    }
}
