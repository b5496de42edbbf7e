// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A rule of the Hyper-V firewall, as {@code Get-NetFirewallHyperVRule} shows it ({@code MSFT_NetFirewallHyperVRule}).
 *
 * <p>What wasn't printed is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetFirewallHyperVRule extends WithNetFirewallHyperVRule permits ImmutableNetFirewallHyperVRule {
    /** Returns the id, unique in its store. */
    Optional<String> name();

    /** Returns what the user sees. */
    Optional<String> displayName();

    /**
     * Returns the place in the order, the lowest first; 0 leaves it to Windows, which puts {@code Block} before {@code
     * Allow}.
     */
    OptionalInt rulePriority();

    /** Returns {@code Inbound} or {@code Outbound}. */
    Optional<String> direction();

    /** Returns whose virtual machines the rule is for; {@code {40E0AC32-46A5-438A-A0B2-2B479E8F2E90}} is WSL. */
    Optional<String> vmCreatorId();

    /** Returns {@code TCP}, {@code UDP}, {@code Any}, another name or a number. */
    Optional<String> protocol();

    /** Returns the addresses of the virtual machine; empty when they were not printed. */
    List<String> localAddresses();

    /** Returns the ports of the virtual machine; empty when they were not printed. */
    List<String> localPorts();

    /** Returns the addresses of other machines; empty when they were not printed. */
    List<String> remoteAddresses();

    /** Returns the ports of other machines; empty when they were not printed. */
    List<String> remotePorts();

    /** Returns {@code Allow} or {@code Block}. */
    Optional<String> action();

    /** Returns {@code True} or {@code False}. */
    Optional<String> enabled();

    /** Returns whether the rule is in force, for example {@code OK} or {@code NoApplicablePorts}. */
    Optional<String> enforcementStatus();

    /** Returns where the rule comes from, for example {@code Local} or {@code HostFirewallLocal}. */
    Optional<String> policyStoreSourceType();

    /**
     * Returns the profiles that the rule is for: {@code Any}, or some of {@code Domain}, {@code Private}, {@code
     * Public}.
     */
    List<String> profiles();

    /** Starts a rule of this id. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetFirewallHyperVRule.Builder {
        Builder() {}
    }
}
