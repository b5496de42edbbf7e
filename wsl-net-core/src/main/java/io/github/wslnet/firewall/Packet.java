// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Optional;

/**
 * A packet that comes in, as far as firewall rules look at it.
 *
 * @param port the transport, and the port on this machine
 * @param source the sender; empty for "some host of the LAN"
 * @param adapter the alias of the adapter that it comes in by
 * @param profile that adapter's profile
 * @param onLink the networks of that adapter
 * @param program the file name of the program that listens, if it is known
 */
public record Packet(
        TransportPort port,
        Optional<IpAddress> source,
        String adapter,
        Known<FirewallProfile> profile,
        List<Cidr> onLink,
        Optional<String> program) {
    public Packet {
        onLink = List.copyOf(onLink);
    }

    /** Says where the packet comes from. */
    String sender() {
        return source.map(Object::toString).orElse("the LAN");
    }

    /** Tells whether the sender is on the adapter's own link; "some host of the LAN" is. */
    boolean isFromLink() {
        return source.map(sender -> onLink.stream().anyMatch(network -> network.contains(sender)))
                .orElse(true);
    }
}
