// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose socket takes a packet on Windows: a forward's, the relay's or a program's. */
class WhoAnswersTest {
    private static final PortProxyRule ON_LAN =
            PortProxyRule.v4tov4("192.168.0.4", 3000).to("172.26.17.100", 3000);
    private static final Listener NAMELESS = Listener.tcp("192.168.0.4", 3000).build();

    @Test
    void a_udp_socket_of_the_service_host_is_no_forward() {
        Scene machine = article()
                .butWindows(windows -> windows.withListeners(Known.of(List.of(
                        Listener.udp("192.168.0.4", 3000).by("svchost.exe", 9).build()))))
                .forwards(ON_LAN);

        assertThat(story(machine, "windows", "udp://192.168.0.4:3000")).isEqualTo("direct: socket.windows pass");
    }

    @Test
    void a_nameless_socket_where_a_forward_listens_is_the_forwards() {
        Scene machine = withSockets(article().forwards(ON_LAN), NAMELESS);

        assertThat(machine.answer("windows", "tcp://192.168.0.4:3000")).isEqualTo("portproxy+direct");
        assertThat(withSockets(article().forwards(ON_LAN), NAMELESS.withProcess("node.exe"))
                        .answer("windows", "tcp://192.168.0.4:3000"))
                .isEqualTo("direct");
    }

    @Test
    void a_forward_at_another_address_does_not_stand_behind_a_socket() {
        Scene machine = withSockets(article().forwards(ON_LAN), NAMELESS.withAddress(IpAddress.parse("172.26.16.1")));

        assertThat(story(machine, "windows", "tcp://172.26.16.1:3000")).isEqualTo("direct: socket.windows pass");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    tcp://192.168.0.4:3000 | refused: socket.windows fail, portproxy.service fail
                    tcp://172.26.16.1:3000 | refused: socket.windows fail, portproxy.rule fail
                    tcp://192.168.0.4:3001 | refused: socket.windows fail, portproxy.rule fail
                    udp://192.168.0.4:3000 | refused: socket.windows fail
                    """)
    void a_forward_that_rests_is_named_where_it_would_listen(String to, String story) {
        assertThat(story(idle().forwards(ON_LAN).ipHelperIs("Stopped"), "windows", to))
                .isEqualTo(story);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    tcp://192.168.0.4:3000  | portproxy+direct
                    tcp://172.26.16.1:3000  | refused
                    tcp://192.168.0.4:50001 | refused
                    udp://192.168.0.4:3000  | refused
                    """)
    void a_table_without_service_hosts_hides_the_forwards_that_could_have_bound(String to, String answer) {
        Scene machine = withSockets(
                article()
                        .forwards(
                                ON_LAN,
                                PortProxyRule.v4tov4("192.168.0.4", 50001).to("172.26.17.100", 3000)),
                Listener.tcp("0.0.0.0", 445).by("System", 4).build());

        assertThat(machine.answer("windows", to)).isEqualTo(answer);
    }

    @Test
    void a_client_of_localhost_stays_with_a_hidden_forward_that_leads_to_nobody() {
        Scene machine = withSockets(
                idle().forwards(PortProxyRule.v6tov4("::1", 3000).to("172.26.17.100", 3001)),
                Listener.tcp("127.0.0.1", 3000).by("node.exe", 4).build());

        assertThat(machine.answer("windows", "tcp://localhost:3000")).isEqualTo("closed");
    }

    @Test
    void a_forward_in_a_circle_tells_how_it_goes() {
        Scene machine = idle().forwards(PortProxyRule.v4tov4("127.0.0.1", 3000).to("127.0.0.1", 3000));

        assertThat(story(machine, "windows", "tcp://127.0.0.1:3000"))
                .isEqualTo(
                        "closed: portproxy.rule pass, portproxy.rule pass, portproxy.loop fail, portproxy.target fail");
    }

    @ParameterizedTest(name = "the guest on {0}, Windows on {1}: {2}")
    @CsvSource({
        "0.0.0.0,127.0.0.1,''",
        "127.0.0.1,127.0.0.1,''",
        "::1,127.0.0.1,direct",
        "172.26.17.100,127.0.0.1,direct",
        "::ffff:127.0.0.1,127.0.0.1,direct",
        "0.0.0.0,0.0.0.0,direct"
    })
    void a_nameless_socket_may_be_the_relays_where_the_relay_would_listen(String guest, String windows, String answer) {
        Scene machine = withSockets(
                idle().guestServes(Listener.tcp(guest, 3000).by("node", 5).build()),
                Listener.tcp(windows, 3000).build());

        assertThat(machine.answer("windows", "tcp://127.0.0.1:3000")).isEqualTo(answer);
    }

