// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.firewall.ChangingFirewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.firewall.Ruling;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The firewall half of an exposure to the LAN. */
final class LanRule {
    private final LanExposure goal;
    private final Draft draft;
    private final Optional<String> program;
    private final FirewallRule wanted;

    /**
     * Starts the rule of a goal.
     *
     * @param program the Windows program that will listen, if one does
     */
    LanRule(LanExposure goal, Draft draft, Optional<String> program) {
        this.goal = goal;
        this.draft = draft;
        this.program = program;
        this.wanted = wanted(goal);
    }

    /** Adds our rule unless somebody else's opens the port already; one of ours that differs is replaced. */
    void ensure() {
        List<FirewallRule> own = own();
        List<FirewallRule> outdated = own.stream()
                .filter(rule -> !rule.enabled() || !rule.isForSameHostsAs(wanted))
                .toList();
        outdated.forEach(rule -> draft.add(new Step.FirewallRemove(rule)));
        Optional<Ruling> refusal = refusal();
        if (own.size() == outdated.size() && refusal.isPresent()) {
            draft.add(new Step.FirewallAllow(wanted));
            refusal = refusal();
        }
        refusal.ifPresent(ruling -> draft.warn("even with our firewall rule: " + ruling.because()));
    }

    private Optional<Ruling> refusal() {
        return rulings().filter(ruling -> !ruling.letsThrough()).findFirst();
    }

    void remove() {
        own().forEach(rule -> draft.add(new Step.FirewallRemove(rule)));
    }

    /** Returns what this goal made, found by its unique name, or by group and name where that was not read. */
    private List<FirewallRule> own() {
        requireKnownRules();
        return draft.firewall().own(wanted.id().orElse(""), wanted.name());
    }

    /** A rule can't be added blindly: a second one of its name would be refused. */
    private void requireKnownRules() {
        Known<List<FirewallRule>> rules = draft.firewall().rulesBefore();
        if (!rules.isKnown()) {
            throw new ImpossibleGoalException(
                    "a firewall rule for port " + goal.windowsPort(), "windows.firewall.rules is " + rules.whyNot());
        }
    }

    /** Returns the rule that a goal makes, of whichever firewall. */
    static FirewallRule wanted(LanExposure goal) {
        String port = goal.windowsPort().toString();
        return FirewallRule.allow("wsl-net: TCP " + port + " to " + goal.distro())
                .id("wsl-net-tcp-" + port)
                .group(FirewallRule.OWN_GROUP)
                .tcp(port)
                .addAllRemoteAddresses(
                        goal.allowedSources().stream().map(Cidr::toString).toList())
                .build();
    }

    /** Returns what the firewall says to those who shall get in, at every adapter that they may come by. */
    private Stream<Ruling> rulings() {
        ChangingFirewall firewall = draft.firewall();
        Known<List<Adapter>> adapters = draft.snapshot().windows().adapters();
        return adapters.isKnown()
                ? draft.lanAdapters().stream().flatMap(this::packets).map(firewall::inbound)
                : Stream.of(firewall.inbound(Packet.to(port())
                        .adapter("the LAN's adapter")
                        .profile(Known.unreadable(adapters.whyNot()))
                        .build()));
    }

    /** A network of senders stands for its first and last address; without one it is any host of the LAN. */
    private Stream<Packet> packets(Adapter adapter) {
        Packet fromAnywhere = adapter.incoming(port()).program(program).build();
        Stream<IpAddress> ends =
                goal.allowedSources().stream().flatMap(network -> Stream.of(network.network(), network.lastAddress()));
        return goal.allowedSources().isEmpty()
                ? Stream.of(fromAnywhere)
                : ends.map(end -> fromAnywhere.withSource(end));
    }

    private TransportPort port() {
        return new TransportPort(goal.port().transport(), goal.windowsPort());
    }
}
