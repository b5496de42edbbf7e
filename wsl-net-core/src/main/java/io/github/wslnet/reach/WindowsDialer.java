// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import java.util.Optional;

/** A program on Windows, or in WSL1, connects. */
final class WindowsDialer implements Dialer {
    private final IndexedSnapshot machine;
    private final WindowsSockets sockets;

    WindowsDialer(IndexedSnapshot machine) {
        this.machine = machine;
        this.sockets = new WindowsSockets(machine, this);
    }

    /** Returns the sockets of Windows, which packets from elsewhere reach too. */
    WindowsSockets sockets() {
        return sockets;
    }

    @Override
    public Arrival dial(IpAddress destination, TransportPort port, Trail trail) {
        if (destination.isLoopback()) {
            return toItself(destination, port, trail);
        }
        Place place = machine.addresses().placeOf(destination);
        if (place instanceof Place.OnWindows) {
            return toItself(destination, port, trail);
        }
        return place instanceof Place.InGuest ? toGuest(destination, port, trail) : Dialer.away(place, trail);
    }

    private Arrival toItself(IpAddress destination, TransportPort port, Trail trail) {
        return machine.mirror()
                .flatMap(mirror -> mirror.fromWindows(destination, port, trail))
                .orElseGet(
                        () -> sockets.answer(destination, port, Optional.of(GuestSockets.source(destination)), trail));
    }

    private Arrival toGuest(IpAddress destination, TransportPort port, Trail trail) {
        if (machine.wiring().isOnLan()) {
            return acrossLan(destination, port, trail);
        }
        if (!machine.wiring().isBehindSwitch()) {
            trail.note(machine.wiring().unknown());
            return Arrival.unknown();
        }
        Optional<IpAddress> peer = machine.addresses().switchAddress();
        Check gate = Check.of("hyperv.loopback", machine.hyperV().fromWindows());
        trail.note(gate);
        trail.hop(Carrier.DIRECT, destination, port);
        Arrival arrival = GuestSockets.answer(machine, destination, port, peer, trail);
        return Gate.before(gate, arrival, trail);
    }

    /** No firewall of Windows looks at packets to a bridged guest; whether they get there is up to the switch. */
    private Arrival acrossLan(IpAddress destination, TransportPort port, Trail trail) {
        Optional<IpAddress> own = machine.addresses().sourceOnLinkWith(destination);
        if (own.isEmpty()) {
            trail.note(Check.unknown(
                    "address.route",
                    "no adapter of Windows is in the network of " + destination + ", so who passes the packet on"
                            + " can't be said",
                    "windows.adapters"));
            return Arrival.unknown();
        }
        trail.hop(Carrier.DIRECT, destination, port);
        return GuestSockets.answer(machine, destination, port, own, trail);
    }
}
