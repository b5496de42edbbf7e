// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.TransportPort;
import java.util.Optional;

/** What happens to a packet that reached the guest's stack. */
final class GuestSockets {
    private static final String ID = "socket.guest";

    private GuestSockets() {}

    /** Returns what comes of a packet that does not leave the guest. */
    static Arrival inside(IndexedSnapshot machine, IpAddress destination, TransportPort port, Trail trail) {
        trail.hop(Carrier.DIRECT, destination, port);
        return answer(machine, destination, port, Optional.of(source(destination)), trail);
    }

    /** Returns the address that a packet to an address of the same stack comes from. */
    static IpAddress source(IpAddress destination) {
        if (!destination.isLoopback()) {
            return destination.withoutZone();
        }
        return destination instanceof Ipv4Address ? Ipv4Address.LOOPBACK : Ipv6Address.LOOPBACK;
    }

    static Arrival answer(
            IndexedSnapshot machine, IpAddress destination, TransportPort port, Optional<IpAddress> peer, Trail trail) {
        SocketTable.Lookup lookup = machine.guestSockets().find(destination, port);
        if (lookup.unknown().isPresent()) {
            trail.note(Check.unknown(
                    ID,
                    "what listens in the guest can't be said: "
                            + lookup.unknown().get(),
                    lookup.unknown().get()));
            return Arrival.unknown();
        }
        if (lookup.found().isEmpty()) {
            trail.note(Check.fail(ID, absence(machine, destination, port), "wsl.distros[].listeners"));
            return Arrival.failed(Outcome.REFUSED);
        }
        Server server = lookup.found().get(0);
        trail.accept();
        trail.note(Check.pass(ID, server + " takes " + port + " at " + destination, "wsl.distros[].listeners"));
        return Arrival.connected(server, peer);
    }

    private static String absence(IndexedSnapshot machine, IpAddress destination, TransportPort port) {
        String nothing = "nothing in WSL2 takes " + port + " at " + destination;
        return machine.guestSockets().on(port).stream()
                .findFirst()
                .map(other -> nothing + "; " + other + " does not cover that address")
                .orElse(nothing);
    }
}
