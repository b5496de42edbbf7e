// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Mirrored mode: both sides have Windows' addresses, and Windows gives packets to the side that holds the port.
 *
 * <p>A socket of the guest reserves its transport and port on Windows, whatever address it is bound to; 127.0.0.2 and its
 * like reserve nothing. Source: {@code src/windows/service/exe/WslCoreGuestNetworkService.cpp}, {@code
 * src/linux/init/NetworkManager.cpp} and {@code test/windows/NetworkTests.cpp} in microsoft/WSL, "Troubleshooting WSL" on
 * Microsoft Learn.
 */
final class Mirror {
    private static final String STEERING = "microsoft/WSL src/windows/service/exe/WslCoreGuestNetworkService.cpp";
    private static final String LOOPBACK = "microsoft/WSL src/linux/init/NetworkManager.cpp";
    private static final String TABLES = "windows.listeners, wsl.distros[].listeners";
    private static final int DNS = 53;
    private static final int DHCP_CLIENT = 68;
    private static final Set<Integer> WINDOWS_OWN_TCP = Set.of(135, 1900, 2869, 3702, 5004, 5357, 5358);

    private final IndexedSnapshot machine;

    Mirror(IndexedSnapshot machine) {
        this.machine = machine;
    }

    /** Returns what comes of a packet of Windows to one of its own addresses; empty when its own sockets decide. */
    Optional<Arrival> fromWindows(IpAddress destination, TransportPort port, Trail trail) {
        return turnOf(destination, port, trail, () -> across(destination, port, trail));
    }

    /** Returns what comes of another host's packet; empty when Windows' own firewall and sockets decide. */
    Optional<Arrival> fromLan(
            Adapter adapter, Optional<IpAddress> client, IpAddress destination, TransportPort port, Trail trail) {
        return turnOf(destination, port, trail, () -> {
            Check gate = inbound(adapter, client, destination, port);
            trail.note(gate);
            trail.hop(Carrier.DIRECT, destination, port);
            return Gate.before(gate, GuestSockets.answer(machine, destination, port, client, trail), trail);
        });
    }

    /** Says whether the Hyper-V firewall lets another host's packet in to the guest. */
    Check inbound(Adapter adapter, Optional<IpAddress> client, IpAddress destination, TransportPort port) {
        return Check.of(
                "hyperv.inbound",
                machine.hyperV().inbound(machine.addresses().incoming(adapter, client, destination, port)));
    }

    /** Says whether packets between the two sides of this machine pass. */
    Check loopback() {
        return Check.of("hyperv.loopback", machine.hyperV().fromWindows());
    }

    /** Tells whether Windows gives the guest what comes in on a port that the guest holds. */
    Known<Boolean> isSteered(TransportPort port) {
        int number = port.port().number();
        boolean never = number == DNS
                || (port.transport() == Transport.TCP ? WINDOWS_OWN_TCP.contains(number) : number == DHCP_CLIENT);
        Known<Set<Port>> ignored = machine.keys().ignoredPorts();
        return never ? Known.of(false) : ignored.map(ports -> !ports.contains(port.port()));
    }

    /** Tells whether Windows holds the port, so that the guest can't. */
    boolean isHeldByWindows(TransportPort port) {
        return !machine.windowsSockets().on(port).isEmpty() && isSteered(port).orElse(false);
    }

    /** Ends an attempt at a port that both sides hold, which should not be. */
    static Arrival heldTwice(TransportPort port, Trail trail) {
        trail.note(Check.unknown(
                "mirrored.port", port + " is held on both sides; which of them answers can't be said", TABLES));
        return Arrival.unknown();
    }

    private Optional<Arrival> turnOf(
            IpAddress destination, TransportPort port, Trail trail, Supplier<Arrival> ifSteered) {
        boolean held =
                machine.guestSockets().on(port).stream().map(Server::listener).anyMatch(Mirror::reserves);
        if (!held) {
            return machine.windowsSockets().on(port).isEmpty() ? unlessUnknown(trail) : Optional.empty();
        }
        Known<Boolean> steered = isSteered(port);
        if (!machine.windowsSockets().find(destination, port).found().isEmpty()) {
            boolean both = steered.orElse(true)
                    && !machine.guestSockets().find(destination, port).found().isEmpty();
            return both ? Optional.of(heldTwice(port, trail)) : Optional.empty();
        }
        if (!steered.isKnown()) {
            return Optional.of(perhaps(ifSteered.get(), steered, trail));
        }
        if (steered.orElse(false)) {
            return Optional.of(ifSteered.get());
        }
        trail.note(Check.fail(
                "mirrored.port", "Windows gives nothing that comes in on " + port + " to the guest", STEERING));
        return Optional.empty();
    }

