// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which client reaches which server in NAT mode: one row a client and target, one column a bind address. */
class NatMatrixTest {
    private static final FirewallRule OPEN =
            FirewallRule.allow("open").tcp("3000").build();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | target        | 127.0.0.1       | 0.0.0.0         | 172.26.17.100 | ::              | ::1
                    windows       | 127.0.0.1     | localhost-relay | localhost-relay | refused       | refused         | refused
                    windows       | [::1]         | refused         | refused         | refused       | localhost-relay | localhost-relay
                    windows       | localhost     | localhost-relay | localhost-relay | refused       | localhost-relay | localhost-relay
                    windows       | 172.26.17.100 | refused         | direct          | direct        | direct          | refused
                    windows       | 192.168.0.4   | refused         | refused         | refused       | refused         | refused
                    windows       | 172.26.16.1   | refused         | refused         | refused       | refused         | refused
                    distro:Ubuntu | 127.0.0.1     | direct          | direct          | refused       | direct          | refused
                    distro:Ubuntu | [::1]         | refused         | refused         | refused       | direct          | direct
                    distro:Ubuntu | 172.26.17.100 | refused         | direct          | direct        | direct          | refused
                    distro:Ubuntu | 192.168.0.4   | refused         | refused         | refused       | refused         | refused
                    distro:Ubuntu | 172.26.16.1   | refused         | refused         | refused       | refused         | refused
                    lan           | 192.168.0.4   | refused         | refused         | refused       | refused         | refused
                    lan           | 172.26.17.100 | no-route        | no-route        | no-route      | no-route        | no-route
                    lan           | 172.26.16.1   | no-route        | no-route        | no-route      | no-route        | no-route
                    """)
    void a_server_in_wsl(
            String client, String target, String loopback4, String any4, String eth0, String any6, String loopback6) {
        assertThat(answers(client, target, UnaryOperator.identity()))
                .containsExactly(loopback4, any4, eth0, any6, loopback6);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | target        | 127.0.0.1 | 0.0.0.0          | 172.26.17.100    | ::               | ::1
                    windows       | 192.168.0.4   | closed    | portproxy+direct | portproxy+direct | portproxy+direct | closed
                    windows       | 172.26.16.1   | closed    | portproxy+direct | portproxy+direct | portproxy+direct | closed
                    distro:Ubuntu | 192.168.0.4   | closed    | portproxy+direct | portproxy+direct | portproxy+direct | closed
                    distro:Ubuntu | 172.26.16.1   | closed    | portproxy+direct | portproxy+direct | portproxy+direct | closed
                    lan           | 192.168.0.4   | closed    | portproxy+direct | portproxy+direct | portproxy+direct | closed
                    """)
    void a_server_in_wsl_behind_a_forward_to_the_guest(
            String client, String target, String loopback4, String any4, String eth0, String any6, String loopback6) {
        PortProxyRule forward = PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000);

        assertThat(answers(client, target, scene -> scene.forwards(forward)))
                .containsExactly(loopback4, any4, eth0, any6, loopback6);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client | target      | 127.0.0.1                 | 0.0.0.0                   | 172.26.17.100 | ::     | ::1
                    lan    | 192.168.0.4 | portproxy+localhost-relay | portproxy+localhost-relay | closed        | closed | closed
                    """)
    void a_server_in_wsl_behind_a_forward_to_the_relay(
            String client, String target, String loopback4, String any4, String eth0, String any6, String loopback6) {
        PortProxyRule forward = PortProxyRule.v4tov4("192.168.0.4", 3000).to("127.0.0.1", 3000);

        assertThat(answers(client, target, scene -> scene.forwards(forward)))
                .containsExactly(loopback4, any4, eth0, any6, loopback6);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client | target      | 127.0.0.1 | 0.0.0.0 | 172.26.17.100 | ::                        | ::1
                    lan    | 192.168.0.4 | closed    | closed  | closed        | portproxy+localhost-relay | portproxy+localhost-relay
                    """)
    void a_server_in_wsl_behind_a_forward_to_the_relay_of_the_other_family(
            String client, String target, String loopback4, String any4, String eth0, String any6, String loopback6) {
        PortProxyRule forward = PortProxyRule.v4tov6("0.0.0.0", 3000).to("::1", 3000);

        assertThat(answers(client, target, scene -> scene.forwards(forward)))
                .containsExactly(loopback4, any4, eth0, any6, loopback6);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | target      | 127.0.0.1 | 0.0.0.0 | 192.168.0.4 | 172.26.16.1
                    windows       | 127.0.0.1   | direct    | direct  | refused     | refused
                    windows       | 192.168.0.4 | refused   | direct  | direct      | refused
                    windows       | 172.26.16.1 | refused   | direct  | refused     | direct
                    distro:Ubuntu | 127.0.0.1   | refused   | refused | refused     | refused
                    distro:Ubuntu | 172.26.16.1 | refused   | direct  | refused     | direct
                    distro:Ubuntu | 192.168.0.4 | refused   | direct  | direct      | refused
                    lan           | 192.168.0.4 | refused   | direct  | direct      | refused
                    """)
    void a_server_on_windows_that_the_firewall_lets_in(
            String client, String target, String loopback, String any, String lan, String gateway) {
        List<String> answers = Stream.of("127.0.0.1", "0.0.0.0", "192.168.0.4", "172.26.16.1")
                .map(bind -> Machines.idle()
                        .windowsServes(
                                Listener.tcp(bind, 3000).by("node.exe", 9000).build())
                        .firewallHas(OPEN)
                        .answer(client, "tcp://" + target + ":3000"))
                .toList();

        assertThat(answers).containsExactly(loopback, any, lan, gateway);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"distro:Ubuntu,172.26.16.1", "distro:Ubuntu,192.168.0.4", "lan,192.168.0.4"})
    void a_server_on_windows_that_no_rule_lets_in(String client, String target) {
        Scene machine = Machines.idle()
                .windowsServes(
                        Listener.tcp("0.0.0.0", 3000).by("node.exe", 9000).build());

        assertThat(machine.answer(client, "tcp://" + target + ":3000")).isEqualTo("timed-out");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "windows,udp://localhost:3000,refused",
        "windows,udp://172.26.17.100:3000,direct",
        "distro:Ubuntu,udp://127.0.0.1:3000,direct",
        "lan,udp://192.168.0.4:3000,timed-out"
    })
    void a_udp_server_in_wsl_is_not_relayed(String client, String target, String answer) {
        Scene machine = Machines.idle()
                .guestServes(Listener.udp("0.0.0.0", 3000).by("coredns", 5).build());

        assertThat(machine.answer(client, target)).isEqualTo(answer);
    }

    /** Returns the answer for each of the five bind addresses of a server in WSL; the firewall lets all in. */
    private static List<String> answers(String client, String target, UnaryOperator<Scene> change) {
        return Stream.of("127.0.0.1", "0.0.0.0", "172.26.17.100", "::", "::1")
                .map(bind -> Machines.idle()
                        .guestServes(Listener.tcp(bind, tcp(3000).port().number())
                                .by("node", 812)
                                .build())
                        .firewallHas(OPEN))
                .map(change)
                .map(scene -> scene.answer(client, "tcp://" + target + ":3000"))
                .toList();
    }
}
