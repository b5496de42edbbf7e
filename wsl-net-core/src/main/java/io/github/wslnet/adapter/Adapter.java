// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.known.Known;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A network adapter of Windows, as {@code Get-NetAdapter} and {@code Get-NetIPAddress} show it.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface Adapter extends WithAdapter permits ImmutableAdapter {
    /** Returns the alias, for example {@code Wi-Fi} or {@code vEthernet (WSL)}. */
    String name();

    /** Returns {@code ifIndex}, which IPv6 zones on Windows are named by. */
    OptionalInt index();

    /** Tells whether the adapter is connected. */
    default Known<Boolean> up() {
        return Known.absent();
    }

    /** Returns the largest packet, in bytes. */
    default Known<Integer> mtu() {
        return Known.absent();
    }

    /** Returns the addresses, in the order of Windows. */
    default Known<List<InterfaceAddress>> addresses() {
        return Known.absent();
    }

    /** Returns the routers of this adapter's default routes. */
    default Known<List<IpAddress>> gateways() {
        return Known.absent();
    }

    /** Returns the firewall profile as it was read; see {@link #effectiveProfile()}. */
    default Known<FirewallProfile> profile() {
        return Known.absent();
    }

    /** Starts an adapter that is up. */
    static Builder named(String name) {
        return new Builder().name(name).up(Known.of(true));
    }

    /** Starts an adapter of which nothing but the name is known. */
    static Builder unread(String name) {
        return new Builder().name(name);
    }

    /**
     * Tells whether this is the Windows end of WSL's virtual switch.
     *
     * <p>The network is called {@code WSL}, or {@code WSL (Hyper-V firewall)} while the Hyper-V firewall is on, and the
     * adapter after it ({@code src/windows/common/WslCoreConfig.cpp}).
     */
    @Value.NonAttribute
    default boolean isWslSwitch() {
        return name().startsWith("vEthernet (WSL");
    }

    /**
     * Returns the firewall profile that counts.
     *
     * <p>The WSL switch is no network that Windows classifies, so {@code Get-NetConnectionProfile} does not list it;
     * Windows then applies the public profile.
     */
    @Value.NonAttribute
    default Known<FirewallProfile> effectiveProfile() {
        return !profile().isKnown() && isWslSwitch() ? Known.of(FirewallProfile.PUBLIC) : profile();
    }

    /** Tells whether the adapter is not known to be down. */
    @Value.NonAttribute
    default boolean mayBeUp() {
        return up().orElse(true);
    }

    /** Tells whether one of the known addresses is this one; zones do not count. */
    default boolean holds(IpAddress address) {
        return addresses().orElse(List.of()).stream()
                .anyMatch(held -> held.address().withoutZone().equals(address.withoutZone()));
    }

    /** Tells whether the address is in the network of one of the known addresses. */
    default boolean isOnLink(IpAddress address) {
        return networks().stream().anyMatch(network -> network.contains(address));
    }

    /** Returns the networks of the known addresses. */
    @Value.NonAttribute
    default List<Cidr> networks() {
        return addresses().orElse(List.of()).stream()
                .map(InterfaceAddress::network)
                .toList();
    }

    /** Starts a packet that comes in by this adapter, as its firewall profile sees it. */
    default Packet.Builder incoming(TransportPort port) {
        return Packet.to(port).adapter(name()).profile(effectiveProfile()).addAllOnLink(networks());
    }

    /** Builds an {@link Adapter}. */
    final class Builder extends ImmutableAdapter.Builder {
        Builder() {}

        /**
         * Sets the addresses.
         *
         * @throws io.github.wslnet.text.UnparseableTextException when one is not {@code address/prefix}
         */
        public Builder at(String... addresses) {
            return addresses(Known.of(
                    List.of(addresses).stream().map(InterfaceAddress::parse).toList()));
        }

        /** Sets the routers of the default routes. */
        public Builder via(Collection<? extends IpAddress> gateways) {
            return gateways(Known.of(List.copyOf(gateways)));
        }
    }
}
