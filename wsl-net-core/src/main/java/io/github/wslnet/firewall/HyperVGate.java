// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Optional;

/**
 * Asks the Hyper-V firewall, which stands between the guest on one side and Windows and the network on the other.
 *
 * <p>Beside its own rules those of the host count that name neither program nor adapter, while {@code
 * AllowHostPolicyMerge} is on ({@code Set-NetFirewallHyperVVMSetting}) and the host's profile is; a rule that blocks
 * beats those that allow.
 *
 * @since 0.1.0
 */
public final class HyperVGate {
    /** Windows 11 22H2, the first with a Hyper-V firewall that WSL uses. */
    public static final int FIRST_BUILD = 22621;

    static final String FIELD = "windows.firewall.hyperV";

    private final Known<Integer> build;
    private final Known<HyperVFirewall> firewall;
    private final MergedRules host;
    private final RuleIndex inbound;
    private final RuleIndex outbound;

    /**
     * Returns the gate of a machine.
     *
     * @param build the Windows build
     * @param firewall what is known of both firewalls
     */
    public static HyperVGate of(Known<Integer> build, Known<Firewall> firewall) {
        return new HyperVGate(build, firewall);
    }

    private HyperVGate(Known<Integer> build, Known<Firewall> firewall) {
        this.build = build;
        this.firewall = firewall.value().map(Firewall::hyperV).orElseGet(() -> Known.unreadable(firewall.whyNot()));
        this.host = MergedRules.of(firewall);
        List<FirewallRule> own =
                this.firewall.value().map(on -> on.rules().orElse(List.of())).orElse(List.of());
        this.inbound = RuleIndex.inbound(own, rule -> true);
        this.outbound = RuleIndex.outbound(own, rule -> true);
    }

    /** Says whether Windows and the guest reach each other without a network between them. */
    public Ruling fromWindows() {
        return settled().orElseGet(() -> byLoopback(inForce().loopbackEnabled()));
    }

    /** Says whether a packet of another host gets in to the guest, which has Windows' addresses. */
    public Ruling inbound(Packet packet) {
        return settled().orElseGet(() -> {
            Arriving arriving = Arriving.of(packet);
            Direction in = new Direction(
                    packet.transportPort() + " coming in from " + packet.sender(),
                    "defaultInbound",
                    inForce().defaultInbound());
            return byRules(in, inbound.deciding(arriving), host.inbound(arriving), host.count(packet.profile()));
        });
    }

    /** Says whether the guest's packets to this port of another host get out; Windows is such a host. */
    public Ruling outbound(IpAddress destination, TransportPort port) {
        return settled().orElseGet(() -> {
            Direction out = new Direction(
                    port + " going out", "defaultOutbound", inForce().defaultOutbound());
            return byRules(out, outbound.deciding(destination, port), host.outbound(destination, port), host.count());
        });
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

    /** The host's rules are looked at unless they are known not to count. */
    private Ruling byRules(Direction way, Deciding own, Deciding hosts, MergedRules.Counting counting) {
        Ruling apart = byRules(way, own);
        if (!inForce().rules().isKnown()) {
            String why = inForce().rules().whyNot();
            return Ruling.unknown("the Hyper-V firewall's rules are " + why, FIELD + ".rules");
        }
        Known<Boolean> hostsCount = counting.counts();
        if (!hostsCount.orElse(true)) {
            return apart;
        }
        if (host.unknownRules().isPresent()) {
            return host.unknownRules().get();
        }
        own.considerAll(hosts);
        Ruling merged = byRules(way, own);
        return hostsCount.isKnown() || merged.answer() == apart.answer()
                ? merged
                : Ruling.unknown(
                        "whether the host's rules count for the guest can't be said: " + hostsCount.whyNot(),
                        counting.field());
    }

    private static Ruling byRules(Direction way, Deciding rules) {
        if (rules.blocking().isPresent()) {
            return Ruling.blocks("rule '" + rules.blocking().get().name() + "' blocks " + way.packets, FIELD);
        }
        Ruling unlessBlocked = byAllowRules(way, rules);
        return unlessBlocked.answer() == Ruling.Answer.BLOCKS
                ? unlessBlocked
                : rules.maybeBlocking().map(rule -> depends(rule, "blocks")).orElse(unlessBlocked);
    }

    private static Ruling byAllowRules(Direction way, Deciding rules) {
        if (rules.allowing().isPresent()) {
            return Ruling.through("rule '" + rules.allowing().get().name() + "' allows " + way.packets, FIELD);
        }
        if (!way.otherwise.isKnown()) {
            return Ruling.unknown(
                    "what the Hyper-V firewall does with " + way.packets + " is " + way.otherwise.whyNot(),
                    FIELD + "." + way.field);
        }
        if (way.otherwise.orElse(FirewallAction.BLOCK) == FirewallAction.ALLOW) {
            return Ruling.through("the Hyper-V firewall lets through " + way.packets, FIELD);
        }
        return rules.maybeAllowing()
                .map(rule -> depends(rule, "allows"))
                .orElseGet(() -> Ruling.blocks("no rule of the Hyper-V firewall allows " + way.packets, FIELD));
    }

    private static Ruling depends(FirewallRule rule, String does) {
        String because = "rule '" + rule.name() + "' " + does + " some of this traffic; which can't be said";
        return Ruling.unknown(because, FIELD);
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

    /**
     * One way through the gate.
     *
     * @param packets the packets in question, in words
     * @param field what says what happens to a packet that no rule names
     * @param otherwise what happens to it
     */
    private record Direction(String packets, String field, Known<FirewallAction> otherwise) {}
}
