// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which client reaches which server in mirrored mode: one row a client and target, one column a bind address. */
class MirroredMatrixTest {
    private static final String MODE = "[wsl2]\nnetworkingMode=mirrored\n";
    private static final String CROSSING = MODE + "[experimental]\nhostAddressLoopback=true\n";
    private static final FirewallRule OPEN =
            FirewallRule.allow("open").addLocalPorts("3000").protocol("Any").build();
    private static final String LAN_V6 = "2001:db8:4::4";

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    proto | client        | target      | 127.0.0.1         | 0.0.0.0           | 192.168.0.4
                    tcp   | windows       | 127.0.0.1   | mirrored-loopback | mirrored-loopback | refused
                    udp   | windows       | 127.0.0.1   | mirrored-loopback | mirrored-loopback | refused
                    tcp   | windows       | 192.168.0.4 | timed-out         | timed-out         | timed-out
                    udp   | windows       | 192.168.0.4 | timed-out         | timed-out         | timed-out
                    tcp   | windows       | [::1]       | timed-out         | timed-out         | timed-out
                    tcp   | windows       | localhost   | mirrored-loopback | mirrored-loopback | refused
                    tcp   | windows       | 127.0.0.2   | refused           | refused           | refused
                    tcp   | distro:Ubuntu | 127.0.0.1   | direct            | direct            | refused
                    udp   | distro:Ubuntu | 127.0.0.1   | direct            | direct            | refused
                    tcp   | distro:Ubuntu | 192.168.0.4 | refused           | direct            | direct
                    tcp   | distro:Debian | 127.0.0.1   | direct            | direct            | refused
                    tcp   | distro:Debian | 192.168.0.4 | refused           | direct            | direct
                    tcp   | distro:Ubuntu | [::1]       | refused           | refused           | refused
                    tcp   | lan           | 192.168.0.4 | refused           | direct            | direct
                    udp   | lan           | 192.168.0.4 | refused           | direct            | direct
                    """)
    void a_server_in_wsl_that_a_rule_lets_in(
            String proto, String client, String target, String loopback, String any, String lan) {
        assertThat(guest(proto, client, target, scene -> scene.firewallHas(OPEN)))
                .containsExactly(loopback, any, lan);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    proto | client        | target      | 127.0.0.1         | 0.0.0.0           | 192.168.0.4
                    tcp   | windows       | 127.0.0.1   | direct            | direct            | refused
                    tcp   | windows       | 192.168.0.4 | refused           | direct            | direct
                    tcp   | distro:Ubuntu | 127.0.0.1   | mirrored-loopback | mirrored-loopback | refused
                    udp   | distro:Ubuntu | 127.0.0.1   | mirrored-loopback | mirrored-loopback | refused
                    tcp   | distro:Debian | 127.0.0.1   | mirrored-loopback | mirrored-loopback | refused
                    tcp   | distro:Ubuntu | 192.168.0.4 | refused           | refused           | refused
                    tcp   | distro:Ubuntu | [::1]       | refused           | refused           | refused
                    tcp   | distro:Ubuntu | localhost   | mirrored-loopback | mirrored-loopback | refused
                    tcp   | lan           | 192.168.0.4 | refused           | direct            | direct
                    """)
    void a_server_on_windows_that_a_rule_lets_in(
            String proto, String client, String target, String loopback, String any, String lan) {
        assertThat(windows(proto, client, target, scene -> scene.firewallHas(OPEN)))
                .containsExactly(loopback, any, lan);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | target      | 127.0.0.1         | 0.0.0.0           | 192.168.0.4
                    windows       | 127.0.0.1   | mirrored-loopback | mirrored-loopback | refused
                    windows       | 192.168.0.4 | refused           | mirrored-loopback | mirrored-loopback
                    distro:Ubuntu | 192.168.0.4 | refused           | direct            | direct
                    distro:Ubuntu | 127.0.0.1   | direct            | direct            | refused
                    """)
    void a_server_in_wsl_with_host_address_loopback(
            String client, String target, String loopback, String any, String lan) {
        for (String proto : List.of("tcp", "udp")) {
            assertThat(guest(proto, client, target, scene -> scene.configured(CROSSING)))
                    .as(proto)
                    .containsExactly(loopback, any, lan);
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | target      | 127.0.0.1         | 0.0.0.0           | 192.168.0.4
                    distro:Ubuntu | 192.168.0.4 | refused           | mirrored-loopback | mirrored-loopback
                    distro:Ubuntu | 127.0.0.1   | mirrored-loopback | mirrored-loopback | refused
                    windows       | 192.168.0.4 | refused           | direct            | direct
                    """)
    void a_server_on_windows_with_host_address_loopback(
            String client, String target, String loopback, String any, String lan) {
        for (String proto : List.of("tcp", "udp")) {
            assertThat(windows(proto, client, target, scene -> scene.configured(CROSSING)))
                    .as(proto)
                    .containsExactly(loopback, any, lan);
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"wsl,0.0.0.0", "wsl,192.168.0.4", "windows,0.0.0.0", "windows,192.168.0.4"})
    void without_a_rule_the_lan_reaches_neither_side(String side, String bind) {
        List<String> answers = side.equals("wsl")
                ? guest("tcp", "lan", "192.168.0.4", Function.identity())
                : windows("tcp", "lan", "192.168.0.4", Function.identity());

        assertThat(answers).containsOnly("timed-out");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | 0.0.0.0   | ::        | 2001:db8:4::4
                    lan           | refused   | direct    | direct
                    windows       | timed-out | timed-out | timed-out
                    distro:Ubuntu | refused   | direct    | direct
                    """)
    void windows_ipv6_address_with_a_server_in_wsl(String client, String any4, String any6, String lan6) {
        List<String> answers = Stream.of("0.0.0.0", "::", LAN_V6)
                .map(bind -> withIpv6(Machines.mirrored())
                        .guestServes(Listener.tcp(bind, 3000).build())
                        .firewallHas(OPEN)
                        .answer(client, "tcp://[" + LAN_V6 + "]:3000"))
                .toList();

        assertThat(answers).containsExactly(any4, any6, lan6);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({"windows,127.0.0.1,mirrored-loopback", "windows,[::1],timed-out", "distro:Ubuntu,127.0.0.1,direct"})
    void a_dual_stack_server_in_wsl_is_at_127_0_0_1_too(String client, String target, String answer) {
        Scene machine = Machines.mirrored()
                .guestServes(Listener.tcp("::", 3000).by("java", 9).build());

        assertThat(machine.answer(client, "tcp://" + target + ":3000")).isEqualTo(answer);
    }

    private static Scene withIpv6(Scene scene) {
        return scene.butAdapter(
                        "Wi-Fi",
                        wifi -> wifi.withAddresses(wifi.addresses()
                                .map(all -> Stream.concat(
                                                all.stream(), Stream.of(InterfaceAddress.parse(LAN_V6 + "/64")))
                                        .toList())))
                .butWsl(wsl -> wsl.withLinks(Known.of(Scene.links("192.168.0.4/24", LAN_V6 + "/64"))));
    }

    private static List<String> guest(String proto, String client, String target, Function<Scene, Scene> change) {
        return answers(proto, client, target, change, (scene, server) -> scene.guestServes(server));
    }

    private static List<String> windows(String proto, String client, String target, Function<Scene, Scene> change) {
        return answers(proto, client, target, change, (scene, server) -> scene.windowsServes(server));
    }

    private interface Serving {
        Scene with(Scene scene, Listener server);
    }

    /** Returns the answer for each of the three bind addresses. */
    private static List<String> answers(
            String proto, String client, String target, Function<Scene, Scene> change, Serving serving) {
        TransportPort port = new TransportPort(
                Transport.tryParse(proto).orElseThrow(), TransportPort.tcp(3000).port());
        return Stream.of("127.0.0.1", "0.0.0.0", "192.168.0.4")
                .map(bind ->
                        Listener.on(IpAddress.parse(bind), port).by("server", 7).build())
                .map(server -> change.apply(serving.with(withDebian(Machines.mirrored()), server))
                        .answer(client, proto + "://" + target + ":3000"))
                .toList();
    }

    private static Scene withDebian(Scene scene) {
        return scene.withDistro(Distro.running("Debian", WslVersion.WSL2)
                .listeners(Known.of(List.of()))
                .build());
    }
}
