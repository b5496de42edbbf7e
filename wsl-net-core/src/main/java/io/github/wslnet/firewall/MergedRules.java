// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of the host that the Hyper-V firewall takes over: those that name nothing but packets.
 *
 * <p>A profile of the host that is off, or whose local rules a policy made void, gives none ({@code
 * NatFirewallRulesEnabledSetting} in {@code test/windows/NetworkTests.cpp} of microsoft/WSL).
 */
final class MergedRules {
    private static final String PROFILES = "windows.firewall.profiles";
    private static final String RULES = "windows.firewall.rules";
    private static final String MERGE = HyperVGate.FIELD + ".allowHostPolicyMerge";

    private final Known<Boolean> merge;
    private final Known<List<FirewallRule>> rules;
    private final Known<Map<FirewallProfile, ProfileSettings>> profiles;
    private final RuleIndex inbound;
    private final RuleIndex outbound;

    private MergedRules(
            Known<Boolean> merge,
            Known<List<FirewallRule>> rules,
            Known<Map<FirewallProfile, ProfileSettings>> profiles) {
        this.merge = merge;
        this.rules = rules;
        this.profiles = profiles;
        this.inbound = RuleIndex.inbound(rules.orElse(List.of()), RuleConditions::isOfPacketsAlone);
        this.outbound = RuleIndex.outbound(rules.orElse(List.of()), RuleConditions::isOfPacketsAlone);
    }

    static MergedRules of(Known<Firewall> firewall) {
        return new MergedRules(
                firewall.value()
                        .flatMap(all -> all.hyperV().value())
                        .map(HyperVFirewall::allowHostPolicyMerge)
                        .orElseGet(Known::absent),
                firewall.value().map(Firewall::rules).orElseGet(Known::absent),
                firewall.value().map(Firewall::profiles).orElseGet(Known::absent));
    }

    Deciding inbound(Arriving arriving) {
        return inbound.deciding(arriving);
    }

    Deciding outbound(IpAddress destination, TransportPort port) {
        return outbound.deciding(destination, port);
    }

    /** Returns the answer that is left while the rules are not known. */
    Optional<Ruling> unknownRules() {
        return rules.isKnown()
                ? Optional.empty()
                : Optional.of(Ruling.unknown("the firewall's rules are " + rules.whyNot(), RULES));
    }

    /** Tells whether the rules count for packets at an adapter of this profile. */
    Counting count(Known<FirewallProfile> profile) {
        return merged(profile.value()
                .map(this::countIn)
                .orElseGet(() -> Counting.unknown("the adapter's profile is " + profile.whyNot(), "windows.adapters")));
    }

    /** Tells whether the rules count in every profile that was read; which one the guest's way out has nobody says. */
    Counting count() {
        Set<Counting> answers =
                profiles.orElse(Map.of()).keySet().stream().map(this::countIn).collect(Collectors.toSet());
        if (answers.isEmpty()) {
            return merged(Counting.unknown("the settings of the host's profiles are not read", PROFILES));
        }
        return merged(
                answers.size() == 1
                        ? answers.iterator().next()
                        : Counting.unknown("the host's profiles differ, and which one counts is not known", PROFILES));
    }

    private Counting merged(Counting here) {
        if (merge.isKnown() && !merge.orElse(true)) {
            return Counting.of(false);
        }
        return merge.isKnown() || !here.counts.orElse(true)
                ? here
                : Counting.unknown("allowHostPolicyMerge is " + merge.whyNot(), MERGE);
    }

    private Counting countIn(FirewallProfile profile) {
        Optional<ProfileSettings> settings = profiles.value().map(all -> all.get(profile));
        if (settings.isEmpty()) {
            return Counting.unknown("the settings of the host's profiles are not read", PROFILES);
        }
        Known<Boolean> enabled = settings.get().enabled();
        Known<Boolean> local = settings.get().allowLocalRules();
        if (!enabled.orElse(true) || !local.orElse(true)) {
            return Counting.of(false);
        }
        return enabled.isKnown() && local.isKnown()
                ? Counting.of(true)
                : Counting.unknown("the settings of the host's profiles are not all read", PROFILES);
    }

    /**
     * Whether the rules count.
     *
     * @param counts the answer, or why there is none
     * @param field the field that is missing then
     */
    record Counting(Known<Boolean> counts, String field) {
        static Counting of(boolean counts) {
            return new Counting(Known.of(counts), PROFILES);
        }

        static Counting unknown(String why, String field) {
            return new Counting(Known.unreadable(why), field);
        }
    }
}
