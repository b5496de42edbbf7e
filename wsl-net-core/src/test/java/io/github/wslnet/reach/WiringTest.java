// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where addresses belong, and what a mode that is not known leaves open. */
class WiringTest {
    @ParameterizedTest
    @ValueSource(strings = {"quantum", "wsl1"})
    void in_a_mode_that_is_not_known_nothing_is_claimed_of_the_guest(String mode) {
        Scene machine = in(mode).butWindows(windows -> windows.withListeners(Known.of(List.of(Scene.RPC))));

        for (String from : List.of("windows", "distro:Ubuntu")) {
            Explanation why = machine.ask(from, "tcp://127.0.0.1:3000");
            assertThat(why.verdict()).as(from).isEqualTo(Verdict.UNKNOWN);
            assertThat(why.checks(Check.Result.UNKNOWN))
                    .extracting(Check::source)
                    .containsExactly("wsl.mode");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mirrored", "consomme", "bridged", "none"})
    void in_whatever_mode_a_windows_server_is_a_windows_server(String mode) {
        Scene machine = in(mode).windowsServes(
                        Listener.tcp("127.0.0.1", 5432).by("postgres.exe", 5).build());

        assertThat(machine.answer("windows", "tcp://127.0.0.1:5432")).isEqualTo("direct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mirrored", "consomme", "nat"})
    void in_whatever_mode_a_port_that_nobody_listens_on_is_refused(String mode) {
        assertThat(in(mode).answer("windows", "tcp://127.0.0.1:3999")).isEqualTo("refused");
    }

    @Test
    void a_bridged_guest_is_relayed_too() {
        assertThat(in("bridged").answer("windows", "tcp://localhost:3000")).isEqualTo("localhost-relay");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "windows,tcp://192.168.0.50:22,unknown",
        "windows,tcp://203.0.113.9:443,unknown",
        "windows,tcp://172.26.30.9:3000,timed-out",
        "windows,tcp://172.23.220.194:3000,timed-out",
        "distro:Ubuntu,tcp://192.168.0.50:22,unknown",
        "distro:Ubuntu,tcp://203.0.113.9:443,unknown",
        "distro:Ubuntu,tcp://172.26.30.9:3000,timed-out",
        "distro:Ubuntu,tcp://[2001:db8::9]:443,no-route",
        "lan,tcp://192.168.0.50:22,unknown",
        "lan,tcp://172.23.220.194:3000,no-route"
    })
    void an_address_that_nobody_here_has(String from, String to, String answer) {
        assertThat(article().answer(from, to)).isEqualTo(answer);
    }

    @Test
    void the_guests_way_out_is_translated() {
        assertThat(article().ask("distro:Ubuntu", "tcp://203.0.113.9:443").checks(Check.Result.PASS))
                .extracting(Check::id)
                .containsExactly("hyperv.outbound", "address.nat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows", "lan"})
    void an_address_of_an_adapter_that_is_down_is_asleep(String from) {
        Scene machine = idle().windowsServes(
                        Listener.tcp("0.0.0.0", 3000).by("node.exe", 9000).build())
                .butAdapter("Wi-Fi", adapter -> adapter.withUp(Known.of(false)));
        Explanation why = machine.ask(from, "tcp://192.168.0.4:3000");

        assertThat(why.outcome()).contains(Outcome.TIMED_OUT);
        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::because)
                .containsExactly("Wi-Fi, which has the address, is down");
    }

    @Test
    void the_guest_of_a_stopped_virtual_machine_has_no_address() {
        Scene machine = article().butUbuntu(ubuntu -> ubuntu.withState(Known.of("Stopped")));
        Explanation why = machine.ask("windows", "tcp://172.26.17.100:3000");

        assertThat(why.outcome()).contains(Outcome.TIMED_OUT);
        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::because)
                .containsExactly("nobody on vEthernet (WSL) has 172.26.17.100; no WSL2 distribution runs");
    }

    @Test
    void of_two_switches_the_one_that_eth0_is_on_counts() {
        Adapter old = Adapter.named("vEthernet (WSL)").at("172.20.0.1/20").build();
        Scene machine = article()
                .butWindows(windows -> windows.withAdapters(windows.adapters().map(all -> {
                    List<Adapter> more = new ArrayList<>(List.of(old));
                    all.forEach(adapter -> more.add(
                            adapter.isWslSwitch() ? adapter.withName("vEthernet (WSL (Hyper-V firewall))") : adapter));
                    return more;
                })));

        assertThat(machine.ask("windows", "tcp://172.26.17.100:3000").peer()).contains(IpAddress.parse("172.26.16.1"));
    }

    @Test
    void without_adapters_the_gateway_tells_windows_side_of_the_switch() {
        Scene machine = article()
                .windowsServes(
                        Listener.tcp("0.0.0.0", 8080).by("node.exe", 9000).build())
                .firewallHas(FirewallRule.allow("node").tcp("8080").build())
                .butWindows(windows -> windows.withAdapters(Known.absent()));

        assertThat(machine.ask("windows", "tcp://172.26.17.100:3000").peer()).contains(IpAddress.parse("172.26.16.1"));
        assertThat(machine.answer("distro:Ubuntu", "tcp://172.26.16.1:8080")).isEqualTo("direct");
    }

    private static Scene in(String mode) {
        return article().butWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.parse(mode))));
    }
}
