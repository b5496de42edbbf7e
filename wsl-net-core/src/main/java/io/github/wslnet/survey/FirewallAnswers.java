// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.NetFirewallHyperVRule;
import io.github.wslnet.firewall.NetFirewallHyperVRuleOutput;
import io.github.wslnet.firewall.NetFirewallHyperVVmSetting;
import io.github.wslnet.firewall.NetFirewallHyperVVmSettingOutput;
import io.github.wslnet.firewall.NetFirewallProfile;
import io.github.wslnet.firewall.NetFirewallProfileOutput;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.known.Known;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Both firewalls of a survey. */
final class FirewallAnswers {
    private final SurveySections sections;

    FirewallAnswers(SurveySections sections) {
        this.sections = sections;
    }

    Firewall firewall() {
        return new Firewall(
                sections.rows(WindowsSection.PROFILES, NetFirewallProfileOutput::parse)
                        .map(FirewallAnswers::profiles),
                new RuleAnswers(sections).rules(),
                hyperV());
    }

    private static Map<FirewallProfile, ProfileSettings> profiles(List<NetFirewallProfile> rows) {
        Map<FirewallProfile, ProfileSettings> profiles = new EnumMap<>(FirewallProfile.class);
        for (NetFirewallProfile row : rows) {
            FirewallProfile.tryParse(row.name()).ifPresent(profile -> profiles.put(profile, settings(row)));
        }
        return profiles;
    }

    private static ProfileSettings settings(NetFirewallProfile row) {
        return new ProfileSettings(
                flag(row.enabled()),
                action(row.defaultInboundAction()),
                action(row.defaultOutboundAction()),
                flag(row.allowLocalFirewallRules()),
                flag(row.allowInboundRules()));
    }

    /** A Windows before 11 22H2 has no such cmdlets, and no such firewall. */
    private Known<HyperVFirewall> hyperV() {
        if (sections.isMissing(WindowsSection.HYPER_V_SETTINGS)) {
            return Known.of(HyperVFirewall.OFF);
        }
        Known<List<FirewallRule>> rules = sections.rows(
                        WindowsSection.HYPER_V_RULES, NetFirewallHyperVRuleOutput::parse)
                .map(FirewallAnswers::rulesForWsl);
        Known<List<NetFirewallHyperVVmSetting>> settings =
                sections.rows(WindowsSection.HYPER_V_SETTINGS, NetFirewallHyperVVmSettingOutput::parse);
        Known<Optional<NetFirewallHyperVVmSetting>> ofWsl = settings.map(
                rows -> rows.stream().filter(row -> isWsl(row.name())).findFirst());
        if (ofWsl.isKnown() && ofWsl.orElse(Optional.empty()).isEmpty()) {
            return Known.unreadable(
                    "the Hyper-V firewall has no settings for WSL, which makes them at its first start");
        }
        return ofWsl.map(row -> hyperV(row.orElseThrow(), rules));
    }

    private static HyperVFirewall hyperV(NetFirewallHyperVVmSetting row, Known<List<FirewallRule>> rules) {
        return new HyperVFirewall(
                flag(row.enabled()),
                action(row.defaultInboundAction()),
                action(row.defaultOutboundAction()),
                flag(row.loopbackEnabled()),
                flag(row.allowHostPolicyMerge()),
                rules);
    }

    private static List<FirewallRule> rulesForWsl(List<NetFirewallHyperVRule> rows) {
        return rows.stream()
                .filter(row -> row.vmCreatorId().map(FirewallAnswers::isWsl).orElse(true))
                .map(FirewallAnswers::rule)
                .toList();
    }

    /** A rule for the virtual machines of any creator names none, or the word that stands for all. */
    private static boolean isWsl(String creator) {
        return creator.equalsIgnoreCase(HyperVFirewall.WSL_CREATOR) || creator.equalsIgnoreCase("Any");
    }

    private static FirewallRule rule(NetFirewallHyperVRule row) {
        FirewallRule.Builder rule = FirewallRule.allow(
                        row.displayName().or(row::name).orElse(""))
                .enabled(row.enabled().map("True"::equals).orElse(true))
                .inbound(!row.direction().orElse("Inbound").equals("Outbound"))
                .action(row.action().flatMap(FirewallAction::tryParse).orElse(FirewallAction.ALLOW))
                .protocol(row.protocol().orElse("Any"))
                .addAllLocalPorts(RuleAnswers.unlessAny(row.localPorts()))
                .addAllRemotePorts(RuleAnswers.unlessAny(row.remotePorts()))
                .addAllLocalAddresses(RuleAnswers.unlessAny(row.localAddresses()))
                .addAllRemoteAddresses(RuleAnswers.unlessAny(row.remoteAddresses()))
                .addAllProfiles(RuleAnswers.unlessAny(row.profiles()));
        row.name().ifPresent(rule::id);
        return rule.build();
    }

    private static Known<Boolean> flag(Optional<String> word) {
        return switch (word.orElse("").toLowerCase(Locale.ROOT)) {
            case "true" -> Known.of(true);
            case "false" -> Known.of(false);
            default -> Known.absent();
        };
    }

    private static Known<FirewallAction> action(Optional<String> word) {
        return word.flatMap(FirewallAction::tryParse).map(Known::of).orElseGet(Known::absent);
    }
}
