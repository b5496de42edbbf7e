// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule of the Windows firewall, as {@code Get-NetFirewallRule} shows it ({@code MSFT_NetFirewallRule}).
 *
 * <p>Which ports, addresses, programs and adapters it is for stands in its filters, which have cmdlets of their own.
 * What
 * wasn't printed is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetFirewallRule extends WithNetFirewallRule permits ImmutableNetFirewallRule {
    /** Returns the id, unique in its store. */
    Optional<String> name();

    /** Returns what the user sees; not unique. */
    Optional<String> displayName();

    /** Returns the description. */
    Optional<String> description();

    /** Returns the group in the machine's language. */
    Optional<String> displayGroup();

    /** Returns the group. */
    Optional<String> group();

    /** Returns {@code True} or {@code False}. */
    Optional<String> enabled();

    /**
     * Returns the profiles that the rule is for: {@code Any}, or some of {@code Domain}, {@code Private}, {@code
     * Public}.
     */
    List<String> profiles();

    /** Returns {@code Inbound} or {@code Outbound}. */
    Optional<String> direction();

    /** Returns {@code Allow}, {@code Block}, {@code AllowBypass} or {@code NotConfigured}. */
    Optional<String> action();

    /** Returns {@code Block}, {@code Allow}, {@code DeferToUser} or {@code DeferToApp}. */
    Optional<String> edgeTraversalPolicy();

    /** Returns {@code OK}, {@code Degraded}, {@code Error}, {@code Unknown} or {@code Inactive}. */
    Optional<String> primaryStatus();

    /** Returns where the rule comes from, for example {@code Local} or {@code GroupPolicy}. */
    Optional<String> policyStoreSourceType();

    /** Returns the id that a rule and its filters share; lists and tables leave it out. */
    Optional<String> instanceId();

    /** Starts a rule of this id. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetFirewallRule.Builder {
        Builder() {}
    }
}
