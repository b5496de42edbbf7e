// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A packet that comes in, in the form in which a thousand rules can look at it.
 *
 * @param packet the packet
 * @param source its sender without zone, if that is one host
 * @param destination the address of this machine, if that matters
 * @param networks what is on the adapter's link
 */
record Arriving(
        Packet packet, @Nullable IpAddress source, @Nullable IpAddress destination, List<AddressRange> networks) {
    static Arriving of(Packet packet) {
        return new Arriving(
                packet,
                packet.source().map(IpAddress::withoutZone).orElse(null),
                packet.destination().map(IpAddress::withoutZone).orElse(null),
                packet.onLink().stream().map(AddressRange::of).toList());
    }
}
