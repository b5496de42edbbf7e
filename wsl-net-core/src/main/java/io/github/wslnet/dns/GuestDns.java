// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What decides which name servers a guest asks.
 *
 * <p>Source: {@code NatNetworking.cpp}, {@code MirroredNetworking.cpp} and {@code ConsommeNetworking.cpp} in {@code
 * src/windows} of microsoft/WSL, and the DNS part of Microsoft's WSL troubleshooting page.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class GuestDns implements WithGuestDns permits ImmutableGuestDns {
    GuestDns() {}

    /** Returns the mode that is in force. */
    public abstract NetworkingMode mode();

    /** Tells whether {@code wsl2.dnsTunneling} is on, as it is by default; a mode that can't tunnel does not. */
    @Value.Default
    public boolean tunneling() {
        return true;
    }

    /** Tells whether {@code wsl2.dnsProxy} is on, as it is by default. */
    @Value.Default
    public boolean dnsProxy() {
        return true;
    }

    /** Returns the address of the name server under tunneling, {@code 10.255.255.254} by default. */
    @Value.Default
    public Ipv4Address tunnelAddress() {
        return GlobalSettings.DNS_TUNNELING_IP_ADDRESS.defaultValue().orElseThrow();
    }

    /** Returns the guest's default gateway. */
    public abstract Optional<IpAddress> gateway();

    /** Returns Windows' own name servers, those of a VPN first. */
    public abstract List<IpAddress> windowsServers();

    /** Returns Windows' DNS suffixes: the global ones, then those of interfaces. */
    public abstract List<String> suffixes();

    /** Starts with the mode that is in force. */
    public static Builder of(NetworkingMode mode) {
        return new Builder().mode(mode);
    }

    /**
     * Returns the file that WSL writes, or empty when WSL writes none or the gateway that would stand in it is not
     * given.
     *
     * <p>None is written in bridged mode, where the guest's DHCP client does it, in mode {@code none}, and in a mode
     * that this version does not know.
     */
    public Optional<ResolvConf> resolvConf() {
        return mode().capabilities()
                .filter(ModeCapabilities::writesResolvConf)
                .flatMap(can -> tunneling() && can.tunnelsDns() ? tunneled(can) : untunneled(can));
    }

    private Optional<ResolvConf> tunneled(ModeCapabilities can) {
        return can.tunnelsDnsAtGateway() ? ofGateway(suffixes()) : written(List.of(tunnelAddress()), suffixes());
    }

    private Optional<ResolvConf> untunneled(ModeCapabilities can) {
        if (!can.isBehindNat()) {
            return written(windowsServers(), suffixes());
        }
        if (dnsProxy()) {
            return ofGateway(List.of());
        }
        List<IpAddress> servers = windowsServers().stream()
                .filter(Ipv4Address.class::isInstance)
                .limit(3)
                .toList();
        return written(servers, suffixes().stream().limit(1).toList());
    }

    private Optional<ResolvConf> ofGateway(List<String> search) {
        return gateway().flatMap(address -> written(List.of(address), search));
    }

    private static Optional<ResolvConf> written(List<IpAddress> servers, List<String> search) {
        return Optional.of(ResolvConf.generated(servers, search));
    }

    /** Builds what decides the name servers. */
    public static final class Builder extends ImmutableGuestDns.Builder {
        Builder() {}
    }
}
