// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The addresses that a firewall rule is for ({@code MSFT_NetAddressFilter}).
 *
 * <p>Each is an address, a network ({@code 10.0.0.0/255.0.0.0}, {@code 10.0.0.0/8}), a range ({@code a-b}) or a word
 * ({@code Any}, {@code LocalSubnet}).
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetFirewallAddressFilter extends WithNetFirewallAddressFilter
        permits ImmutableNetFirewallAddressFilter {
    /** Returns the addresses of this machine; empty when they were not printed. */
    List<String> localAddresses();

    /** Returns the addresses of other machines; empty when they were not printed. */
    List<String> remoteAddresses();

    /** Returns the id that a rule and its filters share; lists and tables leave it out. */
    Optional<String> instanceId();

    /** Starts a filter for these addresses of other machines. */
    static Builder ofRemote(String... addresses) {
        return new Builder().addRemoteAddresses(addresses);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetFirewallAddressFilter.Builder {
        Builder() {}
    }
}
