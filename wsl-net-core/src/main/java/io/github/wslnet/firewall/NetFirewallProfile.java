// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of a firewall profile, as {@code Get-NetFirewallProfile} shows them ({@code MSFT_NetFirewallProfile}).
 *
 * <p>{@code NotConfigured} means that another store decides; with {@code -PolicyStore ActiveStore} the effective values
 * are shown. What wasn't printed is missing.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetFirewallProfile extends WithNetFirewallProfile permits ImmutableNetFirewallProfile {
    /** Returns {@code Domain}, {@code Private} or {@code Public}. */
    String name();

    /** Returns {@code True}, {@code False} or {@code NotConfigured}. */
    Optional<String> enabled();

    /** Returns {@code Allow}, {@code Block} or {@code NotConfigured}. */
    Optional<String> defaultInboundAction();

    /** Returns {@code Allow}, {@code Block} or {@code NotConfigured}. */
    Optional<String> defaultOutboundAction();

    /** Returns {@code False} when no rule lets anything in ("shields up"). */
    Optional<String> allowInboundRules();

    /** Returns {@code False} when only rules of group policy count. */
    Optional<String> allowLocalFirewallRules();

    /** Returns {@code True} when the user is asked about a program that listens. */
    Optional<String> notifyOnListen();

    /** Returns the adapters that the profile is off on. */
    List<String> disabledInterfaceAliases();

    /** Starts the settings of {@code Domain}, {@code Private} or {@code Public}. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetFirewallProfile.Builder {
        Builder() {}
    }
}
