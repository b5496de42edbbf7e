// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.WslNetStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The Hyper-V firewall's settings for one creator of virtual machines, such as WSL ({@code
 * MSFT_NetFirewallHyperVVMSetting}).
 *
 * <p>{@code NotConfigured} means that another store decides; with {@code -PolicyStore ActiveStore} the effective values
 * are shown.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface NetFirewallHyperVVmSetting extends WithNetFirewallHyperVVmSetting
        permits ImmutableNetFirewallHyperVVmSetting {
    /** Returns the creator's id in braces; {@code {40E0AC32-46A5-438A-A0B2-2B479E8F2E90}} is WSL. */
    String name();

    /** Returns {@code True}, {@code False} or {@code NotConfigured}. */
    Optional<String> enabled();

    /** Returns {@code Allow}, {@code Block} or {@code NotConfigured}. */
    Optional<String> defaultInboundAction();

    /** Returns {@code Allow}, {@code Block} or {@code NotConfigured}. */
    Optional<String> defaultOutboundAction();

    /** Returns whether the host and its virtual machines reach each other. */
    Optional<String> loopbackEnabled();

    /** Returns whether the host firewall's rules count here too. */
    Optional<String> allowHostPolicyMerge();

    /** Starts the settings for one creator of virtual machines. */
    static Builder of(String vmCreatorId) {
        return new Builder().name(vmCreatorId);
    }

    /** Builds a row. */
    final class Builder extends ImmutableNetFirewallHyperVVmSetting.Builder {
        Builder() {}
    }
}
