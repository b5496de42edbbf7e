// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.known.Known;
import java.util.List;

/**
 * The Hyper-V firewall's settings for WSL's virtual machines, and its rules.
 *
 * <p>WSL's machines are created by {@code {40E0AC32-46A5-438A-A0B2-2B479E8F2E90}}
 * ({@code src/windows/common/WslCoreNetworkingSupport.h}).
 *
 * @param enabled whether there is one and it filters; false on a Windows without it
 * @param defaultInbound what happens to packets that come in and match no rule
 * @param defaultOutbound what happens to packets that go out and match no rule
 * @param loopbackEnabled whether Windows and the guest reach each other unfiltered; WSL switches it on
 * @param allowHostPolicyMerge whether the host's rules without program condition count here too
 * @param rules the rules for WSL's machines or for any
 * @since 0.1.0
 */
public record HyperVFirewall(
        Known<Boolean> enabled,
        Known<FirewallAction> defaultInbound,
        Known<FirewallAction> defaultOutbound,
        Known<Boolean> loopbackEnabled,
        Known<Boolean> allowHostPolicyMerge,
        Known<List<FirewallRule>> rules) {
    /** The id by which rules and settings name WSL's virtual machines. */
    public static final String WSL_CREATOR = "{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}";

    /** A Windows that has no Hyper-V firewall, or on which it is off. */
    public static final HyperVFirewall OFF = new HyperVFirewall(
            Known.of(false), Known.absent(), Known.absent(), Known.absent(), Known.absent(), Known.of(List.of()));

    /** What WSL sets up: blocks inbound, allows outbound, lets loopback through, takes the host's rules. */
    public static final HyperVFirewall DEFAULT = new HyperVFirewall(
            Known.of(true),
            Known.of(FirewallAction.BLOCK),
            Known.of(FirewallAction.ALLOW),
            Known.of(true),
            Known.of(true),
            Known.of(List.of()));

    /** Returns a summary on one line, the rules by their number. */
    @Override
    public String toString() {
        return "enabled " + enabled + ", inbound " + defaultInbound + ", outbound " + defaultOutbound + ", loopback "
                + loopbackEnabled + ", host's rules " + allowHostPolicyMerge + ", rules " + rules.map(List::size);
    }

    /** Returns the same settings with other rules. */
    public HyperVFirewall withRules(Known<List<FirewallRule>> changed) {
        return new HyperVFirewall(
                enabled, defaultInbound, defaultOutbound, loopbackEnabled, allowHostPolicyMerge, changed);
    }
}
