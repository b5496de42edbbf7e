// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.socket.Listener;
import java.util.Optional;

/**
 * The program that answers.
 *
 * @param distro the distro that it runs in; empty for a Windows program
 * @param listener its socket
 * @since 0.1.0
 */
public record Server(Optional<DistroName> distro, Listener listener) {
    static Server onWindows(Listener listener) {
        return new Server(Optional.empty(), listener);
    }

    static Server in(DistroName distro, Listener listener) {
        return new Server(Optional.of(distro), listener);
    }

    /** Tells whether the socket is bound to an IPv4 address by way of IPv6. */
    boolean isMapped() {
        return listener.address() instanceof Ipv6Address v6 && v6.isIpv4Mapped();
    }

    /** Returns the address that clients use for the socket's own: an IPv4-mapped one as IPv4. */
    IpAddress bareAddress() {
        return isMapped() && listener.address() instanceof Ipv6Address v6
                ? Ipv4Address.ofBits((int) v6.lowBits())
                : listener.address();
    }

    /** Returns {@code wsl} or {@code windows}. */
    public String side() {
        return distro.isPresent() ? "wsl" : "windows";
    }

    @Override
    public String toString() {
        String program = listener.process().orElse("a server");
        return program + " in " + distro.map(Object::toString).orElse("Windows") + " on " + listener.endpoint();
    }
}
