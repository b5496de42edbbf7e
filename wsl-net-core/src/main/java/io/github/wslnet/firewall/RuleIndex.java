// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.PortRange;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The enabled rules for packets that come in, found by port: most rules name one, and a machine has hundreds. */
final class RuleIndex {
    private static final int WIDEST_SPREAD = 16;

    private final Map<Integer, List<FirewallRule>> byPort = new HashMap<>();
    private final List<FirewallRule> wide = new ArrayList<>();

    RuleIndex(List<FirewallRule> rules) {
        for (FirewallRule rule : rules) {
            if (rule.enabled() && rule.inbound()) {
                place(rule);
            }
        }
    }

    /** Returns the first rule of this action whose conditions come out this way for the packet. */
    Optional<FirewallRule> first(Packet packet, FirewallAction action, Match wanted) {
        return Stream.concat(byPort.getOrDefault(packet.port().port().number(), List.of()).stream(), wide.stream())
                .filter(rule -> rule.action() == action && RuleConditions.inbound(rule, packet) == wanted)
                .findFirst();
    }

    private void place(FirewallRule rule) {
        List<PortRange> ranges = new ArrayList<>();
        for (String text : rule.localPorts()) {
            try {
                ranges.add(PortRange.parse(text));
            } catch (UnparseableTextException notPorts) {
                wide.add(rule);
                return;
            }
        }
        if (ranges.isEmpty() || ranges.stream().mapToInt(PortRange::size).sum() > WIDEST_SPREAD) {
            wide.add(rule);
            return;
        }
        for (PortRange range : ranges) {
            for (int port = range.first().number(); port <= range.last().number(); port++) {
                List<FirewallRule> here = byPort.computeIfAbsent(port, ignored -> new ArrayList<>(2));
                if (!here.contains(rule)) {
                    here.add(rule);
                }
            }
        }
    }
}
