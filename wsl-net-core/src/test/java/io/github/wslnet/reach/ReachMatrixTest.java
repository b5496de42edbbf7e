// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachMatrixTest {
    private static final Listener POSTGRES =
            Listener.tcp("127.0.0.1", 5432).by("postgres.exe", 5).build();

    @Test
    void it_is_a_table_of_servers_and_places() {
        Scene machine = Machines.article().windowsServes(POSTGRES);

        assertThat(Reachability.in(machine.snapshot()).matrix()).hasToString("""
                server                                         from windows               from distro:Ubuntu  from lan
                tcp node in Ubuntu on 0.0.0.0:3000             127.0.0.1 localhost-relay  127.0.0.1 direct    blocked (timed-out)
                tcp svchost.exe in Windows on 0.0.0.0:135      127.0.0.1 direct           blocked (refused)   blocked (timed-out)
                tcp postgres.exe in Windows on 127.0.0.1:5432  127.0.0.1 direct           blocked (refused)   blocked (timed-out)\
                """);
    }

    @Test
    void a_server_is_looked_for_where_it_listens() {
        Scene machine = Machines.article()
                .guestServes(Listener.tcp("172.26.17.100", 3000).by("node", 812).build())
                .windowsServes(Listener.tcp("0.0.0.0", 8080).by("node.exe", 9).build())
                .firewallHas(FirewallRule.allow("web").tcp("8080").build());

        assertThat(cells(machine))
                .containsEntry("Ubuntu 3000 windows", "172.26.17.100 direct")
                .containsEntry("Ubuntu 3000 distro:Ubuntu", "172.26.17.100 direct")
                .containsEntry("windows 8080 distro:Ubuntu", "192.168.0.4 direct")
                .containsEntry("windows 8080 lan", "192.168.0.4 direct");
    }

    @Test
    void sockets_of_relay_and_forwards_are_ways_and_no_servers() {
        Scene machine = Machines.article()
                .forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000))
                .firewallHas(Scene.WSL2_SERVER_ACCESS);

        assertThat(cells(machine))
                .containsEntry("Ubuntu 3000 lan", "192.168.0.4 portproxy+direct")
                .doesNotContainKey("windows 3000 lan");
    }

    @Test
    void another_server_in_the_way_is_not_the_one_that_is_asked_for() {
        Scene machine = Machines.mirrored()
                .guestServes(Listener.tcp("127.0.0.2", 5432).by("postgres", 6).build())
                .windowsServes(
                        Listener.tcp("0.0.0.0", 5432).by("postgres.exe", 5).build());

        assertThat(cells(machine).get("Ubuntu 5432 windows")).startsWith("blocked");
        assertThat(cells(machine)).containsEntry("windows 5432 windows", "127.0.0.1 direct");
    }

    @Test
    void a_mapped_socket_is_looked_for_at_its_ipv4_address() {
        Scene machine = Machines.idle()
                .guestServes(
                        Listener.tcp("::ffff:127.0.0.1", 9000).by("java", 9).build());

        assertThat(cells(machine))
                .containsEntry("Ubuntu 9000 distro:Ubuntu", "127.0.0.1 direct")
                .containsEntry("Ubuntu 9000 windows", "blocked (refused)")
                .containsEntry("Ubuntu 9000 lan", "blocked (timed-out)");
    }

    @Test
    void an_answer_can_be_looked_up() {
        ReachMatrix matrix = Reachability.in(Machines.article().snapshot()).matrix();
        Server node = matrix.rows().get(0).server();

        assertThat(matrix.answer(Vantage.windows(), node)).get().matches(Explanation::isReachable);
        assertThat(matrix.answer(Vantage.distro("Debian"), node)).isEmpty();
    }

    @Test
    void it_is_a_flowchart_too() {
        ReachMatrix matrix = Reachability.in(Machines.article()
                        .butWindows(windows -> windows.withListeners(windows.listeners()
                                .map(all -> all.stream()
                                        .filter(one -> one.port().number() == 3000)
                                        .toList())))
                        .snapshot())
                .matrix();

        assertThat(matrix.toMermaid()).isEqualTo("""
                flowchart LR
                    v0(["windows"])
                    v1(["distro:Ubuntu"])
                    v2(["lan"])
                    s0["node in Ubuntu on 0.0.0.0:3000"]
                    v0 -->|"127.0.0.1 localhost-relay"| s0
                    v1 -->|"127.0.0.1 direct"| s0
                """);
    }

    @Test
    void it_is_json_too() {
        ReachMatrix matrix = Reachability.in(Machines.article().snapshot()).matrix(List.of(Vantage.windows()));

        assertThat(JsonTree.print(ReachMatrixJson.of(matrix).toTree()))
                .startsWith("{\"vantages\":[\"windows\"],\"rows\":[{\"server\":{\"side\":\"wsl\",\"distro\":\"Ubuntu\"")
                .contains("\"to\":\"tcp://127.0.0.1:3000\",\"verdict\":\"reachable\"");
    }

    @Test
    void what_if_a_plan_were_applied() {
        Reachability now = Reachability.in(Machines.article().snapshot());
        Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(now.snapshot());

        assertThat(now.matrix().changesTo(now.whatIf(plan).matrix()))
                .extracting(ReachMatrix.Change::toString)
                .containsExactly("lan -> node in Ubuntu on 0.0.0.0:3000: blocked (timed-out), then 192.168.0.4"
                        + " portproxy+direct");
    }

    @Test
    void what_if_a_plan_were_taken_back() {
        Reachability now = Reachability.in(Machines.article()
                .stores(StoredForward.ours(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000)))
                .firewallHas(Scene.WSL2_SERVER_ACCESS)
                .snapshot());
        Plan plan = Plan.removing(LanExposure.of("Ubuntu", tcp(3000))).against(now.snapshot());

        assertThat(now.from(Vantage.lan()).to("Ubuntu", tcp(3000)).isReachable())
                .isTrue();
        assertThat(now.whatIf(plan).from(Vantage.lan()).to("Ubuntu", tcp(3000)).outcome())
                .contains(Outcome.REFUSED);
    }

    @Test
    void a_plan_without_steps_changes_nothing() {
        Reachability now = Reachability.in(
                Machines.articleOnWsl1().firewallHas(Scene.WSL2_SERVER_ACCESS).snapshot());
        Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(now.snapshot());

        assertThat(now.whatIf(plan).snapshot()).isEqualTo(now.snapshot());
    }

    @Test
    void changes_name_servers_that_come_and_go() {
        ReachMatrix before = Reachability.in(Machines.article().snapshot()).matrix(List.of(Vantage.windows()));
        ReachMatrix after = Reachability.in(Machines.idle()
                        .guestServes(Listener.tcp("0.0.0.0", 4000).by("java", 9).build())
                        .snapshot())
                .matrix(List.of(Vantage.windows()));

        assertThat(before.changesTo(after))
                .extracting(ReachMatrix.Change::toString)
                .containsExactly(
                        "windows -> node in Ubuntu on 0.0.0.0:3000: 127.0.0.1 localhost-relay, then no such server",
                        "windows -> java in Ubuntu on 0.0.0.0:4000: no such server, then 127.0.0.1 localhost-relay");
        assertThat(before.changesTo(before)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource({
        "mirrored,windows,tcp://127.0.0.1:3000,mirrored-loopback",
        "mirrored,lan,tcp://192.168.0.4:3000,timed-out",
        "mirrored,distro:Ubuntu,tcp://127.0.0.1:8080,mirrored-loopback",
        "mirrored,distro:Ubuntu,tcp://127.0.0.1:5000,mirrored-loopback",
        "consomme,windows,tcp://127.0.0.1:3000,proxied-socket",
        "consomme,lan,tcp://192.168.0.4:3000,timed-out",
        "bridged,windows,tcp://127.0.0.1:3000,localhost-relay",
        "bridged,windows,tcp://172.26.17.100:3000,unknown",
        "none,windows,tcp://127.0.0.1:3000,refused",
        "none,distro:Ubuntu,tcp://192.168.0.4:8080,no-route",
        "nat,windows,tcp://127.0.0.1:3000,localhost-relay",
        "quantum,windows,tcp://127.0.0.1:3000,unknown"
    })
    void simulated_modes_from_nat(String mode, String from, String to, String answer) {
        Scene machine = Machines.article()
                .guestServes(
                        Scene.NODE, Listener.tcp("0.0.0.0", 5000).by("flask", 3).build())
                .windowsServes(
                        Listener.tcp("0.0.0.0", 8080).by("node.exe", 9000).build(),
                        Listener.tcp("127.0.0.1", 5000).by("flask.exe", 9001).build());
        Reachability simulated = Reachability.in(machine.snapshot()).simulate(NetworkingMode.parse(mode));

        assertThat(Scene.answer(simulated.from(Vantage.parse(from)).to(Destination.parse(to))))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "windows,tcp://127.0.0.1:3000,localhost-relay",
        "windows,tcp://172.26.17.100:3000,direct",
        "distro:Ubuntu,tcp://172.26.16.1:8080,timed-out",
        "lan,tcp://192.168.0.4:3000,timed-out",
        "windows,tcp://127.0.0.1:5000,direct"
    })
    void simulated_nat_from_mirrored_mode(String from, String to, String answer) {
        Scene machine = Machines.mirrored()
                .guestServes(Scene.NODE)
                .windowsServes(
                        Listener.tcp("0.0.0.0", 8080).by("node.exe", 9000).build(),
                        Listener.tcp("127.0.0.1", 5000).by("flask.exe", 9001).build());
        Reachability simulated = Reachability.in(machine.snapshot()).simulate(NetworkingMode.NAT);

        assertThat(Scene.answer(simulated.from(Vantage.parse(from)).to(Destination.parse(to))))
                .isEqualTo(answer);
    }

    @Test
    void without_a_registry_the_guests_address_in_nat_mode_is_not_known() {
        Reachability simulated = Reachability.in(Machines.mirrored()
                        .guestServes(Scene.NODE)
                        .butWindows(windows -> windows.withNatRegistry(Known.absent()))
                        .snapshot())
                .simulate(NetworkingMode.NAT);

        assertThat(simulated.snapshot().wsl().links().isKnown()).isFalse();
        assertThat(Scene.answer(simulated.from(Vantage.windows()).toLocalhost(tcp(3000))))
                .isEqualTo("localhost-relay");
    }

    @Test
    void wsl1_is_no_mode_to_simulate() {
        Reachability now = Reachability.in(Machines.article().snapshot());

        assertThatIllegalArgumentException().isThrownBy(() -> now.simulate(NetworkingMode.WSL1));
    }

    private static Map<String, String> cells(Scene machine) {
        ReachMatrix matrix = Reachability.in(machine.snapshot()).matrix();
        return matrix.rows().stream()
                .flatMap(row -> row.answers().stream()
                        .map(answer -> Map.entry(
                                row.server().distro().map(Object::toString).orElse("windows") + " "
                                        + row.server().listener().port() + " " + answer.from(),
                                MatrixText.cell(answer))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
