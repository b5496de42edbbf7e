// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both firewalls as {@link WindowsSurvey}'s script tells of them. */
class SurveyedFirewallTest {
    private static final String RULES = """
            "rules": [
              {"InstanceID": "{1}", "Name": "{1}", "DisplayName": "web", "Group": "wsl-net", "Enabled": 1, "Profile": 2,
               "Direction": 1, "Action": 2},
              {"InstanceID": "{2}", "Name": "out", "DisplayName": null, "Group": null, "Enabled": 2, "Profile": 0,
               "Direction": 2, "Action": 4}]
            """;
    private static final String PORTS = """
            "portFilters": [
              {"InstanceID": "{1}", "Protocol": "TCP", "LocalPort": ["3000", "4000-4010"], "RemotePort": "1024-65535"},
              {"InstanceID": "{2}", "Protocol": "Any", "LocalPort": "Any", "RemotePort": "Any"}]
            """;
    private static final String ADDRESSES = """
            "addressFilters": [
              {"InstanceID": "{1}", "LocalAddress": "192.168.0.4", "RemoteAddress": ["LocalSubnet", "10.0.0.0/8"]},
              {"InstanceID": "{2}", "LocalAddress": "Any", "RemoteAddress": "Any"}]
            """;
    private static final String PROGRAMS = """
            "applicationFilters": [
              {"InstanceID": "{1}", "Program": "C:\\\\node.exe"}, {"InstanceID": "{2}", "Program": "Any"}]
            """;
    private static final String ADAPTERS = """
            "interfaceFilters": [
              {"InstanceID": "{1}", "InterfaceAlias": ["Wi-Fi"]}, {"InstanceID": "{2}", "InterfaceAlias": "Any"}]
            """;

    @Test
    void a_rule_is_joined_with_its_filters() {
        assertThat(rules(RULES, PORTS, ADDRESSES, PROGRAMS, ADAPTERS))
                .isEqualTo(Known.of(List.of(
                        FirewallRule.allow("web")
                                .id("{1}")
                                .group("wsl-net")
                                .tcp("3000", "4000-4010")
                                .addRemotePorts("1024-65535")
                                .addLocalAddresses("192.168.0.4")
                                .addRemoteAddresses("LocalSubnet", "10.0.0.0/8")
                                .addProfiles("Private")
                                .program("C:\\node.exe")
                                .addInterfaceAliases("Wi-Fi")
                                .build(),
                        FirewallRule.block("out")
                                .id("out")
                                .enabled(false)
                                .outbound()
                                .build())));
    }

    @Test
    void rules_are_unreadable_without_one_kind_of_their_filters() {
        assertThat(rules(RULES, "\"portFilters\": {\"unreadable\": \"no\"}", ADDRESSES, PROGRAMS, ADAPTERS))
                .isEqualTo(Known.unreadable("PowerShell says: no"));
        assertThat(rules(RULES, PORTS, ADDRESSES, PROGRAMS)).isEqualTo(Known.absent());
        assertThat(rules(RULES, PORTS, PROGRAMS, ADAPTERS)).isEqualTo(Known.absent());
        assertThat(rules(RULES, PORTS, ADDRESSES, ADAPTERS)).isEqualTo(Known.absent());
        assertThat(rules(PORTS, ADDRESSES, PROGRAMS, ADAPTERS)).isEqualTo(Known.absent());
    }

    @Test
    void rules_are_unreadable_when_one_has_lost_its_ports_or_addresses() {
        String why = "the rule 'web' has no filters: rules changed while they were read, or are of another store";

        assertThat(rules(RULES, PORTS.replace("{1}", "{9}"), ADDRESSES, PROGRAMS, ADAPTERS))
                .isEqualTo(Known.unreadable(why));
        assertThat(rules(RULES, PORTS, ADDRESSES.replace("{1}", "{9}"), PROGRAMS, ADAPTERS))
                .isEqualTo(Known.unreadable(why));
    }

    @Test
    void a_rule_without_a_program_or_adapters_is_one_for_all() {
        Known<List<FirewallRule>> rules =
                rules(RULES, PORTS, ADDRESSES, "\"applicationFilters\": []", "\"interfaceFilters\": []");

        assertThat(rules.orElse(List.of())).hasSize(2).allSatisfy(rule -> {
            assertThat(rule.program()).isEmpty();
            assertThat(rule.interfaceAliases()).isEmpty();
        });
    }

