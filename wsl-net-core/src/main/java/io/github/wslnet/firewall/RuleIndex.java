// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.TransportPort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The enabled rules of one direction, found by port: most rules name one, and a machine has hundreds. */
final class RuleIndex {
    private static final int WIDEST_SPREAD = 16;

    private final Map<Integer, List<RuleConditions>> byPort = new HashMap<>();
    private final List<RuleConditions> wide = new ArrayList<>();

    private RuleIndex() {}

    /** Indexes the rules for packets that come in. */
    static RuleIndex inbound(List<FirewallRule> rules, Predicate<RuleConditions> counts) {
        return of(rules, true, counts);
    }

    /** Indexes the rules for packets that go out. */
    static RuleIndex outbound(List<FirewallRule> rules, Predicate<RuleConditions> counts) {
        return of(rules, false, counts);
    }

    /** Returns the rules that decide about a packet to this port, of those whose conditions it may meet. */
    Deciding deciding(TransportPort port, Function<RuleConditions, Match> conditions) {
        Deciding deciding = new Deciding();
        for (RuleConditions rule : byPort.getOrDefault(port.port().number(), List.of())) {
            deciding.consider(rule.rule(), conditions.apply(rule));
        }
        for (RuleConditions rule : wide) {
            deciding.consider(rule.rule(), conditions.apply(rule));
        }
        return deciding;
    }

    private static RuleIndex of(List<FirewallRule> rules, boolean inbound, Predicate<RuleConditions> counts) {
        RuleIndex index = new RuleIndex();
        for (FirewallRule rule : rules) {
            if (rule.enabled() && rule.inbound() == inbound) {
                RuleConditions conditions = new RuleConditions(rule);
                if (counts.test(conditions)) {
                    index.place(conditions);
                }
            }
        }
        return index;
    }

    private void place(RuleConditions rule) {
        if (rule.ports().size() > WIDEST_SPREAD) {
            wide.add(rule);
            return;
        }
        for (PortRange range : rule.ports().ranges()) {
            for (int port = range.first().number(); port <= range.last().number(); port++) {
                List<RuleConditions> here = byPort.computeIfAbsent(port, ignored -> new ArrayList<>(2));
                if (here.isEmpty() || here.get(here.size() - 1) != rule) {
                    here.add(rule);
                }
            }
        }
    }
}
