// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import java.util.Optional;

/** Another host of the LAN connects. */
final class LanDialer implements Dialer {
    private final Machine machine;
    private final WindowsSockets windows;
    private final Optional<IpAddress> client;

    LanDialer(Machine machine, WindowsSockets windows, Optional<IpAddress> client) {
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
        boolean ofGuest = place instanceof Place.InGuest || place instanceof Place.Nowhere;
        if (!ofGuest || !machine.wiring().guestMayRun()) {
            return Dialer.away(place, trail);
        }
        return machine.wiring().isBehindSwitch() ? noRoute(destination, trail) : wiringUnknown(trail);
    }

    private Arrival toWindows(Place.OnWindows there, IpAddress destination, TransportPort port, Trail trail) {
        Check inbound = machine.inbound(there.adapter(), client, destination, port);
        trail.note(inbound);
        return Gate.before(inbound, windows.answer(destination, port, client, trail), trail);
    }

    private Arrival wiringUnknown(Trail trail) {
        trail.note(machine.wiring().unknown());
        return Arrival.unknown();
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
