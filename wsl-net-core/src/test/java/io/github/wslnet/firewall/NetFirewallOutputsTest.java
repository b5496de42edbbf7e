// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.internal.powershell.Captures;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The readers of the module NetSecurity's cmdlets. */
class NetFirewallOutputsTest {
    private static final String WSL = "{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}";
    private static final String RULE_ID = "{6d2a8a36-3f51-4a63-9d52-0d7b5a8e0c11}";

    @Test
    void reads_rules() {
        List<NetFirewallRule> rules = NetFirewallRuleOutput.parse(
                        Captures.read("get-netfirewallrule/windows11-5.1-list"))
                .orThrow();

        assertThat(rules)
                .containsExactly(
                        NetFirewallRule.named(RULE_ID)
                                .displayName("wsl-net LAN 3000")
                                .description("Lets the local network reach port 3000, which is forwarded to a server"
                                        + " in WSL. Made by a program; it takes the rule away again when asked")
                                .displayGroup("wsl-net")
                                .group("wsl-net")
                                .enabled("True")
                                .addProfiles("Domain", "Private")
                                .direction("Inbound")
                                .action("Allow")
                                .edgeTraversalPolicy("Block")
                                .primaryStatus("OK")
                                .policyStoreSourceType("Local")
                                .build(),
                        rule("TCP Query User{0B}C:\\tools\\node.exe", "node.exe", "False", "Inbound", "Block")
                                .withProfiles("Public"),
                        rule("CoreNet-DNS-Out-UDP", "Core Networking - DNS (UDP-Out)", "True", "Outbound", "Allow")
                                .withProfiles("Any"));
    }

    @Test
    void numbers_of_json_become_names() {
        assertThat(NetFirewallRuleOutput.parse(
                                "[{\"Name\":\"a\",\"DisplayName\":\"A\",\"Enabled\":1,\"Profile\":6,\"Direction\":1,"
                                        + "\"Action\":4,\"EdgeTraversalPolicy\":2,\"PrimaryStatus\":1,\"PolicyStoreSourceType\":2,"
                                        + "\"InstanceID\":\"a\"},{\"Name\":\"b\",\"Enabled\":2,\"Profiles\":0,\"Action\":2}]")
                        .orThrow())
                .containsExactly(
                        rule("a", "A", "True", "Inbound", "Block")
                                .withProfiles("Private", "Public")
                                .withEdgeTraversalPolicy("DeferToUser")
                                .withPolicyStoreSourceType("GroupPolicy")
                                .withInstanceId("a"),
                        NetFirewallRule.named("b")
                                .enabled("False")
                                .addProfiles("Any")
                                .action("Allow")
                                .build());
    }

    @Test
    void reads_profiles() {
        assertThat(NetFirewallProfileOutput.parse(Captures.read("get-netfirewallprofile/windows11-5.1-list"))
                        .orThrow())
                .containsExactly(
                        NetFirewallProfile.named("Domain")
                                .enabled("True")
                                .defaultInboundAction("NotConfigured")
                                .defaultOutboundAction("NotConfigured")
                                .allowInboundRules("NotConfigured")
                                .allowLocalFirewallRules("NotConfigured")
                                .notifyOnListen("True")
                                .addDisabledInterfaceAliases("NotConfigured")
                                .build(),
                        profile("Private", "True", "True").withDisabledInterfaceAliases("NotConfigured"),
                        profile("Public", "False", "False")
                                .withDisabledInterfaceAliases("Ethernet 3", "vEthernet (WSL)"));
    }

