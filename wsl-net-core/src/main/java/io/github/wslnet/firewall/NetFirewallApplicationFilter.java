// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The program that a firewall rule is for ({@code MSFT_NetApplicationFilter}).
 *
 * <p>What wasn't printed is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetFirewallApplicationFilter extends WithNetFirewallApplicationFilter
        permits ImmutableNetFirewallApplicationFilter {
    /** Returns the path of the program as it was set, or {@code Any}; it may hold {@code %variables%}. */
    Optional<String> program();

    /** Returns the SID of the program's package. */
    Optional<String> packageSid();

    /** Returns the id that a rule and its filters share; lists and tables leave it out. */
    Optional<String> instanceId();

    /** Starts a filter for this program. */
    static Builder of(String program) {
        return new Builder().program(program);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetFirewallApplicationFilter.Builder {
        Builder() {}
    }
}
