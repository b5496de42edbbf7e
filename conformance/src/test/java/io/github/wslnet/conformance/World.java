// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import java.util.List;

/**
 * A machine as it is wished for; a bind that the kernel refuses is no part of what stands in the end.
 *
 * @param mode how the guest is wired
 * @param guest the servers in the distro
 * @param gone those of them that end once the relay listens for them
 * @param programs the servers on Windows
 * @param forwards the portproxy rules
 * @param timing who binds first, and whether IP Helper runs
 * @param rules the rules of Windows' firewall
 * @param hyperV the settings and rules of the Hyper-V firewall
 * @param addressLoopback in mirrored mode, the setting hostAddressLoopback
 */
record World(
        Mode mode,
        List<Bind> guest,
        List<Bind> gone,
        List<Bind> programs,
        List<PortProxyRule> forwards,
        Timing timing,
        List<FirewallRule> rules,
        HyperV hyperV,
        boolean addressLoopback) {
    /** The ports that servers, forwards, rules and questions share. */
    static final List<Integer> PORTS = List.of(3000, 3001, 3002);

    /** When forwards begin to listen. */
    enum Timing {
        RELAY_FIRST,
        FORWARDS_FIRST,
        IP_HELPER_STOPPED
    }

    /**
     * The Hyper-V firewall.
     *
     * @param loopback whether Windows gets through to the guest
     * @param outbound what becomes of the guest's packets to which no rule applies
     * @param rules outbound rules
     */
    record HyperV(boolean loopback, FirewallAction outbound, List<FirewallRule> rules) {}

    @Override
    public String toString() {
        return String.join(
                "\n  ",
                "mode " + mode + (addressLoopback ? ", hostAddressLoopback" : ""),
                "guest listens on " + guest + ", of which end " + gone,
                "Windows listens on " + programs,
                "portproxy " + forwards + ", " + timing,
                "firewall " + words(rules),
                "Hyper-V firewall: from Windows " + (hyperV.loopback ? "Allow" : "Block") + ", out " + hyperV.outbound
                        + " but " + words(hyperV.rules));
    }

    private static List<String> words(List<FirewallRule> rules) {
        return rules.stream().map(World::words).toList();
    }

    private static String words(FirewallRule rule) {
        return "%s%s tcp %s from %s to %s in %s"
                .formatted(
                        rule.enabled() ? "" : "disabled ",
                        rule.action(),
                        words(rule.inbound() ? rule.localPorts() : rule.remotePorts(), "any"),
                        rule.inbound() ? words(rule.remoteAddresses(), "any") : "the guest",
                        words(rule.inbound() ? rule.localAddresses() : rule.remoteAddresses(), "any"),
                        words(rule.profiles(), "any profile"));
    }

    private static String words(List<String> values, String otherwise) {
        return values.isEmpty() ? otherwise : String.join(",", values);
    }
}
