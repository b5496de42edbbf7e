// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks Windows' own firewall about packets that come in; its rules are indexed by port.
 *
 * <p>The order of decisions is that of the NetSecurity module's documentation: a profile that is off lets all through, a
 * rule that blocks beats every rule that allows, and what no rule names falls to the profile's default.
 *
 * @since 0.1.0
 */
public final class HostGate {
    private static final String RULES = "windows.firewall.rules";
    private static final String PROFILES = "windows.firewall.profiles";

    private final Known<Map<FirewallProfile, ProfileSettings>> profiles;
    private final Known<List<FirewallRule>> rules;
    private final RuleIndex inbound;

    private HostGate(Known<Map<FirewallProfile, ProfileSettings>> profiles, Known<List<FirewallRule>> rules) {
        this.profiles = profiles;
        this.rules = rules;
        this.inbound = RuleIndex.inbound(rules.orElse(List.of()), rule -> true);
    }

    /** Indexes the rules of a firewall, which may be unknown as a whole or in part. */
    public static HostGate of(Known<Firewall> firewall) {
        return new HostGate(
                firewall.value().map(Firewall::profiles).orElseGet(() -> Known.unreadable(firewall.whyNot())),
                firewall.value().map(Firewall::rules).orElseGet(() -> Known.unreadable(firewall.whyNot())));
    }

    RuleIndex index() {
        return inbound;
    }

    /** Says whether a packet gets to the program that listens. */
    public Ruling inbound(Packet packet) {
        Optional<FirewallProfile> profile = packet.profile().value();
        if (profile.isEmpty()) {
            String why = packet.profile().whyNot();
            return Ruling.unknown("the profile of " + packet.adapter() + " is " + why, "windows.adapters");
        }
        FirewallProfile active = profile.get();
        Optional<ProfileSettings> settings = profiles.value().map(all -> all.get(active));
        if (settings.isEmpty()) {
            return Ruling.unknown("the settings of profile " + active + " are " + whyNoSettings(), PROFILES);
        }
        return bySettings(settings.get(), active, packet);
    }

    private String whyNoSettings() {
        return profiles.isKnown() ? "not read" : profiles.whyNot();
    }

    private Ruling bySettings(ProfileSettings settings, FirewallProfile active, Packet packet) {
        if (!settings.enabled().isKnown()) {
            return Ruling.unknown(
                    "whether profile " + active + " is on is "
                            + settings.enabled().whyNot(),
                    PROFILES);
        }
        if (!settings.enabled().orElse(true)) {
            return Ruling.through("the firewall is off in profile " + active, PROFILES);
        }
        if (!settings.allowInboundRules().orElse(true)) {
            return Ruling.blocks("profile " + active + " lets nothing in, whatever the rules say", PROFILES);
        }
        Ruling byRules = byRules(settings, active, packet);
        Ruling withoutRules = byDefault(settings, active, packet, "");
        Known<Boolean> rulesCount = settings.allowLocalRules();
        if (!rulesCount.isKnown() && byRules.answer() != withoutRules.answer()) {
            return Ruling.unknown(
                    "whether the rules made on this machine count in profile " + active + " is " + rulesCount.whyNot(),
                    PROFILES);
        }
        String remark = "the rules made on this machine do not count in profile " + active + " by policy; ";
        return rulesCount.orElse(true) ? byRules : byDefault(settings, active, packet, remark);
    }

    private Ruling byRules(ProfileSettings settings, FirewallProfile active, Packet packet) {
        if (!rules.isKnown()) {
            return Ruling.unknown("the firewall's rules are " + rules.whyNot(), RULES);
        }
        Deciding deciding = inbound.deciding(Arriving.of(packet));
        if (deciding.blocking().isPresent()) {
            String name = deciding.blocking().get().name();
            return Ruling.blocks(
                    "rule '" + name + "' blocks " + packet.transportPort() + ", and block beats allow", RULES);
        }
        Ruling unlessBlocked = byAllowRules(deciding, settings, active, packet);
        return unlessBlocked.answer() == Ruling.Answer.BLOCKS
                ? unlessBlocked
                : deciding.maybeBlocking().map(rule -> depends(rule, "blocks")).orElse(unlessBlocked);
    }

    private static Ruling byAllowRules(
            Deciding deciding, ProfileSettings settings, FirewallProfile active, Packet packet) {
        Optional<FirewallRule> allow = deciding.allowing();
        if (allow.isPresent()) {
            return Ruling.through("rule '" + allow.get().name() + "' lets " + packet.transportPort() + " in", RULES);
        }
        Ruling byDefault = byDefault(settings, active, packet, "");
        return byDefault.letsThrough()
                ? byDefault
                : deciding.maybeAllowing().map(rule -> depends(rule, "lets in")).orElse(byDefault);
    }

    private static Ruling depends(FirewallRule rule, String does) {
        String because = "rule '" + rule.name() + "' " + does + " some of this traffic; which can't be said";
        return Ruling.unknown(because, RULES);
    }

    private static Ruling byDefault(ProfileSettings settings, FirewallProfile active, Packet packet, String remark) {
        if (!settings.inbound().isKnown()) {
            String because = "the inbound default of profile " + active + " is "
                    + settings.inbound().whyNot();
            return Ruling.unknown(remark + because, PROFILES);
        }
        if (settings.inbound().orElse(FirewallAction.BLOCK) == FirewallAction.ALLOW) {
            return Ruling.through(remark + "profile " + active + " lets in what no rule blocks", PROFILES);
        }
        return Ruling.blocks(
                remark + "no rule lets " + packet.transportPort() + " in from " + packet.sender() + " in profile "
                        + active,
                remark.isEmpty() ? RULES : PROFILES);
    }
}
