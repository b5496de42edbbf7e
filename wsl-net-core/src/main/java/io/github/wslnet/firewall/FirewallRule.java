// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule of the host's firewall or of the Hyper-V firewall.
 *
 * <p>Its conditions are texts as the cmdlets print them ({@code New-NetFirewallRule}, {@code New-NetFirewallHyperVRule};
 * module NetSecurity). An empty list of ports or addresses means any, as it does there.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface FirewallRule extends WithFirewallRule permits ImmutableFirewallRule {
    /** The group that rules made by this library carry. */
    String OWN_GROUP = "wsl-net";

    /** Returns the name that a person reads ({@code DisplayName}); it need not be unique. */
    String name();

    /** Returns the unique name ({@code Name}, mostly a GUID), if it was read. */
    Optional<String> id();

    /** Returns the group, empty when there is none. */
    default String group() {
        return "";
    }

    /** Tells whether the rule counts. */
    default boolean enabled() {
        return true;
    }

    /** Tells whether the rule is for packets that come in. */
    default boolean inbound() {
        return true;
    }

    /** Returns what the rule does. */
    default FirewallAction action() {
        return FirewallAction.ALLOW;
    }

    /** Returns {@code TCP}, {@code UDP}, {@code Any} or another protocol's name or number. */
    default String protocol() {
        return "Any";
    }

    /** Returns single ports, ranges such as {@code 3000-3010}, {@code Any}, or keywords such as {@code RPC}. */
    List<String> localPorts();

    /** Returns ports of the other side, in the forms of {@link #localPorts()}. */
    List<String> remotePorts();

    /** Returns addresses, networks, ranges {@code a-b}, {@code Any}, or keywords such as {@code LocalSubnet}. */
    List<String> remoteAddresses();

    /** Returns addresses of this side, in the forms of {@link #remoteAddresses()}. */
    List<String> localAddresses();

    /** Returns profile names or {@code Any}. */
    List<String> profiles();

    /** Returns the program that the rule is bound to; none means every program. */
    Optional<String> program();

    /** Returns the aliases of the adapters that the rule is bound to; none means every adapter. */
    List<String> interfaceAliases();

    /** Starts an enabled inbound rule that allows. */
    static Builder allow(String name) {
        return new Builder().name(name);
    }

    /** Starts an enabled inbound rule that blocks. */
    static Builder block(String name) {
        return new Builder().name(name).action(FirewallAction.BLOCK);
    }

    /** Tells whether this library made the rule. */
    @Value.NonAttribute
    default boolean isOwn() {
        return group().equals(OWN_GROUP);
    }

    /** Tells whether another rule names the same remote hosts, however they are written. */
    default boolean isForSameHostsAs(FirewallRule other) {
        return AddressConditions.hosts(remoteAddresses()).equals(AddressConditions.hosts(other.remoteAddresses()));
    }

    /** Builds a {@link FirewallRule}. */
    final class Builder extends ImmutableFirewallRule.Builder {
        Builder() {}

        /** Makes the rule one for TCP on these ports, each a port or a range. */
        public Builder tcp(String... ports) {
            return protocol("TCP").addLocalPorts(ports);
        }

        /** Makes the rule one for UDP on these ports, each a port or a range. */
        public Builder udp(String... ports) {
            return protocol("UDP").addLocalPorts(ports);
        }

        /** Makes the rule one for packets that go out. */
        public Builder outbound() {
            return inbound(false);
        }
    }
}
