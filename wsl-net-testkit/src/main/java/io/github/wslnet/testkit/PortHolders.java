// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;

/** Who keeps a port from whom, among the distros and between them and Windows. */
final class PortHolders {
    private final WorldState world;

    PortHolders(WorldState world) {
        this.world = world;
    }

    /** Lets a distro listen only where Linux, or Windows for WSL1, would. */
    void requireFree(FakeDistro asking, Listener wanted) {
        for (FakeDistro other : world.distros()) {
            if (other.version() == asking.version()) {
                holder(other.listeners(), wanted).ifPresent(holder -> {
                    throw refusal(wanted, holder, other);
                });
            }
        }
        if (asking.version() == WslVersion.WSL1) {
            world.sockets().requireFree(wanted);
        } else if (sharesPorts()) {
            world.sockets().requireUnheld(wanted);
        }
    }

    /** Lets a program on Windows listen only where no distro keeps it from that. */
    void requireFree(Listener wanted) {
        for (FakeDistro distro : world.distros()) {
            holder(distro, wanted).ifPresent(holder -> {
                throw refusal(wanted, holder, distro);
            });
        }
    }

    /** Tells whether a server in Linux keeps the port from programs on Windows. */
    boolean guestHolds(TransportPort port) {
        return world.distros().stream()
                .filter(distro -> distro.version() == WslVersion.WSL1 || sharesPorts())
                .flatMap(distro -> distro.listeners().stream())
                .anyMatch(held -> held.transportPort().equals(port));
    }

    private Optional<Listener> holder(FakeDistro distro, Listener wanted) {
        if (distro.version() == WslVersion.WSL1) {
            return holder(distro.listeners(), wanted);
        }
        return distro.listeners().stream()
                .filter(held -> sharesPorts() && held.transportPort().equals(wanted.transportPort()))
                .findFirst();
    }

    /** Returns the socket because of which Linux refuses another one. */
    private static Optional<Listener> holder(List<Listener> present, Listener wanted) {
        return present.stream().filter(one -> one.excludes(wanted)).findFirst();
    }

    /** In mirrored mode a transport and port has one holder, whatever the addresses. */
    private boolean sharesPorts() {
        return world.capabilities().obeysMirroredSettings();
    }

    private static AddressInUseException refusal(Listener wanted, Listener holder, FakeDistro distro) {
        return new AddressInUseException(wanted, holder.process().orElse("a program") + " in " + distro.name());
    }
}
