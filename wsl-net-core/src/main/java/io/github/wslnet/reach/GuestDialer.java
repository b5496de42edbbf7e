// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.TransportPort;
import java.util.Optional;

/** A program in a WSL2 distro connects, from behind the switch. */
final class GuestDialer implements Dialer {
    private final IndexedSnapshot machine;
    private final WindowsSockets windows;

    GuestDialer(IndexedSnapshot machine, WindowsSockets windows) {
        this.machine = machine;
        this.windows = windows;
    }

    @Override
    public Arrival dial(IpAddress destination, TransportPort port, Trail trail) {
        if (machine.addresses().staysInGuest(destination)) {
            return GuestSockets.inside(machine, destination, port, trail);
        }
        if (!(destination instanceof Ipv4Address) && !destination.isLinkLocal()) {
            trail.note(Check.fail(
                    "address.route",
                    "behind the switch the guest has no global IPv6 address and no route to " + destination,
                    "microsoft/WSL src/windows/common/NatNetworking.cpp"));
            return Arrival.failed(Outcome.NO_ROUTE);
        }
        Place place = machine.addresses().placeOf(destination);
        return place instanceof Place.OnWindows there
                ? toWindows(there, destination, port, trail)
                : beyond(place, destination, port, trail);
    }

    /** Packets to any address of Windows come in at the switch's adapter, with the guest's own address. */
    private Arrival toWindows(Place.OnWindows there, IpAddress destination, TransportPort port, Trail trail) {
        Optional<IpAddress> eth0 = machine.addresses().guestAddress();
        Check outbound = outbound(destination, port, trail);
        Adapter entrance = machine.addresses().entranceOfGuest().orElse(there.adapter());
        Check inbound = machine.inbound(entrance, eth0, destination, port);
        trail.note(inbound);
        Arrival arrival = windows.answer(destination, port, eth0, trail);
        return Gate.before(outbound, Gate.before(inbound, arrival, trail), trail);
    }

    private Arrival beyond(Place place, IpAddress destination, TransportPort port, Trail trail) {
        if (place instanceof Place.Unknown) {
            return Dialer.away(place, trail);
        }
        Check outbound = outbound(destination, port, trail);
        if (place instanceof Place.Elsewhere) {
            trail.note(Check.pass(
                    "address.nat", "Windows translates the guest's address and sends the packet on", "wsl.mode"));
        }
        return Gate.before(outbound, Dialer.away(place, trail), trail);
    }

    private Check outbound(IpAddress destination, TransportPort port, Trail trail) {
        Check outbound = machine.outbound(destination, port);
        trail.note(outbound);
        return outbound;
    }
}
