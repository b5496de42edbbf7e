// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A WSL1 distro stands on Windows' own stack. */
class Wsl1Test {
    private static final FirewallRule OPEN =
            FirewallRule.allow("open").tcp("3000").build();
    private static final Distro LEGACY = Distro.running("Legacy", WslVersion.WSL1)
            .listeners(Known.of(
                    List.of(Listener.tcp("0.0.0.0", 4000).by("ruby", 77).build())))
            .build();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    client        | target      | 127.0.0.1    | 0.0.0.0      | 192.168.0.4  | ::           | ::1
                    windows       | 127.0.0.1   | shared-stack | shared-stack | refused      | shared-stack | refused
                    windows       | [::1]       | refused      | refused      | refused      | shared-stack | shared-stack
                    windows       | 192.168.0.4 | refused      | shared-stack | shared-stack | shared-stack | refused
                    distro:Ubuntu | 127.0.0.1   | shared-stack | shared-stack | refused      | shared-stack | refused
                    distro:Ubuntu | 192.168.0.4 | refused      | shared-stack | shared-stack | shared-stack | refused
                    lan           | 192.168.0.4 | refused      | shared-stack | shared-stack | shared-stack | refused
                    """)
    void a_server_in_wsl1(
            String client, String target, String loopback4, String any4, String lan, String any6, String loopback6) {
        List<String> answers = Stream.of("127.0.0.1", "0.0.0.0", "192.168.0.4", "::", "::1")
                .map(bind -> Machines.articleOnWsl1()
                        .guestServes(Listener.tcp(bind, 3000).by("node", 812).build())
                        .firewallHas(OPEN)
                        .answer(client, "tcp://" + target + ":3000"))
                .toList();

        assertThat(answers).containsExactly(loopback4, any4, lan, any6, loopback6);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "192.168.0.4", "localhost"})
    void a_client_in_wsl1_reaches_a_windows_server_unfiltered(String target) {
        Scene machine = Machines.articleOnWsl1()
                .windowsServes(
                        Listener.tcp("0.0.0.0", 8080).by("node.exe", 9000).build());

        assertThat(machine.answer("distro:Ubuntu", "tcp://" + target + ":8080")).isEqualTo("direct");
    }

    @Test
    void windows_firewall_stands_before_a_wsl1_server() {
        assertThat(Machines.articleOnWsl1().answer("lan", "tcp://192.168.0.4:3000"))
                .isEqualTo("timed-out");
    }

    @Test
    void beside_wsl2_a_wsl1_client_stands_on_the_windows_side() {
        Scene machine = Machines.article().withDistro(LEGACY);

        assertThat(machine.answer("distro:Legacy", "tcp://localhost:3000")).isEqualTo("localhost-relay");
        assertThat(machine.ask("distro:Legacy", "tcp://172.26.17.100:3000").peer())
                .contains(IpAddress.parse("172.26.16.1"));
    }

    @Test
    void beside_wsl2_a_wsl1_server_is_reached_like_one_of_windows() {
        Scene machine = Machines.article()
                .withDistro(LEGACY)
                .firewallHas(FirewallRule.allow("open").tcp("4000").build());

        assertThat(machine.answer("windows", "tcp://localhost:4000")).isEqualTo("shared-stack");
        assertThat(machine.answer("distro:Ubuntu", "tcp://172.26.16.1:4000")).isEqualTo("shared-stack");
        assertThat(machine.answer("distro:Ubuntu", "tcp://localhost:4000")).isEqualTo("refused");
        assertThat(machine.ask("windows", "tcp://localhost:4000").server())
                .map(Server::toString)
                .contains("ruby in Legacy on 0.0.0.0:4000");
    }

    @Test
    void a_wsl1_server_that_windows_table_shows_too_is_one_server() {
        Scene machine = Machines.article()
                .withDistro(LEGACY)
                .windowsServes(Listener.tcp("0.0.0.0", 4000).by("ruby", 5512).build());

        assertThat(machine.answer("windows", "tcp://localhost:4000")).isEqualTo("shared-stack");
    }

    @Test
    void the_mode_of_the_virtual_machine_is_nothing_to_wsl1() {
        Scene machine = Machines.articleOnWsl1().butWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.MIRRORED)));

        assertThat(machine.answer("windows", "tcp://localhost:3000")).isEqualTo("shared-stack");
        assertThat(machine.answer("windows", "tcp://localhost:3001")).isEqualTo("refused");
    }
}
