// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A packet that comes in, as far as firewall rules look at it.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface Packet extends WithPacket permits ImmutablePacket {
    /** Returns the transport, and the port on this machine. */
    TransportPort transportPort();

    /** Returns the alias of the adapter that it comes in by. */
    String adapter();

    /** Returns that adapter's profile. */
    Known<FirewallProfile> profile();

    /** Returns the networks of that adapter; none when they are not known. */
    List<Cidr> onLink();

    /** Returns the sender; empty for "some host of the LAN". */
    Optional<IpAddress> source();

    /** Returns the address of this machine that it is for, if that matters. */
    Optional<IpAddress> destination();

    /** Returns the file name of the program that listens, if it is known. */
    Optional<String> program();

    /** Tells whether it is known that nothing listens, so that a rule for some program is not about this packet. */
    default boolean unclaimed() {
        return false;
    }

    /** Starts a packet for a port. */
    static Builder to(TransportPort port) {
        return new Builder().transportPort(port);
    }

    /** Says where the packet comes from. */
    @Value.NonAttribute
    default String sender() {
        return source().map(Object::toString).orElse("the LAN");
    }

    /** Builds a {@link Packet}. */
    final class Builder extends ImmutablePacket.Builder {
        Builder() {}
    }
}