    @Test
    void each_profile_has_its_settings() {
        assertThat(answers("""
                        "profiles": [
                          {"Name": "Public", "Enabled": 1, "DefaultInboundAction": 4, "DefaultOutboundAction": 2,
                           "AllowInboundRules": 0, "AllowLocalFirewallRules": 1},
                          {"Name": "Private", "Enabled": 0, "DefaultInboundAction": 0, "DefaultOutboundAction": 4,
                           "AllowInboundRules": 2, "AllowLocalFirewallRules": 0},
                          {"Name": "Other", "Enabled": 1}]
                        """).firewall().profiles())
                .isEqualTo(Known.of(Map.of(
                        FirewallProfile.PUBLIC,
                                new ProfileSettings(
                                        Known.of(true),
                                        Known.of(FirewallAction.BLOCK),
                                        Known.of(FirewallAction.ALLOW),
                                        Known.of(true),
                                        Known.of(false)),
                        FirewallProfile.PRIVATE,
                                new ProfileSettings(
                                        Known.of(false),
                                        Known.absent(),
                                        Known.of(FirewallAction.BLOCK),
                                        Known.of(false),
                                        Known.absent()))));
    }

    @Test
    void a_windows_without_the_cmdlets_has_no_hyper_v_firewall() {
        assertThat(answers("\"hyperVSettings\": {\"missing\": \"no such cmdlet\"}")
                        .firewall()
                        .hyperV())
                .isEqualTo(Known.of(HyperVFirewall.OFF));
        assertThat(answers("\"hyperVSettings\": {\"unreadable\": \"no\"}")
                        .firewall()
                        .hyperV())
                .isEqualTo(Known.unreadable("PowerShell says: no"));
    }

    @Test
    void the_hyper_v_firewall_of_another_creator_says_nothing_of_wsl() {
        assertThat(answers("\"hyperVSettings\": [{\"Name\": \"{9999}\", \"Enabled\": 1}]")
                        .firewall()
                        .hyperV())
                .isEqualTo(Known.unreadable(
                        "the Hyper-V firewall has no settings for WSL, which makes them at its first start"));
    }

    @Test
    void the_hyper_v_firewall_has_the_settings_and_rules_for_wsl() {
        HyperVFirewall hyperV = answers("""
                        "hyperVSettings": [
                          {"Name": "{9999}", "Enabled": 0},
                          {"Name": "{40e0ac32-46a5-438a-a0b2-2b479e8f2e90}", "Enabled": 1, "DefaultInboundAction": 4,
                           "DefaultOutboundAction": 2, "LoopbackEnabled": 0, "AllowHostPolicyMerge": 1}],
                        "hyperVRules": [
                          {"Name": "a", "DisplayName": "web", "Direction": 1,
                           "VMCreatorId": "{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}", "Protocol": "TCP",
                           "LocalAddresses": "172.26.17.100", "LocalPorts": "3000", "RemoteAddresses": "10.0.0.0/8",
                           "RemotePorts": "1024-65535", "Action": 4, "Enabled": 2, "Profiles": 4},
                          {"Name": "b", "Direction": 2, "VMCreatorId": "Any", "Protocol": "UDP", "LocalAddresses": "Any",
                           "LocalPorts": "Any", "RemoteAddresses": "Any", "RemotePorts": "Any", "Action": 2, "Enabled": 1,
                           "Profiles": 0},
                          {"Name": "c", "DisplayName": "of no creator", "Enabled": 1},
                          {"Name": "d", "DisplayName": "another's", "VMCreatorId": "{9999}", "Enabled": 1}]
                        """).firewall().hyperV().value().orElseThrow();

        assertThat(hyperV)
                .isEqualTo(new HyperVFirewall(
                        Known.of(true),
                        Known.of(FirewallAction.BLOCK),
                        Known.of(FirewallAction.ALLOW),
                        Known.of(false),
                        Known.of(true),
                        Known.of(List.of(
                                FirewallRule.block("web")
                                        .id("a")
                                        .enabled(false)
                                        .tcp("3000")
                                        .addRemotePorts("1024-65535")
                                        .addLocalAddresses("172.26.17.100")
                                        .addRemoteAddresses("10.0.0.0/8")
                                        .addProfiles("Public")
                                        .build(),
                                FirewallRule.allow("b")
                                        .id("b")
                                        .protocol("UDP")
                                        .outbound()
                                        .build(),
                                FirewallRule.allow("of no creator").id("c").build()))));
    }

    private static Known<List<FirewallRule>> rules(String... parts) {
        return answers(String.join(",", parts)).firewall().rules();
    }

    private static WindowsAnswers answers(String members) {
        return WindowsAnswers.parse("{" + members + "}");
    }
}
