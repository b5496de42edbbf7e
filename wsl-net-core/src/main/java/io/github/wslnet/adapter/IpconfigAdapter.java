// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A Windows adapter as {@code ipconfig} shows it; {@code ipconfig /all} gives all of it, {@code ipconfig} less.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface IpconfigAdapter extends WithIpconfigAdapter permits ImmutableIpconfigAdapter {
    /**
     * Returns the heading without its colon, for example {@code Ethernet-Adapter vEthernet (WSL)}; a part may lack it.
     */
    Optional<String> heading();

    /**
     * Returns the adapter's name, for example {@code vEthernet (WSL)}.
     *
     * <p>The heading puts the adapter's kind in the machine's language before it. Where that language isn't known, the
     * name is the whole heading, save that {@code vEthernet (...)} is found in any.
     */
    Optional<String> name();

    /** Returns the DNS suffix of the connection. */
    Optional<String> dnsSuffix();

    /** Tells whether the cable is out, the radio off, the tunnel down: there are no addresses then. */
    boolean mediaDisconnected();

    /** Returns the IPv4 addresses in the order of the text. */
    List<Ipv4Address> ipv4();

    /** Returns the subnet mask of the first IPv4 address. */
    Optional<Ipv4Address> ipv4Mask();

    /** Returns the IPv6 addresses that aren't link-local, temporary ones included, in the order of the text. */
    List<Ipv6Address> ipv6();

    /** Returns the link-local IPv6 addresses, each with its zone. */
    List<Ipv6Address> ipv6LinkLocal();

    /** Returns the default gateways, in the order of the text; an IPv6 one has its zone. */
    List<IpAddress> gateways();

    /** Returns the device, for example {@code Hyper-V Virtual Ethernet Adapter #3}; only {@code /all} tells it. */
    Optional<String> description();

    /** Returns the hardware address as printed: six pairs, or eight for tunnels; only {@code /all} tells it. */
    Optional<String> physicalAddress();

    /** Returns the hardware address if it is one of Ethernet. */
    @Value.NonAttribute
    default Optional<MacAddress> mac() {
        return physicalAddress().flatMap(MacAddress::tryParse);
    }

    /** Tells whether Windows gave the adapter an address itself because no DHCP server answered (169.254.0.0/16). */
    @Value.NonAttribute
    default boolean autoconfiguration() {
        return ipv4().stream().anyMatch(Ipv4Address::isLinkLocal);
    }

    /** Starts an adapter of this name that is connected. */
    static Builder named(String name) {
        return new Builder().name(name).mediaDisconnected(false);
    }

    /** Builds an adapter. */
    final class Builder extends ImmutableIpconfigAdapter.Builder {
        Builder() {}
    }
}