    private Optional<Arrival> unlessUnknown(Trail trail) {
        return machine.guestSockets().unknownField().map(field -> {
            trail.note(Check.unknown("socket.guest", "what listens in the guest can't be said: " + field, field));
            return Arrival.unknown();
        });
    }

    private static Arrival perhaps(Arrival ifSteered, Known<Boolean> steered, Trail trail) {
        trail.note(GlobalKeys.unknown("mirrored.port", "ignoredPorts", steered));
        return ifSteered.verdict() == Verdict.BLOCKED ? Arrival.failedSomehow() : Arrival.unknown();
    }

    private static boolean reserves(Listener listener) {
        IpAddress address = listener.address();
        return !address.isLoopback() || address.equals(Ipv4Address.LOOPBACK) || address.equals(Ipv6Address.LOOPBACK);
    }

    /** Windows' packets cross at 127.0.0.1, and at its other IPv4 addresses if that is switched on. */
    private Arrival across(IpAddress destination, TransportPort port, Trail trail) {
        if (destination.equals(Ipv4Address.LOOPBACK)) {
            return toGuest(destination, port, trail);
        }
        if (!(destination instanceof Ipv4Address) || destination.isLoopback()) {
            trail.note(notShared(destination));
            return Arrival.failed(destination instanceof Ipv4Address ? Outcome.REFUSED : Outcome.TIMED_OUT);
        }
        Known<Boolean> crosses = machine.keys().crossesHostAddresses();
        if (crosses.orElse(false)) {
            return toGuest(destination, port, trail);
        }
        if (crosses.isKnown()) {
            trail.note(closed(destination));
            return Arrival.failed(Outcome.TIMED_OUT);
        }
        Trail possible = trail.fork();
        Arrival ifCrossing = toGuest(destination, port, possible);
        trail.note(GlobalKeys.unknown("mirrored.address", "hostAddressLoopback", crosses));
        trail.noteAll(possible);
        return ifCrossing.verdict() == Verdict.BLOCKED ? Arrival.failedSomehow() : Arrival.unknown();
    }

    private static Check notShared(IpAddress destination) {
        return Check.fail(
                "mirrored.loopback",
                "of loopback and of IPv6 the two sides share 127.0.0.1 alone, not " + destination,
                LOOPBACK);
    }

    /** Returns the check that fails where the sides do not reach each other at Windows' addresses. */
    static Check closed(IpAddress destination) {
        return destination instanceof Ipv4Address ? closedByDefault(destination) : notShared(destination);
    }

    private static Check closedByDefault(IpAddress destination) {
        return Check.fail(
                "mirrored.address",
                "Windows and the guest reach each other at " + destination
                        + " only with hostAddressLoopback=true in .wslconfig",
                GlobalKeys.FIELD);
    }

    private Arrival toGuest(IpAddress destination, TransportPort port, Trail trail) {
        Check gate = loopback();
        trail.note(gate);
        trail.hop(Carrier.MIRRORED_LOOPBACK, destination, port);
        List<Server> found = machine.guestSockets().find(destination, port).found();
        Arrival arrival = isMapped(found)
                ? unsettled(found.get(0), trail)
                : GuestSockets.answer(machine, destination, port, Optional.of(destination), trail);
        return Gate.before(gate, arrival, trail);
    }

    private static boolean isMapped(List<Server> found) {
        return !found.isEmpty() && found.get(0).isMapped();
    }

    /** Nobody has said whether a socket on an IPv4-mapped address reserves its port. */
    static Arrival unsettled(Server server, Trail trail) {
        trail.note(Check.unknown(
                "socket.mapped",
                "whether WSL's port tracker counts " + server + ", a mapped address, is not settled",
                "wsl.distros[].listeners"));
        return Arrival.unknown();
    }
}
