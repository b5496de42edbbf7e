// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.TransportPort;
import java.util.Optional;

/** A program on Windows, or in WSL1, connects. */
final class WindowsDialer implements Dialer {
    private final Machine machine;
    private final WindowsSockets sockets;

    WindowsDialer(Machine machine) {
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
            return sockets.answer(destination, port, Optional.of(loopback(destination)), trail);
        }
        Place place = machine.addresses().placeOf(destination);
        if (place instanceof Place.OnWindows) {
            return sockets.answer(destination, port, Optional.of(destination.withoutZone()), trail);
        }
        return place instanceof Place.InGuest ? toGuest(destination, port, trail) : Dialer.away(place, trail);
    }

    private Arrival toGuest(IpAddress destination, TransportPort port, Trail trail) {
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

    /** Returns the address that a packet to loopback comes from: the first of its family, whichever was dialled. */
    private static IpAddress loopback(IpAddress destination) {
        return IpFamily.of(destination) == IpFamily.V4 ? Ipv4Address.LOOPBACK : Ipv6Address.LOOPBACK;
    }
}
