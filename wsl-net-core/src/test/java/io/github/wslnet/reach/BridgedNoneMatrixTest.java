// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

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

/** Which client reaches which server in bridged mode and in mode none. */
class BridgedNoneMatrixTest {
    private static final FirewallRule OPEN =
            FirewallRule.allow("open").tcp("8080").build();

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "windows,tcp://127.0.0.1:3000,localhost-relay",
        "windows,tcp://192.168.0.77:3000,direct",
        "windows,tcp://192.168.0.4:3000,refused",
        "windows,udp://127.0.0.1:3000,refused",
        "distro:Debian,tcp://127.0.0.1:3000,direct",
        "distro:Debian,tcp://192.168.0.77:3000,direct",
        "lan,tcp://192.168.0.77:3000,direct",
        "lan,tcp://192.168.0.4:3000,timed-out",
        "distro:Ubuntu,tcp://192.168.0.4:8080,direct",
        "distro:Ubuntu,tcp://127.0.0.1:8080,refused"
    })
    void in_bridged_mode(String client, String target, String answer) {
        assertThat(served(Machines.bridged()).answer(client, target)).isEqualTo(answer);
    }

    @Test
    void in_bridged_mode_windows_firewall_stands_before_windows_and_not_before_the_guest() {
        Scene closed = served(Machines.bridged()).firewallHas();

        assertThat(closed.answer("distro:Ubuntu", "tcp://192.168.0.4:8080")).isEqualTo("timed-out");
        assertThat(closed.answer("lan", "tcp://192.168.0.77:3000")).isEqualTo("direct");
    }

    @Test
    void in_bridged_mode_everybody_is_seen_by_his_own_address() {
        Scene machine = served(Machines.bridged());

        assertThat(machine.ask("windows", "tcp://192.168.0.77:3000").peer()).contains(IpAddress.parse("192.168.0.4"));
        assertThat(machine.ask("lan:192.168.0.23", "tcp://192.168.0.77:3000").peer())
                .contains(IpAddress.parse("192.168.0.23"));
        assertThat(machine.ask("distro:Ubuntu", "tcp://192.168.0.4:8080").peer())
                .contains(IpAddress.parse("192.168.0.77"));
    }

    @Test
    void in_bridged_mode_a_forward_leads_to_the_guest() {
        Scene machine = served(Machines.bridged())
                .firewallHas(FirewallRule.allow("web").tcp("80").build())
                .forwards(PortProxyRule.v4tov4("0.0.0.0", 80).to("192.168.0.77", 3000));

        assertThat(machine.answer("lan", "tcp://192.168.0.4:80")).isEqualTo("portproxy+direct");
    }

    @Test
    void a_bridged_guest_in_a_network_without_windows_is_reached_on_a_way_that_nobody_knows() {
        Scene machine = served(Machines.bridged()).butWsl(wsl -> wsl.withLinks(Known.of(Scene.links("10.9.0.7/24"))));

        assertThat(machine.answer("windows", "tcp://10.9.0.7:3000")).isEqualTo("unknown");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "windows,tcp://127.0.0.1:3000,refused",
        "windows,tcp://192.168.0.4:3000,refused",
        "distro:Debian,tcp://127.0.0.1:3000,direct",
        "lan,tcp://192.168.0.4:3000,timed-out",
        "distro:Ubuntu,tcp://192.168.0.4:8080,no-route",
        "distro:Ubuntu,tcp://127.0.0.1:8080,refused",
        "distro:Ubuntu,tcp://203.0.113.9:443,no-route",
        "windows,tcp://127.0.0.1:8080,direct",
        "lan,tcp://192.168.0.4:8080,direct"
    })
    void in_mode_none(String client, String target, String answer) {
        assertThat(served(Machines.none()).answer(client, target)).isEqualTo(answer);
    }

    @Test
    void in_mode_none_the_missing_relay_is_explained() {
        assertThat(served(Machines.none())
                        .ask("windows", "tcp://127.0.0.1:3000")
                        .checks(Check.Result.FAIL))
                .extracting(Check::id)
                .contains("relay.mode");
    }

    private static Scene served(Scene scene) {
        return scene.guestServes(Scene.NODE)
                .windowsServes(
                        Listener.tcp("0.0.0.0", 8080).by("node.exe", 9000).build())
                .firewallHas(OPEN)
                .withDistro(Distro.running("Debian", WslVersion.WSL2)
                        .listeners(Known.of(List.of()))
                        .build());
    }
}
