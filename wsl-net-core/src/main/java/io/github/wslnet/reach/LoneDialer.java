// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;

/** A program in a WSL2 distro connects that has no network: its only interface is {@code lo}. */
final class LoneDialer implements Dialer {
    private final IndexedSnapshot machine;

    LoneDialer(IndexedSnapshot machine) {
        this.machine = machine;
    }

    @Override
    public Arrival dial(IpAddress destination, TransportPort port, Trail trail) {
        if (machine.addresses().staysInGuest(destination)) {
            return GuestSockets.inside(machine, destination, port, trail);
        }
        trail.note(Check.fail("address.route", "the guest has no network, so no route to " + destination, "wsl.mode"));
        return Arrival.failed(Outcome.NO_ROUTE);
    }
}