    @Test
    void a_nameless_socket_may_be_the_relays_while_the_guests_servers_are_not_known() {
        Scene machine = withSockets(idle(), Listener.tcp("127.0.0.1", 3000).build())
                .butUbuntu(ubuntu -> ubuntu.withListeners(Known.absent()));

        assertThat(story(machine, "windows", "tcp://127.0.0.1:3000")).isEqualTo("unknown: relay.listens unknown");
        assertThat(story(
                        machine.butUbuntu(ubuntu -> ubuntu.withState(Known.of("Stopped"))),
                        "windows",
                        "tcp://127.0.0.1:3000"))
                .isEqualTo("direct: socket.windows pass");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    none    | relay.mode: WSL's relay listens, which it does not in mode none
                    quantum | wsl.mode: what mode quantum does is not known to this version of wsl-net
                    """)
    void a_relay_in_a_mode_that_has_none_is_strange(String mode, String check) {
        Scene machine = article().butWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.parse(mode))));

        assertThat(machine.ask("windows", "tcp://127.0.0.1:3000").checks())
                .extracting(found -> found.id() + ": " + found.because())
                .containsExactly(check);
    }

    @Test
    void while_the_mode_is_not_known_the_reason_is_told() {
        Scene machine = article().butWsl(wsl -> wsl.withMode(Known.unreadable("denied")));

        assertThat(machine.ask("distro:Ubuntu", "tcp://127.0.0.1:3000").checks())
                .extracting(Check::because)
                .containsExactly("which networking mode is in force is denied");
    }

    @ParameterizedTest(name = "build {0}: {1}")
    @CsvSource({"18944,relay.era", "18945,relay.missing"})
    void the_first_build_with_a_relay_is_18945(int build, String id) {
        Scene machine = article()
                .butWindows(windows -> windows.withBuild(Known.of(build)).withListeners(Known.of(List.of(Scene.RPC))));

        assertThat(machine.ask("windows", "tcp://127.0.0.1:3000").checks())
                .extracting(Check::id)
                .contains(id);
    }

    @Test
    void forwarding_that_is_switched_on_is_no_reason() {
        Scene machine = article()
                .configured("[wsl2]\nlocalhostForwarding=true\n")
                .butWindows(windows -> windows.withListeners(Known.of(List.of(Scene.RPC))));

        assertThat(story(machine, "windows", "tcp://127.0.0.1:3000"))
                .isEqualTo("refused: socket.windows fail, relay.missing fail");
    }

    @ParameterizedTest(name = "{0} asked at {1}: {2}")
    @CsvSource({"0.0.0.0,[::1],127.0.0.1", "::1,127.0.0.1,[::1]"})
    void the_relay_keeps_the_family_and_the_address_to_use_is_named(String bind, String host, String instead) {
        Scene machine =
                idle().guestServes(Listener.tcp(bind, 3000).by("node", 5).build());

        assertThat(machine.ask("windows", "tcp://" + host + ":3000").checks(Check.Result.FAIL))
                .extracting(Check::because)
                .anyMatch(because -> because.endsWith(" is at " + instead + " on Windows"));
    }

    @Test
    void a_bridged_guest_is_reached_from_the_lan_at_its_own_address() {
        Scene machine = Machines.bridged().guestServes(Scene.NODE);
        Explanation why =
                Reachability.in(machine.snapshot()).from(Vantage.lan()).to("Ubuntu", TransportPort.tcp(3000));

        assertThat(why.via()).containsExactly(Carrier.DIRECT);
        assertThat(why.hops().get(0).to()).hasToString("192.168.0.77:3000");
    }

    @Test
    void a_bridged_guest_asks_windows_ipv6_address_from_one_that_is_not_known() {
        Scene machine = Machines.bridged()
                .windowsServes(Listener.tcp("::", 8080).by("node.exe", 9).build())
                .firewallHas(FirewallRule.allow("open").tcp("8080").build());

        assertThat(machine.ask("distro:Ubuntu", "tcp://[fe80::c0de%12]:8080").isReachable())
                .isTrue();
        assertThat(machine.ask("distro:Ubuntu", "tcp://[fe80::c0de%12]:8080").peer())
                .isEmpty();
        assertThat(machine.ask("distro:Ubuntu", "tcp://192.168.0.4:8080").peer())
                .contains(IpAddress.parse("192.168.0.77"));
    }

    @Test
    void a_matrix_says_where_nothing_can_be_said() {
        Scene machine = article().butWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.parse("quantum"))));
        ReachMatrix matrix = Reachability.in(machine.snapshot()).matrix(List.of(Vantage.distro("Ubuntu")));

        assertThat(matrix.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.answers())
                        .extracting(Explanation::verdict)
                        .containsExactly(Verdict.UNKNOWN));
    }

    @Test
    void a_server_with_no_address_for_the_lan_is_out_of_reach() {
        Scene machine = idle().guestServes(
                        Listener.tcp("127.0.0.1", 3000).by("node", 5).build())
                .butWindows(windows -> windows.withAdapters(Known.of(List.of())).withListeners(Known.of(List.of())));
        ReachMatrix matrix = Reachability.in(machine.snapshot()).matrix(List.of(Vantage.lan()));

        assertThat(matrix.rows().get(0).answers().get(0).checks())
                .extracting(Check::because)
                .containsExactly("there is no address that a client could use");
    }

    @Test
    void a_matrix_and_its_changes_have_a_json_form() {
        ReachMatrix now = Reachability.in(article().snapshot()).matrix(List.of(Vantage.windows()));
        ReachMatrix later = Reachability.in(idle().snapshot()).matrix(List.of(Vantage.windows()));

        assertThat(JsonTree.print(ReachMatrixJson.of(now).toTree()))
                .contains("\"vantages\"", "\"windows\"", "\"verdict\"", "\"reachable\"", "\"localhost-relay\"");
        assertThat(JsonTree.print(ReachMatrixJson.of(now.changesTo(later)).toTree()))
                .contains("\"changes\"", "\"before\"", "\"no-server\"", "\"tcp://127.0.0.1:3000\"");
    }

    private static Scene withSockets(Scene scene, Listener... sockets) {
        return scene.butWindows(windows -> windows.withListeners(Known.of(List.of(sockets))));
    }

    private static String story(Scene machine, String from, String to) {
        return Story.of(machine.ask(from, to));
    }
}
