// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Map;

/**
 * What a snapshot knows of Windows' firewalls.
 *
 * @param profiles the settings of each profile that was read
 * @param rules the host's rules in force
 * @param hyperV the Hyper-V firewall
 * @since 0.1.0
 */
public record Firewall(
        Known<Map<FirewallProfile, ProfileSettings>> profiles,
        Known<List<FirewallRule>> rules,
        Known<HyperVFirewall> hyperV) {
    /** Returns a summary on one line, the rules by their number. */
    @Override
    public String toString() {
        return "profiles " + profiles + ", rules " + rules.map(List::size) + ", Hyper-V " + hyperV;
    }
}
