// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.articleBefore18945;
import static io.github.wslnet.reach.Machines.articleOfItsTime;
import static io.github.wslnet.reach.Machines.articleOnWsl1;
import static io.github.wslnet.reach.Machines.idle;
import static io.github.wslnet.reach.Scene.WSL2_SERVER_ACCESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What two articles of 2019 and 2020 say about reaching servers of WSL, one test for each of their facts. Their machine
 * is {@link Machines#article()}; the first wrote of {@code wslhost.exe}, the second of the change in build 18945.
 */
class ArticleTest {
    private static final String GUEST = "tcp://172.26.17.100:3000";
    private static final String LOCALHOST = "tcp://localhost:3000";
    private static final String WINDOWS_ON_LAN = "tcp://192.168.0.4:3000";
    private static final Listener WINDOWS_NODE =
            Listener.tcp("0.0.0.0", 8080).by("node.exe", 9000).build();
    private static final FirewallRule NODE_MAY_BE_REACHED = FirewallRule.allow("Node.js JavaScript Runtime")
            .program("C:\\Program Files\\nodejs\\node.exe")
            .build();

    @Test
    void a1_wsl1_is_limited_by_nothing_that_windows_itself_is_not() {
        Scene machine = articleOnWsl1().windowsServes(WINDOWS_NODE);

        assertThat(machine.answer("windows", LOCALHOST)).isEqualTo("shared-stack");
        assertThat(machine.answer("windows", WINDOWS_ON_LAN)).isEqualTo("shared-stack");
        assertThat(machine.answer("distro:Ubuntu", "tcp://localhost:8080")).isEqualTo("direct");
    }

    @Test
    void a2_wsl2_has_an_address_of_its_own() {
        Explanation why = article().ask("windows", GUEST);

        assertThat(why.server()).map(Server::side).contains("wsl");
        assertThat(article().answer("windows", WINDOWS_ON_LAN))
                .as("a WSL2 server is not on Windows' addresses")
                .isEqualTo("refused");
    }

    @Test
    void a5_localhost_on_windows_reaches_a_server_in_wsl2() {
        assertThat(article().answer("windows", LOCALHOST)).isEqualTo("localhost-relay");
    }

    @Test
    void a6_wsl2_distros_share_the_address_so_a_server_answers_whichever_distro_is_asked() {
        Distro debian = Distro.running("Debian", WslVersion.WSL2)
                .listeners(Known.of(
                        List.of(Listener.tcp("0.0.0.0", 8000).by("python3", 91).build())))
                .build();
        Scene machine = article().withDistro(debian);

        assertThat(machine.ask("windows", "tcp://172.26.17.100:8000").server())
                .map(Server::toString)
                .contains("python3 in Debian on 0.0.0.0:8000");
        assertThat(machine.answer("distro:Ubuntu", "tcp://127.0.0.1:8000")).isEqualTo("direct");
        assertThat(machine.answer("distro:Debian", "tcp://127.0.0.1:3000")).isEqualTo("direct");
    }

    @Test
    void a7_table_01_wsl1_has_windows_addresses_and_wsl2_its_own() {
        assertThat(articleOnWsl1().answer("lan", GUEST)).isEqualTo("timed-out");
        assertThat(articleOnWsl1().firewallHas(WSL2_SERVER_ACCESS).answer("lan", WINDOWS_ON_LAN))
                .isEqualTo("shared-stack");
        assertThat(article().firewallHas(WSL2_SERVER_ACCESS).answer("lan", WINDOWS_ON_LAN))
                .isEqualTo("refused");
    }

    /** Table 02: a server on WSL2 or Windows, a client on Windows, WSL2 or the LAN. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    windows       | tcp://localhost:3000      | localhost-relay
                    windows       | tcp://172.26.17.100:3000  | direct
                    distro:Ubuntu | tcp://localhost:3000      | direct
                    lan           | tcp://192.168.0.4:3000    | timed-out
                    lan           | tcp://172.26.17.100:3000  | no-route
                    windows       | tcp://localhost:8080      | direct
                    distro:Ubuntu | tcp://192.168.0.4:8080    | direct
                    lan           | tcp://192.168.0.4:8080    | direct
                    """)
    void a8_table_02_windows_and_wsl2_need_no_settings_and_the_lan_does_not_get_to_wsl2(
            String from, String to, String answer) {
        Scene machine = article().windowsServes(WINDOWS_NODE).firewallHas(NODE_MAY_BE_REACHED);

        assertThat(machine.answer(from, to)).isEqualTo(answer);
    }

    @Test
    void a8_windows_passes_no_packets_of_the_lan_on_to_the_switch() {
        Explanation why = article().ask("lan", GUEST);

        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).containsExactly("address.route");
        assertThat(why.remedies()).extracting(Remedy::id).containsExactly("expose-lan");
    }

    @Test
    void a13_wslhost_listens_on_windows_for_the_server_in_wsl2() {
        Scene machine = articleOfItsTime();

        assertThat(machine.snapshot().windows().listeners().orElse(List.of()))
                .extracting(listener -> listener.process().orElse("") + " " + listener.endpoint())
                .contains("wslhost.exe 127.0.0.1:3000");
        assertThat(machine.answer("windows", LOCALHOST)).isEqualTo("localhost-relay");
    }

    @Test
    void a14_through_localhost_the_server_sees_127_0_0_1() {
        Explanation why = articleOfItsTime().ask("windows", LOCALHOST);

        assertThat(why.verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(why.outcome()).contains(Outcome.CONNECTED);
        assertThat(why.peer()).contains(IpAddress.parse("127.0.0.1"));
        assertThat(why.server()).map(Server::toString).contains("node in Ubuntu on 0.0.0.0:3000");
    }

    @Test
    void a15_through_the_guests_address_the_server_sees_the_switchs_windows_side() {
        Explanation why = articleOfItsTime().ask("windows", GUEST);

        assertThat(why.via()).containsExactly(Carrier.DIRECT);
        assertThat(why.peer()).contains(IpAddress.parse("172.26.16.1"));
    }

    @Test
    void a16_a_windows_server_is_reached_from_wsl2_by_windows_address_and_not_by_localhost() {
        Scene machine = idle().windowsServes(WINDOWS_NODE).firewallHas(NODE_MAY_BE_REACHED);
        Explanation why = machine.ask("distro:Ubuntu", "tcp://192.168.0.4:8080");

        assertThat(why.server()).map(Server::side).contains("windows");
        assertThat(why.peer()).contains(IpAddress.parse("172.26.17.100"));
        assertThat(machine.answer("distro:Ubuntu", "tcp://localhost:8080")).isEqualTo("refused");
    }

    @Test
    void a17_the_lan_does_not_connect_as_things_are() {
        Explanation why = article().ask("lan", WINDOWS_ON_LAN);

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::id)
                .containsExactly("firewall.inbound", "socket.windows", "portproxy.rule");
    }

    @ParameterizedTest(name = "portproxy {0}, firewall rule {1}: {2}")
    @CsvSource({"false,false,timed-out", "true,false,timed-out", "false,true,refused", "true,true,portproxy+direct"})
    void a17_it_takes_a_portproxy_and_a_firewall_rule(boolean forward, boolean rule, String answer) {
        Scene machine = article();
        machine = forward ? machine.forwards(PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000)) : machine;
        machine = rule ? machine.firewallHas(WSL2_SERVER_ACCESS) : machine;

        assertThat(machine.answer("lan", WINDOWS_ON_LAN)).isEqualTo(answer);
    }

    @Test
    void a17_behind_the_forward_the_server_sees_windows_and_not_the_client() {
        Explanation why = article()
                .forwards(PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000))
                .firewallHas(WSL2_SERVER_ACCESS)
                .ask("lan:192.168.0.23", WINDOWS_ON_LAN);

        assertThat(why.peer()).contains(IpAddress.parse("172.26.16.1"));
        assertThat(why.hops()).hasToString("[portproxy to 192.168.0.4:3000, direct to 172.26.17.100:3000]");
    }

    @Test
    void a18_after_a_restart_the_rule_is_there_and_leads_nowhere() {
        Explanation why = article()
                .forwards(PortProxyRule.v4tov4("*", 3000).to("172.23.220.194", 3000))
                .firewallHas(WSL2_SERVER_ACCESS)
                .ask("lan", WINDOWS_ON_LAN);

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.outcome()).contains(Outcome.TIMED_OUT);
        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::id)
                .containsExactly("address.place", "portproxy.target");
        assertThat(why.remedies()).extracting(Remedy::id).containsExactly("expose-lan");
    }

    @Test
    void b1_before_build_18945_a_server_is_reached_by_eth0s_address_alone() {
        Scene machine = articleBefore18945();

        assertThat(machine.answer("windows", GUEST)).isEqualTo("direct");
        assertThat(machine.answer("windows", LOCALHOST)).isEqualTo("refused");
        assertThat(machine.ask("windows", LOCALHOST).checks(Check.Result.FAIL))
                .extracting(Check::id)
                .contains("relay.era");
    }

    @Test
    void b4_from_build_18945_on_localhost_reaches_wsl2() {
        assertThat(articleOfItsTime().answer("windows", LOCALHOST)).isEqualTo("localhost-relay");
    }

    @Test
    void b5_every_connection_to_the_port_on_localhost_is_taken_by_wslhost() {
        Scene machine = articleOfItsTime()
                .windowsServes(
                        Listener.tcp("0.0.0.0", 3000).by("node.exe", 9000).build());

        assertThat(machine.ask("windows", LOCALHOST).server()).map(Server::side).contains("wsl");
        assertThat(machine.ask("windows", WINDOWS_ON_LAN).server())
                .map(Server::side)
                .contains("windows");
    }

    @Test
    void b6_the_relay_goes_another_way_than_the_switch() {
        Explanation why = articleOfItsTime().ask("windows", LOCALHOST);

        assertThat(why.peer()).contains(IpAddress.parse("127.0.0.1"));
        assertThat(why.checks()).extracting(Check::id).doesNotContain("hyperv.loopback", "firewall.inbound");
    }

    @Test
    void b7_a_wsl1_server_listens_on_windows_itself() {
        Explanation why = articleOnWsl1().ask("windows", LOCALHOST);

        assertThat(why.via()).containsExactly(Carrier.SHARED_STACK);
        assertThat(why.server()).map(Server::side).contains("wsl");
        assertThat(why.peer()).contains(IpAddress.parse("127.0.0.1"));
    }
}
