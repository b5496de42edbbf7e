// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A network adapter of Windows as {@code GetAdaptersAddresses} has it ({@code IP_ADAPTER_ADDRESSES_LH}).
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NativeAdapter extends WithNativeAdapter permits ImmutableNativeAdapter {
    /** {@code IfOperStatusUp}. */
    int UP = 1;

    /** {@code IfOperStatusUnknown}. */
    int UNKNOWN = 4;

    /** Returns the GUID in braces, by which firewall rules and the registry name the adapter. */
    String guid();

    /** Returns the alias, for example {@code vEthernet (WSL)}; the GUID where there is none. */
    String friendlyName();

    /** Returns the device, for example {@code Hyper-V Virtual Ethernet Adapter}. */
    Optional<String> description();

    /** Returns the index for IPv4; empty while IPv4 is off. */
    OptionalInt index();

    /** Returns the index for IPv6, in practice the same number; empty while IPv6 is off. */
    OptionalInt ipv6Index();

    /** Returns the hardware address; empty for adapters without one, and for one that has not six bytes. */
    Optional<MacAddress> mac();

    /** Returns the largest packet in bytes; empty where there is no limit, as on the loopback. */
    OptionalInt mtuBytes();

    /** Returns {@code IfType}, a number of IANA: 6 Ethernet, 24 loopback, 71 Wi-Fi, 131 tunnel, 53 and 23 mostly VPN. */
    int type();

    /** Returns {@code OperStatus}: 1 up, 2 down, 3 testing, 4 unknown, 5 dormant, 6 not present, 7 lower layer down. */
    int operStatus();

    /** Tells whether IPv4 or IPv6 is bound to the adapter; filter drivers are listed too, and neither is to theirs. */
    boolean speaksIp();

    /** Tells whether the IPv4 addresses come by DHCP. */
    boolean dhcp();

    /** Returns the DHCP server that gave the address. */
    Optional<Ipv4Address> dhcpServer();

    /** Returns the addresses, in the order of Windows; link-local IPv6 ones have the index as their zone. */
    List<InterfaceAddress> addresses();

    /** Returns the routers of the default routes. */
    List<IpAddress> gateways();

    /** Returns the name servers, in the order in which they are asked. */
    List<IpAddress> dnsServers();

    /** Returns the name's end that this connection adds to short names, for example {@code corp.example}. */
    Optional<String> dnsSuffix();

    /** Returns what is added to the metric of each IPv4 route through here. */
    int ipv4Metric();

    /** Returns what is added to the metric of each IPv6 route through here. */
    int ipv6Metric();

    /** Returns what a snapshot keeps of the adapter; its firewall profile is told elsewhere. */
    @Value.NonAttribute
    default Adapter toAdapter() {
        Adapter.Builder adapter = Adapter.unread(friendlyName())
                .index(index().isPresent() ? index() : ipv6Index())
                .addresses(Known.of(addresses()))
                .gateways(Known.of(gateways()));
        if (operStatus() != UNKNOWN) {
            adapter.up(Known.of(operStatus() == UP));
        }
        mtuBytes().ifPresent(mtu -> adapter.mtu(Known.of(mtu)));
        return adapter.build();
    }

    /** Starts an adapter. */
    static Builder named(String friendlyName, String guid) {
        return new Builder().friendlyName(friendlyName).guid(guid);
    }

    /** Builds a {@link NativeAdapter}. */
    final class Builder extends ImmutableNativeAdapter.Builder {
        Builder() {}
    }
}
