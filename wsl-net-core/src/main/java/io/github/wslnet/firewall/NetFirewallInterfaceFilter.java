// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The adapters that a firewall rule is for ({@code MSFT_NetInterfaceFilter}).
 *
 * <p>A rule whose adapter is gone stays, and has no effect.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetFirewallInterfaceFilter extends WithNetFirewallInterfaceFilter
        permits ImmutableNetFirewallInterfaceFilter {
    /** Returns the names of the adapters, or {@code Any}. */
    List<String> interfaceAliases();

    /** Returns the id that a rule and its filters share; lists and tables leave it out. */
    Optional<String> instanceId();

    /** Starts a filter for these adapters. */
    static Builder of(String... interfaceAliases) {
        return new Builder().addInterfaceAliases(interfaceAliases);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetFirewallInterfaceFilter.Builder {
        Builder() {}
    }
}
