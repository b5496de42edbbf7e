// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import java.util.Optional;

/**
 * A route of Windows or of the guest, as far as questions about a machine need it.
 *
 * @param destination the network that it leads to; {@code 0.0.0.0/0} and {@code ::/0} are the default
 * @param via the router; empty when the network is on the link
 * @param out the name of the adapter or link that packets leave by
 * @since 0.1.0
 */
public record RouteEntry(Cidr destination, Optional<IpAddress> via, String out) {
    /** Tells whether this is a route to all addresses of its family. */
    public boolean isDefault() {
        return destination.prefixLength() == 0;
    }

    /** Tells whether this is a route to one host. */
    public boolean isHost() {
        return destination.prefixLength() == destination.network().bitLength();
    }
}
