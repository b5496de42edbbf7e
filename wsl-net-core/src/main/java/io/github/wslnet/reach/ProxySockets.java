// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.Optional;

/**
 * Consomme mode: the virtual machine's network device opens a Windows socket for each of the guest's.
 *
 * <p>A socket of the guest on loopback or a wildcard gets one on Windows' loopback, unless {@code
 * localhostForwarding=false}; one on a wildcard or another address gets one on that very address. The family is kept.
 * Source: {@code src/windows/common/ConsommeNetworking.cpp} and {@code test/windows/NetworkTests.cpp} in microsoft/WSL.
 */
final class ProxySockets {
    private static final String SOURCE = "microsoft/WSL src/windows/common/ConsommeNetworking.cpp";

    private final IndexedSnapshot machine;

    ProxySockets(IndexedSnapshot machine) {
        this.machine = machine;
    }

    /** Tells whether a socket in Windows' table is the device's own rather than a program's. */
    static boolean isFor(Listener guest, Listener onWindows) {
        IpAddress bound = guest.address();
        boolean onLoopback = bound.isUnspecified() && isCommonLoopback(onWindows.address());
        return guest.transportPort().equals(onWindows.transportPort())
                && (bound.equals(onWindows.address()) || onLoopback && bound.sameFamilyAs(onWindows.address()));
    }

    /** Returns what comes of a packet for an address of Windows; empty when Windows' own sockets decide. */
    Optional<Arrival> answer(IpAddress destination, TransportPort port, Trail trail) {
        SocketTable.Lookup guests = machine.guestSockets().find(destination, port);
        if (guests.unknown().isPresent()) {
            String field = guests.unknown().get();
            trail.note(Check.unknown("socket.guest", "what listens in the guest can't be said: " + field, field));
            return Optional.of(Arrival.unknown());
        }
        if (guests.found().isEmpty()) {
            return Optional.empty();
        }
        Server server = guests.found().get(0);
        if (server.isMapped() && isOffered(destination)) {
            return Optional.of(Mirror.unsettled(server, trail));
        }
        if (!server.listener().address().sameFamilyAs(destination) || !isOffered(destination)) {
            trail.note(Check.fail(
                    "proxy.address", "WSL opens no Windows socket at " + destination + " for " + server, SOURCE));
            return Optional.empty();
        }
        return destination.isLoopback()
                ? onLoopback(destination, port, trail)
                : Optional.of(served(destination, port, Optional.empty(), trail));
    }

    private Optional<Arrival> onLoopback(IpAddress destination, TransportPort port, Trail trail) {
        Known<Boolean> forwards = machine.keys().forwardsLocalhost();
        if (forwards.orElse(false)) {
            return Optional.of(served(destination, port, Optional.of(destination), trail));
        }
        if (forwards.isKnown()) {
            trail.note(switchedOff());
            return Optional.empty();
        }
        trail.note(GlobalKeys.unknown("proxy.setting", "localhostForwarding", forwards));
        return Optional.of(Arrival.unknown());
    }

    /** Returns the check that fails where the two sides keep their loopback to themselves. */
    static Check switchedOff() {
        return Check.fail(
                "proxy.setting",
                "localhostForwarding=false in .wslconfig keeps the two sides' localhost apart",
                GlobalKeys.FIELD);
    }

    private Arrival served(IpAddress destination, TransportPort port, Optional<IpAddress> peer, Trail trail) {
        trail.note(Check.pass("proxy.listens", "WSL holds " + port + " of Windows for the guest", SOURCE));
        trail.hop(Carrier.PROXIED_SOCKET, destination, port);
        return GuestSockets.answer(machine, destination, port, peer, trail);
    }

    private static boolean isOffered(IpAddress destination) {
        return !destination.isLoopback() || isCommonLoopback(destination);
    }

    private static boolean isCommonLoopback(IpAddress address) {
        return address.equals(Ipv4Address.LOOPBACK) || address.equals(Ipv6Address.LOOPBACK);
    }
}
