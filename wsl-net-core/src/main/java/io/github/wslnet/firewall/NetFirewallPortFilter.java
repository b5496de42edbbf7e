// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The protocol and ports that a firewall rule is for ({@code MSFT_NetProtocolPortFilter}).
 *
 * <p>Ports are numbers, ranges ({@code 3000-3010}) or words ({@code Any}, {@code RPC}).
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetFirewallPortFilter extends WithNetFirewallPortFilter permits ImmutableNetFirewallPortFilter {
    /** Returns {@code TCP}, {@code UDP}, {@code Any}, another name or a number. */
    Optional<String> protocol();

    /** Returns the ports on this machine; empty when they were not printed. */
    List<String> localPorts();

    /** Returns the ports on the other machine; empty when they were not printed. */
    List<String> remotePorts();

    /** Returns the ICMP types; empty when they were not printed. */
    List<String> icmpTypes();

    /** Returns the id that a rule and its filters share; lists and tables leave it out. */
    Optional<String> instanceId();

    /** Starts a filter for this protocol. */
    static Builder of(String protocol) {
        return new Builder().protocol(protocol);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetFirewallPortFilter.Builder {
        Builder() {}
    }
}
