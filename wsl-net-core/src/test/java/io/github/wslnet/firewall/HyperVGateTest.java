// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperVGateTest {
    private static final IpAddress SERVER = IpAddress.parse("203.0.113.9");
    private static final FirewallRule NO_WEB = FirewallRule.block("no web")
            .protocol("TCP")
            .addRemotePorts("443")
            .outbound()
            .build();

    @Test
    void what_wsl_sets_up_lets_windows_in_and_the_guest_out() {
        HyperVGate gate = gate(HyperVFirewall.DEFAULT);

        assertThat(gate.fromWindows().letsThrough()).isTrue();
        assertThat(gate.outbound(SERVER, tcp(443)).letsThrough()).isTrue();
    }

    @Test
    void a_windows_before_22h2_has_none_whatever_else_is_known() {
        HyperVGate gate = HyperVGate.of(Known.of(22000), Known.absent());

        assertThat(gate.fromWindows().source()).isEqualTo("windows.build");
        assertThat(gate.outbound(SERVER, tcp(443)).letsThrough()).isTrue();
    }

    @Test
    void one_that_is_off_lets_everything_through() {
        assertThat(gate(HyperVFirewall.OFF).fromWindows().letsThrough()).isTrue();
        assertThat(gate(HyperVFirewall.OFF).outbound(SERVER, tcp(443)).letsThrough())
                .isTrue();
    }

    @Test
    void one_that_is_not_known_leaves_both_ways_open() {
        HyperVGate gate = HyperVGate.of(Known.of(22631), Known.unreadable("access denied"));

        assertThat(gate.fromWindows().because()).contains("access denied");
        assertThat(gate.outbound(SERVER, tcp(443)).answer()).isEqualTo(Ruling.Answer.UNKNOWN);
    }

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource({
        "TCP,443,Any,BLOCKS",
        "TCP,400-500,203.0.113.0/24,BLOCKS",
        "Any,Any,Any,BLOCKS",
        "UDP,443,Any,LETS_THROUGH",
        "TCP,80,Any,LETS_THROUGH",
        "TCP,443,10.0.0.0/8,LETS_THROUGH",
        "TCP,443,Internet,UNKNOWN"
    })
    void a_rule_that_blocks_is_for_the_port_and_host_it_names(
            String protocol, String port, String remote, String answer) {
        FirewallRule rule = FirewallRule.block("block")
                .protocol(protocol)
                .addRemotePorts(port)
                .addRemoteAddresses(remote)
                .outbound()
                .build();

        assertThat(gate(outbound(Known.of(FirewallAction.ALLOW), true, rule))
                        .outbound(SERVER, tcp(443))
                        .answer())
                .hasToString(answer);
    }

    @Test
    void rules_that_are_off_come_in_or_allow_do_not_block() {
        HyperVGate gate = gate(outbound(
                Known.of(FirewallAction.ALLOW),
                true,
                NO_WEB.withEnabled(false),
                NO_WEB.withInbound(true),
                NO_WEB.withAction(FirewallAction.ALLOW)));

        assertThat(gate.outbound(SERVER, tcp(443)).letsThrough()).isTrue();
    }

    @Test
    void where_nothing_gets_out_by_default_a_rule_can_allow() {
        FirewallRule web = NO_WEB.withAction(FirewallAction.ALLOW);

        assertThat(gate(outbound(Known.of(FirewallAction.BLOCK), true, web))
                        .outbound(SERVER, tcp(443))
                        .letsThrough())
                .isTrue();
        assertThat(gate(outbound(Known.of(FirewallAction.BLOCK), true, web))
                        .outbound(SERVER, tcp(80))
                        .because())
                .isEqualTo("no rule of the Hyper-V firewall allows tcp 80 going out");
        assertThat(gate(outbound(Known.absent(), true, web))
                        .outbound(SERVER, tcp(443))
                        .letsThrough())
                .isTrue();
    }

    @Test
    void the_hosts_rules_count_while_they_are_merged_and_name_no_program() {
        HyperVFirewall merging = outbound(Known.of(FirewallAction.ALLOW), true);
        HyperVFirewall apart = outbound(Known.of(FirewallAction.ALLOW), false);

        assertThat(gate(merging, NO_WEB).outbound(SERVER, tcp(443)).answer()).isEqualTo(Ruling.Answer.BLOCKS);
        assertThat(gate(apart, NO_WEB).outbound(SERVER, tcp(443)).letsThrough()).isTrue();
        assertThat(gate(merging, NO_WEB.withProgram("C:\\curl.exe"))
                        .outbound(SERVER, tcp(443))
                        .letsThrough())
                .isTrue();
    }

    @Test
    void the_hosts_rules_must_be_known_while_they_may_be_merged() {
        assertThat(unknownHostRules(true).outbound(SERVER, tcp(443)).source()).isEqualTo("windows.firewall.rules");
        assertThat(unknownHostRules(false).outbound(SERVER, tcp(443)).letsThrough())
                .isTrue();
    }

    @Test
    void a_rule_that_surely_blocks_comes_before_one_that_may() {
        HyperVGate gate = gate(outbound(
                Known.of(FirewallAction.ALLOW), true, NO_WEB.withProfiles("Private"), NO_WEB.withName("sure")));

        assertThat(gate.outbound(SERVER, tcp(443)).because()).startsWith("rule 'sure' blocks");
    }

    private static HyperVGate unknownHostRules(boolean merged) {
        return HyperVGate.of(
                Known.of(22631),
                Known.of(new Firewall(
                        Known.absent(), Known.absent(), Known.of(outbound(Known.of(FirewallAction.ALLOW), merged)))));
    }

    private static HyperVFirewall outbound(Known<FirewallAction> action, boolean merged, FirewallRule... rules) {
        return new HyperVFirewall(
                Known.of(true),
                Known.of(FirewallAction.BLOCK),
                action,
                Known.of(true),
                Known.of(merged),
                Known.of(List.of(rules)));
    }

    private static Known<Map<FirewallProfile, ProfileSettings>> profiles() {
        return Known.of(Stream.of(FirewallProfile.values())
                .collect(Collectors.toMap(profile -> profile, profile -> ProfileSettings.DEFAULT)));
    }

    private static HyperVGate gate(HyperVFirewall firewall, FirewallRule... hostRules) {
        return HyperVGate.of(
                Known.of(22631), Known.of(new Firewall(profiles(), Known.of(List.of(hostRules)), Known.of(firewall))));
    }
}
