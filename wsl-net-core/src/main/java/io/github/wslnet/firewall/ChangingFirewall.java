// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.known.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Windows' own firewall while its rules change, one by one; for whoever works out many changes.
 *
 * <p>Each question and each change costs the same whether there are ten rules or ten thousand. For one thread.
 *
 * @since 0.1.0
 */
public final class ChangingFirewall {
    private final Known<Firewall> before;
    private final Known<List<FirewallRule>> rulesBefore;
    private final HostGate firewall;
    private final Set<FirewallRule> rules;
    private final Map<String, List<FirewallRule>> ownById = new HashMap<>();
    private final Map<String, List<FirewallRule>> ownByName = new HashMap<>();
    private boolean changed;

    private ChangingFirewall(Known<Firewall> before) {
        this.before = before;
        this.rulesBefore = before.value().map(Firewall::rules).orElseGet(() -> Known.unreadable(before.whyNot()));
        this.firewall = HostGate.of(before);
        this.rules = new LinkedHashSet<>(rulesBefore.orElse(List.of()));
        rules.stream().filter(FirewallRule::isOwn).forEach(this::know);
    }

    /** Returns the firewall as it is before the first change; it may be unknown as a whole or in part. */
    public static ChangingFirewall of(Known<Firewall> firewall) {
        return new ChangingFirewall(firewall);
    }

    /** Tells whether the rules are known, and why not. */
    public Known<List<FirewallRule>> rulesBefore() {
        return rulesBefore;
    }

    /** Returns the rules of ours with this unique name, or with this name where no unique one was read. */
    public List<FirewallRule> own(String id, String name) {
        List<FirewallRule> found = new ArrayList<>(ownById.getOrDefault(id, List.of()));
        found.addAll(ownByName.getOrDefault(name, List.of()));
        return List.copyOf(found);
    }

    /** Adds a rule. */
    public void add(FirewallRule rule) {
        changed = true;
        rules.add(rule);
        if (rule.isOwn()) {
            know(rule);
        }
        if (rule.inbound()) {
            firewall.index().add(rule);
        }
    }

    /** Takes a rule out, or does nothing when it is not there. */
    public void remove(FirewallRule rule) {
        changed = true;
        rules.remove(rule);
        namesakes(rule).remove(rule);
        if (rule.inbound()) {
            firewall.index().remove(rule);
        }
    }

    /** Says whether a packet gets to the program that listens, as things are by now. */
    public Ruling inbound(Packet packet) {
        return firewall.inbound(packet);
    }

    /** Returns the firewall as it is by now. */
    public Known<Firewall> now() {
        return changed
                ? before.map(
                        all -> new Firewall(all.profiles(), all.rules().map(old -> List.copyOf(rules)), all.hyperV()))
                : before;
    }

    private void know(FirewallRule rule) {
        namesakes(rule).add(rule);
    }

    private List<FirewallRule> namesakes(FirewallRule rule) {
        return rule.id()
                .map(id -> ownById.computeIfAbsent(id, absent -> new ArrayList<>(1)))
                .orElseGet(() -> ownByName.computeIfAbsent(rule.name(), absent -> new ArrayList<>(1)));
    }
}
