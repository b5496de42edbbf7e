// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import java.util.Optional;

/** Another host of the LAN connects. */
final class LanDialer implements Dialer {
    private final IndexedSnapshot machine;
    private final WindowsSockets windows;
    private final Optional<IpAddress> client;

    LanDialer(IndexedSnapshot machine, WindowsSockets windows, Optional<IpAddress> client) {
        this.machine = machine;
        this.windows = windows;
        this.client = client;
    }

    @Override
    public Arrival dial(IpAddress destination, TransportPort port, Trail trail) {
        if (destination.isLoopback()) {
            trail.note(Check.unknown("address.place", "loopback on another host is that host itself", "the question"));
            return Arrival.unknown();
        }
        Place place = machine.addresses().placeOf(destination);
        if (place instanceof Place.OnWindows there && !there.adapter().isWslSwitch()) {
            return toWindows(there, destination, port, trail);
        }
        if (place instanceof Place.OnWindows) {
            return noRoute(destination, trail);
        }
        if (place instanceof Place.InGuest && machine.wiring().isOnLan()) {
            trail.hop(Carrier.DIRECT, destination, port);
            return GuestSockets.answer(machine, destination, port, source(destination), trail);
        }
        boolean ofGuest = place instanceof Place.InGuest || place instanceof Place.Nowhere;
        if (!ofGuest || !machine.wiring().guestMayRun()) {
            return Dialer.away(place, trail);
        }
        if (machine.wiring().isUnknown()) {
            trail.note(machine.wiring().unknown());
            return Arrival.unknown();
        }
        return machine.wiring().isBehindSwitch() ? noRoute(destination, trail) : Dialer.away(place, trail);
    }

    private Arrival toWindows(Place.OnWindows there, IpAddress destination, TransportPort port, Trail trail) {
        Optional<Arrival> atGuest =
                machine.mirror().flatMap(mirror -> toGuest(mirror, there, destination, port, trail));
        if (atGuest.isPresent()) {
            return atGuest.get();
        }
        Check inbound = machine.inbound(there.adapter(), source(destination), destination, port);
        trail.note(inbound);
        return Gate.before(inbound, windows.answer(destination, port, source(destination), trail), trail);
    }

    /** Where it is not known which side holds the port, both firewalls together can still rule the packet out. */
    private Optional<Arrival> toGuest(
            Mirror mirror, Place.OnWindows there, IpAddress destination, TransportPort port, Trail trail) {
        Optional<Arrival> arrival = mirror.fromLan(there.adapter(), source(destination), destination, port, trail);
        if (arrival.filter(known -> known.verdict() == Verdict.UNKNOWN).isEmpty()) {
            return arrival;
        }
        Check toWindows = machine.inbound(there.adapter(), source(destination), destination, port);
        Check toGuest = mirror.inbound(there.adapter(), source(destination), destination, port);
        if (toWindows.result() != Check.Result.FAIL || toGuest.result() != Check.Result.FAIL) {
            return arrival;
        }
        trail.note(toWindows);
        trail.note(toGuest);
        return Optional.of(Arrival.failed(Outcome.TIMED_OUT));
    }

    /** Returns the client's address; the one that a host known by its IPv4 address sends IPv6 from is not known. */
    private Optional<IpAddress> source(IpAddress destination) {
        return client.filter(destination::sameFamilyAs);
    }

    private static Arrival noRoute(IpAddress destination, Trail trail) {
        trail.note(Check.fail(
                "address.route",
                destination
                        + " is behind WSL's switch: hosts of the LAN have no route to it, and Windows passes none on",
                "wsl.mode"));
        return Arrival.failed(Outcome.NO_ROUTE);
    }
}
