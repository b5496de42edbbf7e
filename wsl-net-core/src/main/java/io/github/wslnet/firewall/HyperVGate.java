// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the Hyper-V firewall, which stands between Windows and the guest.
 *
 * <p>Beside its own rules those of the host count that have no program condition, while {@code AllowHostPolicyMerge} is
 * on ({@code Set-NetFirewallHyperVVMSetting}); a rule that blocks beats those that allow.
 */
public final class HyperVGate {
    /** Windows 11 22H2, the first with a Hyper-V firewall that WSL uses. */
    public static final int FIRST_BUILD = 22621;

    private static final String FIELD = "windows.firewall.hyperV";

    private final Known<Integer> build;
    private final Known<HyperVFirewall> firewall;
    private final Known<List<FirewallRule>> hostRules;

    /**
     * Returns the gate of a machine.
     *
     * @param build the Windows build
     * @param firewall what is known of both firewalls
     */
    public HyperVGate(Known<Integer> build, Known<Firewall> firewall) {
        this.build = build;
        this.firewall = firewall.value().map(Firewall::hyperV).orElseGet(() -> Known.unreadable(firewall.whyNot()));
        this.hostRules = firewall.value().map(Firewall::rules).orElseGet(Known::absent);
    }

    /** Says whether Windows' packets get to the guest's own address. */
    public Ruling fromWindows() {
        return settled().orElseGet(() -> byLoopback(inForce().loopbackEnabled()));
    }

    /** Says whether the guest's packets to this port of another host get out; Windows is such a host. */
    public Ruling outbound(IpAddress destination, TransportPort port) {
        return settled().orElseGet(() -> byRules(inForce(), destination, port));
    }

    private static Ruling byLoopback(Known<Boolean> loopback) {
        if (!loopback.isKnown()) {
            return Ruling.unknown(
                    "whether the Hyper-V firewall lets Windows in is " + loopback.whyNot(), FIELD + ".loopbackEnabled");
        }
        return loopback.orElse(false)
                ? Ruling.through("the Hyper-V firewall lets Windows through to the guest", FIELD)
                : Ruling.blocks("the Hyper-V firewall does not let Windows through (LoopbackEnabled is False)", FIELD);
    }

    private Ruling byRules(HyperVFirewall on, IpAddress destination, TransportPort port) {
        Optional<Ruling> unread = unread(on);
        if (unread.isPresent()) {
            return unread.get();
        }
        List<FirewallRule> blocks = outbound(FirewallAction.BLOCK, on);
        return first(blocks, Match.YES, destination, port)
                .map(rule -> Ruling.blocks("rule '" + rule.name() + "' blocks " + port + " going out", FIELD))
                .or(() -> first(blocks, Match.UNKNOWN, destination, port)
                        .map(rule -> Ruling.unknown(
                                "rule '" + rule.name() + "' blocks some of what goes out; which can't be said", FIELD)))
                .orElseGet(() -> byDefault(on, destination, port));
    }

    /** The host's rules are looked at unless they are known not to count. */
    private Optional<Ruling> unread(HyperVFirewall on) {
        if (!on.rules().isKnown()) {
            String why = on.rules().whyNot();
            return Optional.of(Ruling.unknown("the Hyper-V firewall's rules are " + why, FIELD + ".rules"));
        }
        return hostRules.isKnown() || !on.allowHostPolicyMerge().orElse(true)
                ? Optional.empty()
                : Optional.of(
                        Ruling.unknown("the firewall's rules are " + hostRules.whyNot(), "windows.firewall.rules"));
    }

    private Ruling byDefault(HyperVFirewall on, IpAddress destination, TransportPort port) {
        boolean allowedByRule = first(outbound(FirewallAction.ALLOW, on), Match.YES, destination, port)
                .isPresent();
        Known<FirewallAction> action = on.defaultOutbound();
        if (!action.isKnown() && !allowedByRule) {
            return Ruling.unknown(
                    "what the Hyper-V firewall does with packets going out is " + action.whyNot(),
                    FIELD + ".defaultOutbound");
        }
        return allowedByRule || action.orElse(FirewallAction.BLOCK) == FirewallAction.ALLOW
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

    private HyperVFirewall inForce() {
        return firewall.value().orElseThrow();
    }

    private static Optional<FirewallRule> first(
            List<FirewallRule> rules, Match wanted, IpAddress destination, TransportPort port) {
        return rules.stream()
                .filter(rule -> RuleConditions.outbound(rule, destination, port) == wanted)
                .findFirst();
    }

    /** Returns the enabled rules of an action for packets that go out, the host's after the Hyper-V firewall's own. */
    private List<FirewallRule> outbound(FirewallAction action, HyperVFirewall on) {
        boolean merged = on.allowHostPolicyMerge().orElse(true);
        Stream<FirewallRule> host = hostRules.orElse(List.of()).stream().filter(rule -> merged && isMerged(rule));
        return Stream.concat(on.rules().orElse(List.of()).stream(), host)
                .filter(rule -> rule.enabled() && !rule.inbound() && rule.action() == action)
                .toList();
    }

    private static boolean isMerged(FirewallRule rule) {
        return rule.program().isEmpty() && rule.interfaceAliases().isEmpty();
    }
}
