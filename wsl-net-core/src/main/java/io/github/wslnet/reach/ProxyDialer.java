// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import java.util.Optional;

/** A program in a WSL2 distro connects through a device that opens Windows sockets, see {@link ProxySockets}. */
final class ProxyDialer implements Dialer {
    private final IndexedSnapshot machine;
    private final WindowsSockets windows;

    ProxyDialer(IndexedSnapshot machine, WindowsSockets windows) {
        this.machine = machine;
        this.windows = windows;
    }

    @Override
    public Arrival dial(IpAddress destination, TransportPort port, Trail trail) {
        if (destination.equals(Ipv4Address.LOOPBACK)) {
            return machine.guestSockets().find(destination, port).isEmpty()
                    ? toWindowsLoopback(destination, port, trail)
                    : GuestSockets.inside(machine, destination, port, trail);
        }
        if (machine.addresses().staysInGuest(destination)) {
            return GuestSockets.inside(machine, destination, port, trail);
        }
        Place place = machine.addresses().placeOf(destination);
        if (!(place instanceof Place.OnWindows)) {
            return Dialer.away(place, trail);
        }
        Known<?> links = machine.snapshot().wsl().links();
        if (!links.isKnown()) {
            return Dialer.away(new Place.Unknown("wsl.links is " + links.whyNot()), trail);
        }
        return windows.answer(destination, port, Optional.of(destination), Carrier.PROXIED_SOCKET, trail);
    }

    private Arrival toWindowsLoopback(IpAddress destination, TransportPort port, Trail trail) {
        if (port.transport() == Transport.UDP) {
            trail.note(Check.fail(
                    "proxy.udp",
                    "no UDP gets from the guest to Windows' localhost in this mode",
                    "microsoft/WSL test/windows/NetworkTests.cpp"));
            return Arrival.failedSomehow();
        }
        Known<Boolean> forwards = machine.keys().forwardsLocalhost();
        if (forwards.isKnown() && !forwards.orElse(true)) {
            if (!machine.windowsSockets().find(destination, port).found().isEmpty()) {
                trail.note(ProxySockets.switchedOff());
            }
            return GuestSockets.inside(machine, destination, port, trail);
        }
        Arrival arrival = windows.answer(destination, port, Optional.of(destination), Carrier.PROXIED_SOCKET, trail);
        if (forwards.isKnown() || arrival.is(Outcome.REFUSED)) {
            return arrival;
        }
        trail.note(GlobalKeys.unknown("proxy.setting", "localhostForwarding", forwards));
        return arrival.verdict() == Verdict.BLOCKED ? Arrival.failedSomehow() : Arrival.unknown();
    }
}
