// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Optional;

/** Asks the Hyper-V firewall, which stands between Windows and the guest. */
public final class HyperVGate {
    /** Windows 11 22H2, the first with a Hyper-V firewall that WSL uses. */
    public static final int FIRST_BUILD = 22621;

    private static final String FIELD = "windows.firewall.hyperV";

    private final Known<Integer> build;
    private final Known<HyperVFirewall> firewall;

    /**
     * Returns the gate of a machine.
     *
     * @param build the Windows build
     * @param firewall what is known of both firewalls
     */
    public HyperVGate(Known<Integer> build, Known<Firewall> firewall) {
        this.build = build;
        this.firewall = firewall.value().map(Firewall::hyperV).orElseGet(() -> Known.unreadable(firewall.whyNot()));
    }

    /** Says whether Windows' packets get to the guest's own address. */
    public Ruling fromWindows() {
        Optional<Ruling> settled = settled();
        if (settled.isPresent()) {
            return settled.get();
        }
        Known<Boolean> loopback =
                firewall.value().map(HyperVFirewall::loopbackEnabled).orElseGet(Known::absent);
        if (!loopback.isKnown()) {
            return Ruling.unknown("whether the Hyper-V firewall lets Windows in is " + loopback.whyNot(), FIELD);
        }
        return loopback.orElse(false)
                ? Ruling.through("the Hyper-V firewall lets Windows through to the guest", FIELD)
                : Ruling.blocks("the Hyper-V firewall does not let Windows through (LoopbackEnabled is False)", FIELD);
    }

    /** Says whether the guest's packets to this port get out. */
    public Ruling outbound(TransportPort port) {
        Optional<Ruling> settled = settled();
        if (settled.isPresent()) {
            return settled.get();
        }
        HyperVFirewall on = firewall.value().orElse(HyperVFirewall.DEFAULT);
        Optional<FirewallRule> block = rules(on).stream()
                .filter(rule -> rule.enabled() && !rule.inbound() && rule.action() == FirewallAction.BLOCK)
                .filter(rule -> RuleConditions.coversRemote(rule, port))
                .findFirst();
        if (block.isPresent()) {
            return Ruling.blocks("Hyper-V rule '" + block.get().name() + "' blocks " + port + " going out", FIELD);
        }
        return byDefault(on, port);
    }

    private static Ruling byDefault(HyperVFirewall on, TransportPort port) {
        Known<FirewallAction> action = on.defaultOutbound();
        if (!action.isKnown()) {
            return Ruling.unknown("what the Hyper-V firewall does with packets going out is not known", FIELD);
        }
        boolean allowed = action.orElse(FirewallAction.BLOCK) == FirewallAction.ALLOW
                || rules(on).stream()
                        .anyMatch(rule -> rule.enabled()
                                && !rule.inbound()
                                && rule.action() == FirewallAction.ALLOW
                                && RuleConditions.coversRemote(rule, port));
        return allowed
                ? Ruling.through("the Hyper-V firewall lets the guest's packets out", FIELD)
                : Ruling.blocks("the Hyper-V firewall lets nothing out and no rule allows " + port, FIELD);
    }

    /** Returns the answer that needs no look at rules: there is no such firewall, it is off, or it is not known. */
    private Optional<Ruling> settled() {
        if (build.orElse(FIRST_BUILD) < FIRST_BUILD) {
            return Optional.of(Ruling.through("this Windows has no Hyper-V firewall", "windows.build"));
        }
        Known<Boolean> enabled =
                firewall.value().map(HyperVFirewall::enabled).orElseGet(() -> Known.unreadable(firewall.whyNot()));
        if (!enabled.isKnown()) {
            return Optional.of(
                    Ruling.unknown("whether there is a Hyper-V firewall is not known: " + enabled.whyNot(), FIELD));
        }
        return enabled.orElse(true)
                ? Optional.empty()
                : Optional.of(Ruling.through("no Hyper-V firewall is in force", FIELD));
    }

    private static List<FirewallRule> rules(HyperVFirewall on) {
        return on.rules().orElse(List.of());
    }
}
