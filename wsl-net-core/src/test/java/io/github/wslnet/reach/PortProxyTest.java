// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.idle;
import static io.github.wslnet.reach.Scene.WSL2_SERVER_ACCESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a portproxy rule does to a connection: leads on, in a circle, to nobody, or nowhere since it rests. */
class PortProxyTest {
    private static final String LAN = "tcp://192.168.0.4:3000";
    private static final PortProxyRule TO_GUEST =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000);

    @Test
    void a_forward_leads_from_any_ipv4_address_of_windows_to_the_guest() {
        Scene machine = open().forwards(TO_GUEST);

        assertThat(machine.answer("lan", LAN)).isEqualTo("portproxy+direct");
        assertThat(machine.answer("windows", LAN)).isEqualTo("portproxy+direct");
        assertThat(machine.answer("distro:Ubuntu", "tcp://172.26.16.1:3000")).isEqualTo("portproxy+direct");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}: from {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    v4tov4 | 0.0.0.0     | 172.26.17.100 | tcp://192.168.0.4:3000      | portproxy+direct
                    v4tov4 | 192.168.0.4 | 172.26.17.100 | tcp://192.168.0.4:3000      | portproxy+direct
                    v4tov4 | 192.168.0.4 | 172.26.17.100 | tcp://172.26.16.1:3000      | refused
                    v4tov4 | 0.0.0.0     | 172.26.17.100 | tcp://[fe80::c0de%12]:3000  | refused
                    v4tov6 | 0.0.0.0     | ::1           | tcp://192.168.0.4:3000      | portproxy+localhost-relay
                    v6tov4 | ::          | 172.26.17.100 | tcp://[fe80::c0de%12]:3000  | portproxy+direct
                    v6tov6 | ::          | ::1           | tcp://[fe80::c0de%12]:3000  | portproxy+localhost-relay
                    v6tov6 | fe80::c0de  | ::1           | tcp://[fe80::c0de%12]:3000  | portproxy+localhost-relay
                    """)
    void each_table_listens_on_its_family_and_connects_to_its_family(
            String family, String listen, String connect, String to, String answer) {
        PortProxyRule rule = new PortProxyRule(
                PortProxyFamily.tryParse(family).orElseThrow(),
                PortProxyEndpoint.of(listen, 3000),
                PortProxyEndpoint.of(connect, 3000));
        Scene machine = idle().guestServes(
                        Listener.tcp("0.0.0.0", 3000).by("node", 812).build(),
                        Listener.tcp("::", 3000).v6Only(true).by("node", 812).build())
                .forwards(rule);

        assertThat(machine.answer("windows", to)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"127.0.0.1,refused", "192.168.0.4,refused", "[::1],portproxy+direct"})
    void a_forward_that_listens_on_ipv6_takes_no_ipv4(String target, String answer) {
        Scene machine = idle().guestServes(
                        Listener.tcp("0.0.0.0", 4000).by("node", 1).build())
                .forwards(PortProxyRule.v6tov4("::", 3000).to("172.26.17.100", 4000));

        assertThat(machine.answer("windows", "tcp://" + target + ":3000")).isEqualTo(answer);
    }

    @Test
    void a_star_listens_on_every_address_like_the_unspecified_one() {
        Scene machine = open().forwards(PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000));

        assertThat(machine.answer("lan", LAN)).isEqualTo("portproxy+direct");
    }

    @Test
    void a_star_and_the_unspecified_address_that_lead_apart_compete_for_one_socket() {
        Explanation why = open().forwards(
                        TO_GUEST, PortProxyRule.v4tov4("*", 3000).to("10.0.0.7", 3000))
                .ask("lan", LAN);

        assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why.checks(Check.Result.UNKNOWN))
                .extracting(Check::because)
                .first()
                .asString()
                .contains("compete for the port");
    }

    @Test
    void a_star_and_the_unspecified_address_that_lead_to_the_same_server_do_no_harm() {
        Scene machine =
                open().forwards(TO_GUEST, PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000));

        assertThat(machine.answer("lan", LAN)).isEqualTo("portproxy+direct");
    }

    @Test
    void forwards_can_be_chained() {
        Explanation why = idle().guestServes(Scene.NODE)
                .forwards(
                        PortProxyRule.v4tov4("0.0.0.0", 80).to("127.0.0.1", 8080),
                        PortProxyRule.v4tov4("127.0.0.1", 8080).to("172.26.17.100", 3000))
                .ask("windows", "tcp://192.168.0.4:80");

        assertThat(why.via()).containsExactly(Carrier.PORTPROXY, Carrier.PORTPROXY, Carrier.DIRECT);
        assertThat(why.peer()).contains(IpAddress.parse("172.26.16.1"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"0.0.0.0,127.0.0.1", "0.0.0.0,localhost", "*,127.0.0.1", "127.0.0.1,127.0.0.1"})
    void a_forward_to_its_own_port_on_loopback_is_a_loop(String listen, String connect) {
        Scene machine = article()
                .forwards(PortProxyRule.v4tov4(listen, 3000).to(connect, 3000))
                .whereForwardsBindFirst();
        Explanation why = machine.ask("windows", "tcp://127.0.0.1:3000");

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.outcome()).contains(Outcome.CLOSED);
        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).contains("portproxy.loop");
        assertThat(why.remedies()).extracting(Remedy::id).contains("move-forward");
    }

    @Test
    void two_forwards_can_make_a_loop_together() {
        Scene machine = idle().forwards(
                        PortProxyRule.v4tov4("0.0.0.0", 80).to("127.0.0.1", 81),
                        PortProxyRule.v4tov4("0.0.0.0", 81).to("127.0.0.1", 80));

        assertThat(machine.answer("windows", "tcp://127.0.0.1:80")).isEqualTo("closed");
    }

    @Test
    void the_same_forward_is_no_loop_while_the_relay_holds_loopback() {
        Scene machine = open().forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("127.0.0.1", 3000));

        assertThat(machine.answer("lan", LAN)).isEqualTo("portproxy+localhost-relay");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    172.26.20.9    | timed-out | the switch's network, not the guest
                    172.23.220.194 | timed-out | a network of former times
                    172.26.17.100  | closed    | the guest, where nothing listens
                    192.168.0.4    | closed    | Windows itself, where nothing listens
                    """)
    void a_target_that_nobody_has_times_out_and_one_that_refuses_is_closed(
            String target, String answer, String because) {
        Explanation why = idle().firewallHas(WSL2_SERVER_ACCESS)
                .forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to(target, 3999))
                .ask("lan", LAN);

        assertThat(Scene.answer(why)).as(because).isEqualTo(answer);
        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).contains("portproxy.target");
    }

    @Test
    void the_network_that_wsl_noted_in_the_registry_is_a_former_one_whatever_its_range() {
        Explanation why = open().forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("10.77.0.9", 3000))
                .butWindows(windows -> windows.withNatRegistry(
                        Known.of(new NatRegistry(Known.of("10.77.0.0/24"), Known.absent(), Known.absent()))))
                .ask("lan", LAN);

        assertThat(Scene.answer(why)).isEqualTo("timed-out");
    }

    @Test
    void a_target_on_another_machine_is_beyond_the_snapshot() {
        Scene machine = open().forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("192.168.0.50", 3000));

        assertThat(machine.answer("lan", LAN)).isEqualTo("unknown");
        assertThat(open().forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("203.0.113.9", 3000))
                        .answer("lan", LAN))
                .isEqualTo("unknown");
    }

    @Test
    void with_the_virtual_machine_stopped_a_forward_accepts_and_closes() {
        Scene machine = open().forwards(TO_GUEST)
                .butUbuntu(ubuntu -> ubuntu.withState(Known.of("Stopped")).withListeners(Known.absent()))
                .butWsl(wsl -> wsl.withLinks(Known.absent()));

        assertThat(machine.answer("lan", LAN)).isEqualTo("closed");
    }

    @Test
    void a_target_that_is_a_name_can_not_be_followed() {
        Explanation why = open().forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("nas.example.org", 3000))
                .ask("lan", LAN);

        assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why.checks(Check.Result.UNKNOWN))
                .extracting(Check::because)
                .containsExactly("what the name 'nas.example.org' stands for is not known");
    }

    @Test
    void while_the_service_rests_so_do_its_forwards() {
        Explanation why = open().forwards(TO_GUEST).ipHelperIs("Stopped").ask("lan", LAN);

        assertThat(why.outcome()).contains(Outcome.REFUSED);
        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).contains("portproxy.service");
        assertThat(why.remedies()).extracting(Remedy::id).contains("expose-lan", "start-service");
    }

    @Test
    void a_socket_of_a_service_that_has_stopped_meanwhile_is_gone() {
        Scene machine = open().forwards(TO_GUEST)
                .butWindows(windows -> windows.withServices(
                        Known.of(Map.of("iphlpsvc", new WindowsService(Known.of("Stopped"), Known.absent())))));

        assertThat(machine.answer("lan", LAN)).isEqualTo("refused");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"30000-50000,3000", "3000,30000-50000", "http,3000", "3000,0"})
    void a_rule_whose_ports_are_no_numbers_forwards_nothing(String listenPort, String connectPort) {
        PortProxyRule rule = new PortProxyRule(
                TO_GUEST.family(),
                PortProxyEndpoint.of("0.0.0.0", listenPort),
                PortProxyEndpoint.of("172.26.17.100", connectPort));

        assertThat(open().forwards(rule).answer("lan", LAN)).isEqualTo("refused");
    }

    @Test
    void a_rule_for_a_reserved_port_is_stored_but_gets_no_socket() {
        Explanation why = open().forwards(TO_GUEST)
                .butWindows(windows -> windows.withListeners(Known.of(List.of(Scene.RPC)))
                        .withExcludedPorts(Known.of(Map.of(Transport.TCP, List.of(PortRange.of(3000, 3009))))))
                .ask("lan", LAN);

        assertThat(why.outcome()).contains(Outcome.REFUSED);
        assertThat(why.checks(Check.Result.FAIL))
                .filteredOn(check -> check.id().equals("portproxy.listens"))
                .extracting(Check::because)
                .first()
                .asString()
                .endsWith("Windows reserves 3000-3009");
    }

    @Test
    void a_table_read_without_the_sockets_of_services_does_not_speak_against_a_forward() {
        Scene machine = open().forwards(TO_GUEST)
                .butWindows(windows -> windows.withListeners(windows.listeners()
                        .map(all -> all.stream()
                                .filter(listener ->
                                        !listener.process().orElse("").equals("svchost.exe"))
                                .toList())));

        assertThat(machine.answer("lan", LAN)).isEqualTo("portproxy+direct");
        assertThat(machine.butWindows(windows -> windows.withServices(Known.absent()))
                        .answer("lan", LAN))
                .isEqualTo("unknown");
        assertThat(machine.butWindows(windows -> windows.withPortProxy(Known.absent()))
                        .answer("lan", LAN))
                .isEqualTo("unknown");
    }

    @Test
    void an_unseen_forward_is_the_service_hosts_in_the_eyes_of_the_firewall() {
        FirewallRule forServices = FirewallRule.allow("services")
                .program("%SystemRoot%\\System32\\svchost.exe")
                .build();
        Scene machine = article()
                .firewallHas(forServices)
                .forwards(TO_GUEST)
                .butWindows(windows -> windows.withListeners(Known.of(List.of())));

        assertThat(machine.answer("lan", LAN)).isEqualTo("portproxy+direct");
    }

    @Test
    void the_guest_reaches_a_loopback_server_of_windows_through_a_forward_on_the_switch() {
        Scene machine = idle().windowsServes(
                        Listener.tcp("127.0.0.1", 5037).by("adb.exe", 600).build())
                .forwards(PortProxyRule.v4tov4("172.26.16.1", 5037).to("127.0.0.1", 5037))
                .firewallHas(FirewallRule.allow("adb").tcp("5037").build());
        Explanation why = machine.ask("distro:Ubuntu", "tcp://172.26.16.1:5037");

        assertThat(why.via()).containsExactly(Carrier.PORTPROXY, Carrier.DIRECT);
        assertThat(why.peer()).contains(IpAddress.parse("127.0.0.1"));
        assertThat(why.server()).map(Server::side).contains("windows");
    }

    @Test
    void a_forward_passes_no_udp_on() {
        Scene machine = open().forwards(TO_GUEST)
                .firewallHas(FirewallRule.allow("udp").udp("3000").build());

        assertThat(machine.answer("lan", "udp://192.168.0.4:3000")).isEqualTo("refused");
    }

    @Test
    void hyper_v_s_firewall_can_stand_between_a_forward_and_the_guest() {
        Scene machine = open().forwards(TO_GUEST)
                .butHyperV(on -> Scene.hyperV(on.defaultOutbound(), Known.of(false), on.rules()));

        assertThat(machine.answer("lan", LAN)).isEqualTo("timed-out");
    }

    private static Scene open() {
        return article().firewallHas(WSL2_SERVER_ACCESS);
    }
}
