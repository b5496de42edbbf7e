// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv6Address;
import java.util.Collection;
import java.util.Optional;

/**
 * Whether a Linux kernel lets a program listen beside those that do already.
 *
 * <p>All WSL2 distros share one network namespace, so the sockets of every distro count: the later of two programs gets
 * {@code EADDRINUSE}. Sockets that share a port on purpose ({@code SO_REUSEPORT}) are not modelled.
 *
 * @since 0.1.0
 */
public final class PortClaim {
    private PortClaim() {}

    /** Returns the socket because of which the kernel would refuse this one; empty when it would not. */
    public static Optional<Listener> heldBy(Collection<Listener> present, Listener wanted) {
        return present.stream().filter(other -> excludes(other, wanted)).findFirst();
    }

    private static boolean excludes(Listener one, Listener other) {
        return one.transportPort().equals(other.transportPort())
                && (covers(one, other.address()) || covers(other, one.address()));
    }

    /** Tells whether a socket takes what is sent to where another wants to bind. */
    private static boolean covers(Listener listener, IpAddress bound) {
        if (!bound.isUnspecified()) {
            return listener.accepts(bound);
        }
        boolean dualStack = listener.address() instanceof Ipv6Address && !listener.v6Only();
        return listener.isWildcard() && (listener.address().sameFamilyAs(bound) || dualStack);
    }
}
