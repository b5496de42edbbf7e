// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Windows' firewall and the Hyper-V firewall do to connections that would come about without them. */
class FirewallReachTest {
    private static final String LAN = "tcp://192.168.0.4:3000";
    private static final String GATEWAY = "tcp://172.26.16.1:3000";
    private static final Listener SERVER =
            Listener.tcp("0.0.0.0", 3000).by("node.exe", 9000).build();

    @Test
    void by_default_nothing_comes_in_from_the_lan_or_the_guest() {
        assertThat(server().answer("lan", LAN)).isEqualTo("timed-out");
        assertThat(server().answer("distro:Ubuntu", GATEWAY)).isEqualTo("timed-out");
    }

    @Test
    void windows_is_not_filtered_on_its_way_to_itself() {
        FirewallRule block = FirewallRule.block("no node").tcp("3000").build();

        assertThat(server().firewallHas(block).answer("windows", LAN)).isEqualTo("direct");
    }

    @Test
    void a_way_ends_at_the_firewall() {
        assertThat(server().ask("lan", LAN).hops()).isEmpty();
    }

    @Test
    void a_rule_that_blocks_beats_one_that_allows() {
        Scene machine = server().firewallHas(
                        FirewallRule.allow("web").tcp("3000").build(),
                        FirewallRule.block("node.exe")
                                .program("C:\\Program Files\\nodejs\\node.exe")
                                .build());
        Explanation why = machine.ask("distro:Ubuntu", GATEWAY);

        assertThat(why.outcome()).contains(Outcome.TIMED_OUT);
        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::because)
                .containsExactly("rule 'node.exe' blocks tcp 3000, and block beats allow");
        assertThat(why.remedies()).extracting(Remedy::id).containsExactly("open-firewall");
    }

    @ParameterizedTest(name = "a rule for {0}: LAN {1}, guest {2}")
    @CsvSource({"Any,direct,direct", "Private,direct,timed-out", "Public,timed-out,direct", "Domain,timed-out,timed-out"
    })
    void the_lan_comes_in_by_the_adapters_profile_and_the_guest_by_the_public_one(
            String profile, String fromLan, String fromGuest) {
        Scene machine = server().firewallHas(FirewallRule.allow("web")
                .tcp("3000")
                .addProfiles(profile)
                .build());

        assertThat(machine.answer("lan", LAN)).isEqualTo(fromLan);
        assertThat(machine.answer("distro:Ubuntu", GATEWAY)).isEqualTo(fromGuest);
        assertThat(machine.answer("distro:Ubuntu", LAN)).isEqualTo(fromGuest);
    }

    @Test
    void the_switch_has_the_profile_that_was_read_if_one_was() {
        Scene machine = server().butAdapter(
                        "vEthernet (WSL)", adapter -> adapter.withProfile(Known.of(FirewallProfile.PRIVATE)))
                .firewallHas(FirewallRule.allow("web")
                        .tcp("3000")
                        .addProfiles("Private")
                        .build());

        assertThat(machine.answer("distro:Ubuntu", GATEWAY)).isEqualTo("direct");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"node.exe,direct", "C:\\tools\\NODE.EXE,direct", "C:\\tools\\java.exe,timed-out", "Any,direct"})
    void a_rule_for_a_program_is_for_the_program_that_listens(String program, String answer) {
        Scene machine = server().firewallHas(
                        FirewallRule.allow("program").program(program).build());

        assertThat(machine.answer("lan", LAN)).isEqualTo(answer);
    }

    @Test
    void a_rule_for_a_program_lets_nobody_in_where_nothing_listens() {
        Scene machine = idle().firewallHas(FirewallRule.allow("program")
                .program("C:\\tools\\node.exe")
                .build());

        assertThat(machine.answer("lan", LAN)).isEqualTo("timed-out");
    }

    @Test
    void a_rule_for_a_program_stays_unclear_while_the_listeners_name_is_not_known() {
        Scene machine = idle().windowsServes(Listener.tcp("0.0.0.0", 3000).build())
                .firewallHas(FirewallRule.allow("program").program("node.exe").build());

        assertThat(machine.answer("lan", LAN)).isEqualTo("unknown");
    }

    @ParameterizedTest(name = "{0}: any host {1}, 192.168.0.23 {2}, the guest {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    Any                          | direct    | direct    | direct
                    LocalSubnet                  | direct    | direct    | direct
                    LocalSubnet4                 | direct    | direct    | direct
                    LocalSubnet6                 | timed-out | timed-out | timed-out
                    192.168.0.0/24               | direct    | direct    | timed-out
                    192.168.0.0/255.255.255.0    | direct    | direct    | timed-out
                    192.168.0.0/16               | direct    | direct    | timed-out
                    192.168.0.0-192.168.0.255    | direct    | direct    | timed-out
                    192.168.0.0/27               | unknown   | direct    | timed-out
                    192.168.0.23                 | unknown   | direct    | timed-out
                    192.168.0.20-192.168.0.22    | unknown   | timed-out | timed-out
                    10.0.0.0/8                   | timed-out | timed-out | timed-out
                    172.26.16.0/20               | timed-out | timed-out | direct
                    172.26.17.100                | timed-out | timed-out | direct
                    Internet                     | unknown   | unknown   | unknown
                    """)
    void a_rule_for_senders(String remote, String anyHost, String oneHost, String guest) {
        Scene machine = server().firewallHas(FirewallRule.allow("web")
                .tcp("3000")
                .addRemoteAddresses(remote)
                .build());

        assertThat(machine.answer("lan", LAN)).isEqualTo(anyHost);
        assertThat(machine.answer("lan:192.168.0.23", LAN)).isEqualTo(oneHost);
        assertThat(machine.answer("distro:Ubuntu", GATEWAY)).isEqualTo(guest);
    }

    @Test
    void a_host_known_by_its_ipv4_address_sends_ipv6_from_one_that_is_not_known() {
        Scene machine = Machines.article()
                .windowsServes(Listener.tcp("::", 3000).by("node.exe", 4).build())
                .firewallHas(FirewallRule.allow("web").tcp("3000").build());

        Explanation byIpv6 = machine.ask("lan:192.168.0.23", "tcp://[fe80::c0de]:3000");

        assertThat(byIpv6.isReachable()).isTrue();
        assertThat(byIpv6.peer()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"192.168.0.4,direct", "192.168.0.0/24,direct", "192.168.0.9,timed-out", "Any,direct"})
    void a_rule_for_an_address_of_windows(String local, String answer) {
        Scene machine = server().firewallHas(FirewallRule.allow("web")
                .tcp("3000")
                .addLocalAddresses(local)
                .build());

        assertThat(machine.answer("lan", LAN)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "TCP,3000,direct",
        "tcp,2990-3010,direct",
        "6,3000,direct",
        "Any,Any,direct",
        "UDP,3000,timed-out",
        "TCP,3001,timed-out",
        "TCP,RPC,timed-out",
        "ICMPv4,Any,timed-out"
    })
    void a_rule_for_protocol_and_port(String protocol, String port, String answer) {
        Scene machine = server().firewallHas(FirewallRule.allow("web")
                .protocol(protocol)
                .addLocalPorts(port)
                .build());

        assertThat(machine.answer("lan", LAN)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Wi-Fi,direct", "wi-fi,direct", "Ethernet 2,timed-out"})
    void a_rule_for_an_adapter(String alias, String answer) {
        Scene machine = server().firewallHas(FirewallRule.allow("web")
                .tcp("3000")
                .addInterfaceAliases(alias)
                .build());

        assertThat(machine.answer("lan", LAN)).isEqualTo(answer);
    }

    @Test
    void rules_that_are_off_or_go_out_do_not_count() {
        Scene machine = server().firewallHas(
                        FirewallRule.allow("off").tcp("3000").enabled(false).build(),
                        FirewallRule.allow("out").tcp("3000").outbound().build());

        assertThat(machine.answer("lan", LAN)).isEqualTo("timed-out");
    }

    @Test
    void a_profile_that_is_off_lets_everything_in() {
        Scene machine = server().butProfile(
                        FirewallProfile.PRIVATE, settings -> with(settings, Known.of(false), settings.inbound()));

        assertThat(machine.answer("lan", LAN)).isEqualTo("direct");
    }

    @Test
    void a_default_that_allows_lets_in_what_no_rule_blocks() {
        Scene machine = server().butProfile(
                        FirewallProfile.PRIVATE,
                        settings -> with(settings, Known.of(true), Known.of(FirewallAction.ALLOW)));

        assertThat(machine.answer("lan", LAN)).isEqualTo("direct");
        assertThat(machine.firewallHas(FirewallRule.block("no").tcp("3000").build())
                        .answer("lan", LAN))
                .isEqualTo("timed-out");
    }

    @Test
    void a_policy_can_make_local_rules_count_for_nothing() {
        Scene machine = server().firewallHas(
                        FirewallRule.allow("web").tcp("3000").build())
                .butProfile(
                        FirewallProfile.PRIVATE,
                        settings -> new ProfileSettings(
                                settings.enabled(),
                                settings.inbound(),
                                settings.outbound(),
                                Known.of(false),
                                settings.allowInboundRules()));
        Explanation why = machine.ask("lan", LAN);

        assertThat(why.outcome()).contains(Outcome.TIMED_OUT);
        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::because)
                .first()
                .asString()
                .startsWith("the rules made on this machine do not count in profile Private by policy");
    }

    @Test
    void shields_up_beats_every_rule() {
        Scene machine = server().firewallHas(
                        FirewallRule.allow("web").tcp("3000").build())
                .butProfile(
                        FirewallProfile.PRIVATE,
                        settings -> new ProfileSettings(
                                settings.enabled(),
                                settings.inbound(),
                                settings.outbound(),
                                settings.allowLocalRules(),
                                Known.of(false)));

        assertThat(machine.answer("lan", LAN)).isEqualTo("timed-out");
    }

    @Test
    void a_hyper_v_firewall_without_loopback_keeps_windows_from_the_guest_but_not_from_the_relay() {
        Scene machine = article().butHyperV(on -> Scene.hyperV(on.defaultOutbound(), Known.of(false), on.rules()));

        assertThat(machine.answer("windows", "tcp://172.26.17.100:3000")).isEqualTo("timed-out");
        assertThat(machine.answer("windows", "tcp://localhost:3000")).isEqualTo("localhost-relay");
    }

    @Test
    void a_hyper_v_rule_keeps_the_guests_packets_in() {
        FirewallRule rule = FirewallRule.block("no way out")
                .protocol("TCP")
                .addRemotePorts("3000")
                .outbound()
                .build();
        Scene machine = server().firewallHas(
                        FirewallRule.allow("web").tcp("3000").build())
                .butHyperV(on -> Scene.hyperV(on.defaultOutbound(), on.loopbackEnabled(), Known.of(List.of(rule))));

        assertThat(machine.answer("distro:Ubuntu", GATEWAY)).isEqualTo("timed-out");
        assertThat(machine.answer("lan", LAN)).isEqualTo("direct");
    }

    @Test
    void a_rule_of_the_host_without_program_counts_for_the_guest_too() {
        FirewallRule rule = FirewallRule.block("no way out")
                .protocol("TCP")
                .addRemotePorts("3000")
                .outbound()
                .build();
        Scene machine =
                server().firewallHas(FirewallRule.allow("web").tcp("3000").build(), rule);

        assertThat(machine.answer("distro:Ubuntu", GATEWAY)).isEqualTo("timed-out");
    }

    @Test
    void a_windows_without_hyper_v_firewall_lets_the_guest_be_reached() {
        assertThat(article()
                        .butFirewall(firewall ->
                                new Firewall(firewall.profiles(), firewall.rules(), Known.of(HyperVFirewall.OFF)))
                        .answer("windows", "tcp://172.26.17.100:3000"))
                .isEqualTo("direct");
    }

    @Test
    void blocked_stays_blocked_when_what_stands_behind_is_not_known() {
        Scene machine = article()
                .butWindows(windows -> windows.withPortProxy(Known.absent()).withListeners(Known.absent()));
        Explanation why = machine.ask("lan", LAN);

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.outcome()).contains(Outcome.TIMED_OUT);
    }

    @Test
    void nobody_answers_so_the_verdict_needs_no_firewall_but_the_outcome_does() {
        Scene machine = idle().butWindows(windows -> windows.withFirewall(Known.unreadable("access denied")));
        Explanation why = machine.ask("lan", LAN);

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.outcome()).isEmpty();
    }

    @Test
    void a_forward_nobody_answers_behind_needs_no_firewall_to_time_out() {
        Scene machine = idle().forwards(PortProxyRule.v4tov4("*", 3000).to("172.23.220.194", 3000))
                .butWindows(windows -> windows.withFirewall(Known.absent()));

        assertThat(machine.answer("lan", LAN)).isEqualTo("timed-out");
    }

    private static Scene server() {
        return idle().windowsServes(SERVER);
    }

    private static ProfileSettings with(
            ProfileSettings settings, Known<Boolean> enabled, Known<FirewallAction> inbound) {
        return new ProfileSettings(
                enabled, inbound, settings.outbound(), settings.allowLocalRules(), settings.allowInboundRules());
    }
}
