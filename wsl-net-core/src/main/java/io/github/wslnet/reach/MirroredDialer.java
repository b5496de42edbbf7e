// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import java.util.Optional;

/** A program in a WSL2 distro connects that has Windows' addresses, see {@link Mirror}. */
final class MirroredDialer implements Dialer {
    private final IndexedSnapshot machine;
    private final Mirror mirror;
    private final WindowsSockets windows;

    MirroredDialer(IndexedSnapshot machine, Mirror mirror, WindowsSockets windows) {
        this.machine = machine;
        this.mirror = mirror;
        this.windows = windows;
    }

    @Override
    public Arrival dial(IpAddress destination, TransportPort port, Trail trail) {
        if (destination.isLoopback()) {
            return destination.equals(Ipv4Address.LOOPBACK)
                    ? common(destination, port, trail)
                    : GuestSockets.inside(machine, destination, port, trail);
        }
        Place place = machine.addresses().placeOf(destination);
        if (place instanceof Place.OnWindows) {
            return common(destination, port, trail);
        }
        boolean perhapsOnWindows = place instanceof Place.Unknown
                && machine.guestSockets().find(destination, port).found().isEmpty();
        return machine.addresses().guestHolds(destination) && !perhapsOnWindows
                ? GuestSockets.inside(machine, destination, port, trail)
                : beyond(place, destination, port, trail);
    }

    /** An address that both sides have: the guest's own sockets come first, then those of Windows. */
    private Arrival common(IpAddress destination, TransportPort port, Trail trail) {
        SocketTable.Lookup guests = machine.guestSockets().find(destination, port);
        boolean heldByWindows = mirror.isHeldByWindows(port);
        boolean answeredByWindows = destination.isLoopback()
                && !machine.windowsSockets().find(destination, port).found().isEmpty();
        if (!guests.found().isEmpty() && answeredByWindows) {
            return Mirror.heldTwice(port, trail);
        }
        boolean guestDecides = guests.unknown().isPresent() && !heldByWindows;
        return guestDecides || !guests.found().isEmpty()
                ? GuestSockets.inside(machine, destination, port, trail)
                : across(destination, port, trail);
    }

    private Arrival across(IpAddress destination, TransportPort port, Trail trail) {
        if (destination.isLoopback()) {
            return toWindows(destination, port, trail);
        }
        Known<Boolean> crosses =
                destination instanceof Ipv4Address ? machine.keys().crossesHostAddresses() : Known.of(false);
        if (crosses.orElse(false)) {
            return toWindows(destination, port, trail);
        }
        if (crosses.isKnown()) {
            if (!machine.windowsSockets().find(destination, port).found().isEmpty()) {
                trail.note(Mirror.closed(destination));
            }
            return GuestSockets.inside(machine, destination, port, trail);
        }
        Trail possible = trail.fork();
        Arrival ifCrossing = toWindows(destination, port, possible);
        trail.note(GlobalKeys.unknown("mirrored.address", "hostAddressLoopback", crosses));
        trail.noteAll(possible);
        return ifCrossing.verdict() == Verdict.BLOCKED ? Arrival.failedSomehow() : Arrival.unknown();
    }

    private Arrival toWindows(IpAddress destination, TransportPort port, Trail trail) {
        Check gate = mirror.loopback();
        trail.note(gate);
        Arrival arrival = windows.answer(destination, port, Optional.of(destination), Carrier.MIRRORED_LOOPBACK, trail);
        return Gate.before(gate, arrival, trail);
    }

    private Arrival beyond(Place place, IpAddress destination, TransportPort port, Trail trail) {
        if (place instanceof Place.Unknown) {
            return Dialer.away(place, trail);
        }
        Check outbound = machine.outbound(destination, port);
        trail.note(outbound);
        return Gate.before(outbound, Dialer.away(place, trail), trail);
    }
}
