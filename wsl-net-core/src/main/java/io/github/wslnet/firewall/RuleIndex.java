// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.TransportPort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The enabled rules of one direction, found by port or program: most rules name one, and a machine has hundreds. */
final class RuleIndex {
    private static final int WIDEST_SPREAD = 16;

    private final Map<Integer, List<RuleConditions>> byPort = new HashMap<>();
    private final List<RuleConditions> wide = new ArrayList<>();
    private final Map<String, List<RuleConditions>> wideByProgram = new HashMap<>();

    private RuleIndex() {}

    /** Indexes the rules for packets that come in. */
    static RuleIndex inbound(List<FirewallRule> rules, Predicate<RuleConditions> counts) {
        return of(rules, true, counts);
    }

    /** Indexes the rules for packets that go out. */
    static RuleIndex outbound(List<FirewallRule> rules, Predicate<RuleConditions> counts) {
        return of(rules, false, counts);
    }

    /** Returns the rules that decide about a packet that comes in. */
    Deciding deciding(Arriving arriving) {
        Packet packet = arriving.packet();
        Function<RuleConditions, Match> conditions = rule -> rule.inbound(arriving);
        Deciding deciding = named(packet.transportPort(), conditions);
        if (packet.program().isPresent()) {
            String program = RuleConditions.folded(packet.program().get());
            consider(wideByProgram.getOrDefault(program, List.of()), conditions, deciding);
        } else if (!packet.unclaimed()) {
            wideByProgram.values().forEach(rules -> consider(rules, conditions, deciding));
        }
        return deciding;
    }

    /** Returns the rules that decide about a packet that goes out to this port. */
    Deciding deciding(IpAddress destination, TransportPort port) {
        Function<RuleConditions, Match> conditions = rule -> rule.outbound(destination, port);
        Deciding deciding = named(port, conditions);
        wideByProgram.values().forEach(rules -> consider(rules, conditions, deciding));
        return deciding;
    }

    private Deciding named(TransportPort port, Function<RuleConditions, Match> conditions) {
        Deciding deciding = new Deciding();
        consider(byPort.getOrDefault(port.port().number(), List.of()), conditions, deciding);
        consider(wide, conditions, deciding);
        return deciding;
    }

    private static void consider(
            List<RuleConditions> rules, Function<RuleConditions, Match> conditions, Deciding deciding) {
        for (RuleConditions rule : rules) {
            deciding.consider(rule.rule(), conditions.apply(rule));
        }
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

    /** Adds a rule behind those that are there. */
    void add(FirewallRule rule) {
        if (rule.enabled()) {
            place(new RuleConditions(rule));
        }
    }

    /** Takes a rule out. */
    void remove(FirewallRule rule) {
        RuleConditions conditions = new RuleConditions(rule);
        Predicate<RuleConditions> same = other -> other.rule().equals(rule);
        if (conditions.ports().size() > WIDEST_SPREAD) {
            wide.removeIf(same);
            wideByProgram.values().forEach(rules -> rules.removeIf(same));
            return;
        }
        for (PortRange range : conditions.ports().ranges()) {
            for (int port = range.first().number(); port <= range.last().number(); port++) {
                byPort.getOrDefault(port, new ArrayList<>()).removeIf(same);
            }
        }
    }

    private void place(RuleConditions rule) {
        if (rule.ports().size() > WIDEST_SPREAD) {
            rule.program()
                    .map(program -> wideByProgram.computeIfAbsent(program, ignored -> new ArrayList<>(2)))
                    .orElse(wide)
                    .add(rule);
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
