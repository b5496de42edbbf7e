// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which client reaches which server in consomme mode: one row a client and target, one column a bind address. */
class ConsommeMatrixTest {
    private static final String NOT_FORWARDING = "[wsl2]\nnetworkingMode=consomme\nlocalhostForwarding=false\n";
    private static final FirewallRule OPEN =
            FirewallRule.allow("open").tcp("3000").build();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | target      | 127.0.0.1      | 0.0.0.0        | 192.168.0.4    | ::             | ::1
                    windows       | 127.0.0.1   | proxied-socket | proxied-socket | refused        | refused        | refused
                    windows       | [::1]       | refused        | refused        | refused        | proxied-socket | proxied-socket
                    windows       | localhost   | proxied-socket | proxied-socket | refused        | proxied-socket | proxied-socket
                    windows       | 192.168.0.4 | refused        | proxied-socket | proxied-socket | refused        | refused
                    windows       | 127.0.0.2   | refused        | refused        | refused        | refused        | refused
                    distro:Ubuntu | 127.0.0.1   | direct         | direct         | refused        | direct         | refused
                    distro:Ubuntu | 192.168.0.4 | refused        | direct         | direct         | direct         | refused
                    lan           | 192.168.0.4 | refused        | proxied-socket | proxied-socket | refused        | refused
                    """)
    void a_server_in_wsl(
            String client, String target, String loopback, String any, String lan, String any6, String loopback6) {
        List<String> answers = Stream.of("127.0.0.1", "0.0.0.0", "192.168.0.4", "::", "::1")
                .map(bind -> Machines.consomme()
                        .guestServes(Listener.tcp(bind, 3000).build())
                        .firewallHas(OPEN)
                        .answer(client, "tcp://" + target + ":3000"))
                .toList();

        assertThat(answers).containsExactly(loopback, any, lan, any6, loopback6);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | target            | 127.0.0.1      | 0.0.0.0
                    windows       | tcp://127.0.0.1   | direct         | direct
                    windows       | tcp://192.168.0.4 | refused        | direct
                    distro:Ubuntu | tcp://127.0.0.1   | proxied-socket | proxied-socket
                    distro:Ubuntu | tcp://[::1]       | refused        | refused
                    distro:Ubuntu | tcp://localhost   | proxied-socket | proxied-socket
                    distro:Ubuntu | tcp://192.168.0.4 | refused        | refused
                    lan           | tcp://192.168.0.4 | refused        | direct
                    """)
    void a_server_on_windows(String client, String target, String loopback, String any) {
        List<String> answers = Stream.of("127.0.0.1", "0.0.0.0")
                .map(bind -> Machines.consomme()
                        .windowsServes(
                                Listener.tcp(bind, 3000).by("node.exe", 9).build())
                        .firewallHas(OPEN)
                        .answer(client, target + ":3000"))
                .toList();

        assertThat(answers).containsExactly(loopback, any);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "windows,tcp://127.0.0.1:3000,refused",
        "windows,tcp://192.168.0.4:3000,proxied-socket",
        "distro:Ubuntu,tcp://127.0.0.1:3000,direct",
        "distro:Ubuntu,tcp://127.0.0.1:8080,refused",
        "lan,tcp://192.168.0.4:3000,proxied-socket"
    })
    void without_localhost_forwarding_loopback_is_apart_and_the_lan_still_gets_in(
            String client, String target, String answer) {
        Scene machine = Machines.consomme()
                .guestServes(Scene.NODE)
                .windowsServes(Listener.tcp("127.0.0.1", 8080).by("node.exe", 9).build())
                .firewallHas(OPEN)
                .configured(NOT_FORWARDING);

        assertThat(machine.answer(client, target)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "windows,udp://127.0.0.1:3000,proxied-socket",
        "windows,udp://192.168.0.4:3000,proxied-socket",
        "distro:Ubuntu,udp://127.0.0.1:3000,direct",
        "distro:Ubuntu,udp://127.0.0.1:8080,blocked"
    })
    void udp_gets_to_the_guest_and_not_to_windows_localhost(String client, String target, String answer) {
        Scene machine = Machines.consomme()
                .guestServes(Listener.udp("0.0.0.0", 3000).build())
                .windowsServes(Listener.udp("0.0.0.0", 8080).build());

        assertThat(machine.answer(client, target)).isEqualTo(answer);
    }

    @Test
    void windows_firewall_stands_before_the_guest_and_the_hyper_v_firewall_does_not() {
        Scene machine = Machines.consomme().guestServes(Scene.NODE);

        assertThat(machine.answer("lan", "tcp://192.168.0.4:3000")).isEqualTo("timed-out");
        assertThat(machine.butHyperV(on -> Scene.hyperV(Known.absent(), Known.of(false), Known.absent()))
                        .answer("windows", "tcp://127.0.0.1:3000"))
                .isEqualTo("proxied-socket");
    }

    @Test
    void a_rule_for_the_devices_program_lets_the_lan_in() {
        Scene machine = Machines.consomme()
                .guestServes(Scene.NODE)
                .windowsServes(
                        Listener.tcp("0.0.0.0", 3000).by("dllhost.exe", 77).build());
        FirewallRule rule = FirewallRule.allow("device")
                .program("C:\\Windows\\System32\\dllhost.exe")
                .build();

        assertThat(machine.firewallHas(rule).answer("lan", "tcp://192.168.0.4:3000"))
                .isEqualTo("proxied-socket");
        assertThat(machine.firewallHas(rule.withProgram("C:\\chrome.exe")).answer("lan", "tcp://192.168.0.4:3000"))
                .isEqualTo("timed-out");
    }

    @Test
    void virtioproxy_is_the_same_mode() {
        Scene machine = Machines.consomme()
                .guestServes(Scene.NODE)
                .butWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.parse("virtioproxy"))));

        assertThat(machine.answer("windows", "tcp://127.0.0.1:3000")).isEqualTo("proxied-socket");
    }

    @Test
    void the_sockets_of_the_device_stand_for_the_guests() {
        Scene machine = Machines.consomme()
                .guestServes(Scene.NODE)
                .windowsServes(
                        Listener.tcp("0.0.0.0", 3000).by("dllhost.exe", 77).build(),
                        Listener.tcp("127.0.0.1", 3000).by("dllhost.exe", 77).build());
        Explanation why = machine.ask("windows", "tcp://127.0.0.1:3000");

        assertThat(why.via()).containsExactly(Carrier.PROXIED_SOCKET);
        assertThat(why.server().flatMap(Server::distro)).isPresent();
        assertThat(why.peer()).isEqualTo(Optional.of(IpAddress.parse("127.0.0.1")));
        assertThat(machine.configured(NOT_FORWARDING).answer("windows", "tcp://127.0.0.1:3000"))
                .isEqualTo("refused");
    }
}
