// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.HyperVGate;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.firewall.Ruling;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.WindowsSide;
import java.util.List;
import java.util.stream.Stream;

/** What an exposure to the LAN takes where the guest has Windows' addresses: a rule of the Hyper-V firewall. */
final class LanHyperVRule {
    private final LanExposure goal;
    private final Draft draft;

    LanHyperVRule(LanExposure goal, Draft draft) {
        this.goal = goal;
        this.draft = draft;
    }

    /** Adds our rule unless what is there opens the port already; one of ours that differs is replaced. */
    void ensure() {
        FirewallRule wanted = LanRule.wanted(goal);
        own().stream()
                .filter(rule -> !rule.enabled() || !rule.isForSameHostsAs(wanted))
                .toList()
                .forEach(rule -> draft.add(new Step.HyperVRemove(rule)));
        if (own().isEmpty() && rulings().anyMatch(ruling -> !ruling.letsThrough())) {
            requireKnownRules();
            draft.add(new Step.HyperVAllow(wanted));
        }
        rulings()
                .filter(ruling -> !ruling.letsThrough())
                .findFirst()
                .ifPresent(ruling -> draft.warn("even with our rule of the Hyper-V firewall: " + ruling.because()));
    }

    void remove() {
        own().forEach(rule -> draft.add(new Step.HyperVRemove(rule)));
    }

    /** Returns what this goal made, found by its unique name, or by its name where that was not read. */
    private List<FirewallRule> own() {
        FirewallRule wanted = LanRule.wanted(goal);
        return rules().orElse(List.of()).stream()
                .filter(rule -> rule.id().isPresent()
                        ? rule.id().equals(wanted.id())
                        : rule.name().equals(wanted.name()))
                .toList();
    }

    private Known<List<FirewallRule>> rules() {
        return draft.snapshot()
                .windows()
                .firewall()
                .value()
                .flatMap(all -> all.hyperV().value())
                .map(HyperVFirewall::rules)
                .orElseGet(Known::absent);
    }

    /** A rule can't be added blindly: a second one of its name would be refused. */
    private void requireKnownRules() {
        if (!rules().isKnown()) {
            throw new ImpossibleGoalException(
                    "a rule of the Hyper-V firewall for port " + goal.windowsPort(),
                    "windows.firewall.hyperV.rules is " + rules().whyNot());
        }
    }

    private Stream<Ruling> rulings() {
        WindowsSide windows = draft.snapshot().windows();
        HyperVGate gate = HyperVGate.of(windows.build(), windows.firewall());
        List<Adapter> adapters = windows.adapters().isKnown()
                ? windows.lanAdapters()
                : List.of(Adapter.unread("the LAN's adapter").build());
        return adapters.stream().flatMap(this::packets).map(gate::inbound);
    }

    /** A network of senders stands for its first and last address; without one it is any host of the LAN. */
    private Stream<Packet> packets(Adapter adapter) {
        Packet fromAnywhere = adapter.incoming(goal.port()).build();
        Stream<IpAddress> ends =
                goal.allowedSources().stream().flatMap(network -> Stream.of(network.network(), network.lastAddress()));
        return goal.allowedSources().isEmpty() ? Stream.of(fromAnywhere) : ends.map(fromAnywhere::withSource);
    }
}