    @Test
    void reads_filters() {
        assertThat(NetFirewallPortFilterOutput.parse(Captures.read("get-netfirewallportfilter/windows11-5.1-list"))
                        .orThrow())
                .containsExactly(
                        NetFirewallPortFilter.of("TCP")
                                .addLocalPorts("3000-3010", "8080")
                                .addRemotePorts("Any")
                                .addIcmpTypes("Any")
                                .build(),
                        NetFirewallPortFilter.of("UDP")
                                .addLocalPorts("Any")
                                .addRemotePorts("53")
                                .addIcmpTypes("Any")
                                .build());
        assertThat(NetFirewallAddressFilterOutput.parse(
                                Captures.read("get-netfirewalladdressfilter/windows11-7.5-json"))
                        .orThrow())
                .containsExactly(
                        NetFirewallAddressFilter.ofRemote("192.168.0.0/255.255.255.0", "LocalSubnet")
                                .addLocalAddresses("Any")
                                .instanceId(RULE_ID)
                                .build(),
                        NetFirewallAddressFilter.ofRemote("Any")
                                .addLocalAddresses("Any")
                                .instanceId("CoreNet-DNS-Out-UDP")
                                .build());
        assertThat(NetFirewallApplicationFilterOutput.parse(
                                Captures.read("get-netfirewallapplicationfilter/windows11-5.1-list"))
                        .orThrow())
                .containsExactly(
                        NetFirewallApplicationFilter.of("C:\\tools\\node.exe").build(),
                        NetFirewallApplicationFilter.of("Any")
                                .packageSid("S-1-15-2-1430448594-2639229838")
                                .build());
        assertThat(NetFirewallInterfaceFilterOutput.parse(
                                Captures.read("get-netfirewallinterfacefilter/windows11-5.1-list"))
                        .orThrow())
                .containsExactly(
                        NetFirewallInterfaceFilter.of("Any").build(),
                        NetFirewallInterfaceFilter.of("vEthernet (WSL)", "Wi-Fi")
                                .build());
    }

    @Test
    void reads_the_settings_of_the_hyper_v_firewall() {
        NetFirewallHyperVVmSetting setting = NetFirewallHyperVVmSetting.of(WSL)
                .enabled("True")
                .defaultInboundAction("Block")
                .defaultOutboundAction("Allow")
                .loopbackEnabled("True")
                .allowHostPolicyMerge("True")
                .build();

        assertThat(NetFirewallHyperVVmSettingOutput.parse(
                                Captures.read("get-netfirewallhypervvmsetting/windows11-5.1-list"))
                        .orThrow())
                .containsExactly(setting);
        assertThat(NetFirewallHyperVVmSettingOutput.parse(
                                "{\"Name\":\"" + WSL + "\",\"Enabled\":1,\"DefaultInboundAction\":4,"
                                        + "\"DefaultOutboundAction\":2,\"LoopbackEnabled\":1,\"AllowHostPolicyMerge\":1}")
                        .orThrow())
                .containsExactly(setting);
    }

    @Test
    void reads_rules_of_the_hyper_v_firewall() {
        List<NetFirewallHyperVRule> rules = NetFirewallHyperVRuleOutput.parse(
                        Captures.read("get-netfirewallhypervrule/windows11-5.1-list"))
                .orThrow();

        assertThat(rules).hasSize(2);
        assertThat(rules.get(0))
                .isEqualTo(NetFirewallHyperVRule.named("wslnet-8080")
                        .displayName("wsl-net 8080")
                        .rulePriority(0)
                        .direction("Inbound")
                        .vmCreatorId(WSL)
                        .protocol("TCP")
                        .addLocalAddresses("Any")
                        .addLocalPorts("8080", "8443")
                        .addRemoteAddresses("192.168.0.0/24")
                        .addRemotePorts("Any")
                        .action("Allow")
                        .enabled("True")
                        .enforcementStatus("OK")
                        .policyStoreSourceType("Local")
                        .addProfiles("Any")
                        .build());
        assertThat(rules.get(1).localPorts()).containsExactly("3", "11");
    }

    @Test
    void a_rule_needs_a_name() {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> NetFirewallRuleOutput.parse("Enabled : True\nAction : Allow\n"))
                .withMessageContaining("no Name");
    }

    private static NetFirewallRule rule(
            String name, String displayName, String enabled, String direction, String action) {
        return NetFirewallRule.named(name)
                .displayName(displayName)
                .enabled(enabled)
                .direction(direction)
                .action(action)
                .edgeTraversalPolicy("Block")
                .primaryStatus("OK")
                .policyStoreSourceType("Local")
                .build();
    }

    private static NetFirewallProfile profile(String name, String enabled, String allow) {
        return NetFirewallProfile.named(name)
                .enabled(enabled)
                .defaultInboundAction("Block")
                .defaultOutboundAction("Allow")
                .allowInboundRules(allow)
                .allowLocalFirewallRules(allow)
                .notifyOnListen("True")
                .build();
    }
}
