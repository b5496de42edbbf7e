// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.known.Known;

/**
 * What {@code Get-NetFirewallProfile -PolicyStore ActiveStore} says of one profile.
 *
 * @param enabled whether the firewall filters at all in this profile
 * @param inbound what happens to packets that come in and match no rule; Windows' default is block
 * @param outbound what happens to packets that go out and match no rule; Windows' default is allow
 * @param allowLocalRules whether rules made on this machine count, or only those of a policy
 * @param allowInboundRules whether rules that let in count at all ("shields up" when not)
 * @since 0.1.0
 */
public record ProfileSettings(
        Known<Boolean> enabled,
        Known<FirewallAction> inbound,
        Known<FirewallAction> outbound,
        Known<Boolean> allowLocalRules,
        Known<Boolean> allowInboundRules) {
    /** What Windows comes with: on, blocks inbound, allows outbound, local rules count. */
    public static final ProfileSettings DEFAULT = new ProfileSettings(
            Known.of(true),
            Known.of(FirewallAction.BLOCK),
            Known.of(FirewallAction.ALLOW),
            Known.of(true),
            Known.of(true));

    /** Returns the settings on one line. */
    @Override
    public String toString() {
        return "enabled " + enabled + ", inbound " + inbound + ", outbound " + outbound + ", local rules "
                + allowLocalRules + ", inbound rules " + allowInboundRules;
    }
}
