// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.snapshot.WslSide;
import java.util.Optional;

/** A program in a WSL2 distro connects that is a host of its own on the LAN. */
final class BridgedDialer implements Dialer {
    private final IndexedSnapshot machine;
    private final WindowsSockets windows;

    BridgedDialer(IndexedSnapshot machine, WindowsSockets windows) {
        this.machine = machine;
        this.windows = windows;
    }

    @Override
    public Arrival dial(IpAddress destination, TransportPort port, Trail trail) {
        if (machine.addresses().staysInGuest(destination)) {
            return GuestSockets.inside(machine, destination, port, trail);
        }
        Place place = machine.addresses().placeOf(destination);
        return place instanceof Place.OnWindows there
                ? toWindows(there, destination, port, trail)
                : Dialer.away(place, trail);
    }

    private Arrival toWindows(Place.OnWindows there, IpAddress destination, TransportPort port, Trail trail) {
        Optional<IpAddress> own = ownAddress(destination);
        Check inbound = machine.inbound(there.adapter(), own, destination, port);
        trail.note(inbound);
        return Gate.before(inbound, windows.answer(destination, port, own, trail), trail);
    }

    /** Returns the address that the guest's packets come from: the one in the same network, else eth0's. */
    private Optional<IpAddress> ownAddress(IpAddress destination) {
        WslSide wsl = machine.snapshot().wsl();
        return wsl.guestAddresses().stream()
                .filter(held -> !held.address().isLoopback() && held.network().contains(destination.withoutZone()))
                .map(InterfaceAddress::address)
                .findFirst()
                .or(() -> wsl.eth0Address().filter(destination::sameFamilyAs));
    }
}
