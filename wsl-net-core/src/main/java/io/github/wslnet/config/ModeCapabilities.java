// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.Map;
import org.immutables.value.Value;

/**
 * What a networking mode does, asked instead of its name.
 *
 * <p>Said of a WSL with its default settings; a setting can take a capability away (see {@link
 * #obeysLocalhostForwarding()}) but never add one. Source: the network engines of microsoft/WSL ({@code
 * NatNetworking.cpp}, {@code BridgedNetworking.cpp}, {@code MirroredNetworking.cpp}, {@code ConsommeNetworking.cpp}) and
 * their tests in {@code test/windows/NetworkTests.cpp}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class ModeCapabilities permits ImmutableModeCapabilities {
    static final Map<NetworkingMode, ModeCapabilities> BY_MODE = Map.of(
            NetworkingMode.NONE, new Builder().build(),
            NetworkingMode.NAT, nat(),
            NetworkingMode.BRIDGED, bridged(),
            NetworkingMode.MIRRORED, mirrored(),
            NetworkingMode.CONSOMME, consomme(),
            NetworkingMode.WSL1, wsl1());

    ModeCapabilities() {}

    /**
     * Tells whether a Windows process, {@code wslrelay.exe} ({@code wslhost.exe} in the WSL that came with Windows),
     * listens on Windows' loopback for each TCP listener of the guest.
     *
     * <p>The family is kept: a guest listener on {@code ::} or {@code ::1} appears on {@code [::1]} alone.
     */
    @Value.Default
    public boolean relaysLocalhost() {
        return false;
    }

    /** Tells whether TCP to {@code 127.0.0.1} on either side reaches a listener of the other side. */
    @Value.Default
    public boolean sharesLoopbackV4() {
        return false;
    }

    /** Tells whether TCP to {@code ::1} on either side reaches a listener of the other side; WSL 1 only. */
    @Value.Default
    public boolean sharesLoopbackV6() {
        return false;
    }

    /** Tells whether {@code wsl2.localhostForwarding=false} takes the loopback of the two sides apart. */
    @Value.Default
    public boolean obeysLocalhostForwarding() {
        return false;
    }

    /** Tells whether a port that one side listens on can't be bound by the other side. */
    @Value.Default
    public boolean sharesPortNamespace() {
        return false;
    }

    /** Tells whether traffic of the guest passes the Hyper-V firewall when that is on. */
    @Value.Default
    public boolean passesHyperVFirewall() {
        return false;
    }

    /** Tells whether a connection from the LAN needs an inbound rule of the Hyper-V firewall. */
    @Value.Default
    public boolean needsHyperVRule() {
        return false;
    }

    /** Tells whether a connection from the LAN needs an inbound rule of the Windows firewall. */
    @Value.Default
    public boolean needsWindowsFirewallRule() {
        return false;
    }

    /** Tells whether the guest has an address that Windows has not. */
    @Value.Default
    public boolean hasOwnAddress() {
        return false;
    }

    /** Tells whether the guest is behind a virtual switch whose gateway is Windows, so that LAN hosts have no route. */
    @Value.Default
    public boolean isBehindNat() {
        return false;
    }

    /** Tells whether the guest's addresses are Windows' own. */
    @Value.Default
    public boolean mirrorsHostAddresses() {
        return false;
    }

    /** Tells whether a host of the LAN reaches the guest without a portproxy, given the firewall rules it needs. */
    @Value.Default
    public boolean lanReachesGuestDirectly() {
        return false;
    }

    /** Tells whether UDP to an address or loopback of Windows reaches a listener of the guest. */
    @Value.Default
    public boolean forwardsUdp() {
        return false;
    }

    /** Tells whether {@code wsl2.dnsTunneling} can be in force. */
    @Value.Default
    public boolean tunnelsDns() {
        return false;
    }

    /** Tells whether the name server under DNS tunneling is the guest's gateway rather than an address of its own. */
    @Value.Default
    public boolean tunnelsDnsAtGateway() {
        return false;
    }

    /** Tells whether WSL writes {@code /etc/resolv.conf}, unless {@code network.generateResolvConf} is false. */
    @Value.Default
    public boolean writesResolvConf() {
        return false;
    }

    /** Tells whether {@code experimental.ignoredPorts} and {@code experimental.hostAddressLoopback} count. */
    @Value.Default
    public boolean obeysMirroredSettings() {
        return false;
    }

    private static ModeCapabilities nat() {
        return new Builder()
                .relaysLocalhost(true)
                .obeysLocalhostForwarding(true)
                .passesHyperVFirewall(true)
                .needsWindowsFirewallRule(true)
                .hasOwnAddress(true)
                .isBehindNat(true)
                .tunnelsDns(true)
                .writesResolvConf(true)
                .build();
    }

    private static ModeCapabilities bridged() {
        return new Builder()
                .relaysLocalhost(true)
                .obeysLocalhostForwarding(true)
                .hasOwnAddress(true)
                .lanReachesGuestDirectly(true)
                .build();
    }

    private static ModeCapabilities mirrored() {
        return new Builder()
                .sharesLoopbackV4(true)
                .sharesPortNamespace(true)
                .passesHyperVFirewall(true)
                .needsHyperVRule(true)
                .mirrorsHostAddresses(true)
                .lanReachesGuestDirectly(true)
                .forwardsUdp(true)
                .tunnelsDns(true)
                .obeysMirroredSettings(true)
                .writesResolvConf(true)
                .build();
    }

    private static ModeCapabilities consomme() {
        return new Builder()
                .sharesLoopbackV4(true)
                .obeysLocalhostForwarding(true)
                .sharesPortNamespace(true)
                .needsWindowsFirewallRule(true)
                .mirrorsHostAddresses(true)
                .lanReachesGuestDirectly(true)
                .forwardsUdp(true)
                .tunnelsDns(true)
                .writesResolvConf(true)
                .tunnelsDnsAtGateway(true)
                .build();
    }

    private static ModeCapabilities wsl1() {
        return new Builder()
                .sharesLoopbackV4(true)
                .sharesLoopbackV6(true)
                .sharesPortNamespace(true)
                .needsWindowsFirewallRule(true)
                .mirrorsHostAddresses(true)
                .lanReachesGuestDirectly(true)
                .forwardsUdp(true)
                .writesResolvConf(true)
                .build();
    }

    static final class Builder extends ImmutableModeCapabilities.Builder {
        Builder() {}
    }
}
