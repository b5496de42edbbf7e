// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mirrored mode: which side Windows gives a packet to, and what is said where that is not known. */
class MirrorTest {
    private static final FirewallRule OPEN =
            FirewallRule.allow("open").addLocalPorts("1-9999").protocol("Any").build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp://:53",
                "udp://:53",
                "tcp://:135",
                "tcp://:1900",
                "tcp://:2869",
                "tcp://:3702",
                "tcp://:5004",
                "tcp://:5357",
                "tcp://:5358",
                "udp://:68"
            })
    void some_ports_windows_keeps_for_itself(String port) {
        Scene machine = serving(port).butWindows(windows -> windows.withListeners(Known.of(List.of(other()))));

        assertThat(story(machine, "lan", at(port, "192.168.0.4")))
                .startsWith("refused: mirrored.port fail, firewall.inbound pass, socket.windows fail");
        assertThat(story(machine, "windows", at(port, "127.0.0.1")))
                .isEqualTo("refused: mirrored.port fail, socket.windows fail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://:68", "udp://:135", "udp://:5004", "tcp://:54"})
    void the_other_transports_ports_are_given_to_the_guest(String port) {
        Scene machine = serving(port).butWindows(windows -> windows.withListeners(Known.of(List.of(other()))));

        assertThat(story(machine, "lan", at(port, "192.168.0.4")))
                .isEqualTo("direct: hyperv.inbound pass, socket.guest pass");
    }

    @Test
    void ignored_ports_are_not_given_to_the_guest() {
        Scene machine = serving("tcp://:3000").configured("[experimental]\nignoredPorts=3000\n");

        assertThat(machine.answer("windows", "tcp://127.0.0.1:3000")).isEqualTo("refused");
        assertThat(machine.ask("windows", "tcp://127.0.0.1:3000")
                        .checks(Check.Result.FAIL)
                        .get(0))
                .isEqualTo(Check.fail(
                        "mirrored.port",
                        "Windows gives nothing that comes in on tcp 3000 to the guest",
                        "microsoft/WSL src/windows/service/exe/WslCoreGuestNetworkService.cpp"));
        assertThat(serving("tcp://:3001")
                        .configured("[experimental]\nignoredPorts=3000\n")
                        .answer("lan", "tcp://192.168.0.4:3001"))
                .isEqualTo("direct");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    windows | tcp://127.0.0.1:3000   | unknown: hyperv.loopback pass, socket.guest pass, mirrored.port unknown
                    windows | tcp://192.168.0.4:3000 | unknown: mirrored.address unknown, hyperv.loopback pass, socket.guest pass, mirrored.port unknown
                    lan     | tcp://192.168.0.4:3000 | unknown: hyperv.inbound pass, socket.guest pass, mirrored.port unknown
                    windows | tcp://[::1]:3000       | blocked: mirrored.loopback fail, mirrored.port unknown
                    """)
    void without_wslconfig_it_is_not_known_which_ports_are_ignored(String from, String to, String story) {
        Scene machine =
                serving("tcp://:3000").butWindows(windows -> windows.withGlobalConfig(Known.unreadable("denied")));

        assertThat(story(machine, from, to)).isEqualTo(story);
    }

    @Test
    void what_is_not_known_of_wslconfig_is_said_once_for_each_key() {
        Scene machine =
                serving("tcp://:3000").butWindows(windows -> windows.withGlobalConfig(Known.unreadable("denied")));

        assertThat(machine.ask("windows", "tcp://192.168.0.4:3000").checks(Check.Result.UNKNOWN))
                .extracting(Check::because)
                .containsExactly(
                        "what .wslconfig says of hostAddressLoopback is denied",
                        "what .wslconfig says of ignoredPorts is denied");
    }

    @ParameterizedTest(name = "a server on {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    127.0.0.2 | refused: socket.windows fail
                    127.0.0.1 | refused: hyperv.inbound pass, socket.guest fail
                    ::1       | refused: hyperv.inbound pass, socket.guest fail
                    ::        | direct: hyperv.inbound pass, socket.guest pass
                    """)
    void a_socket_on_an_uncommon_loopback_address_reserves_no_port_of_windows(String bind, String story) {
        Scene machine = Machines.mirrored()
                .guestServes(Listener.tcp(bind, 3000).by("node", 5).build())
                .firewallHas(OPEN);

        assertThat(story(machine, "lan", "tcp://192.168.0.4:3000")
                        .replace("firewall.inbound pass, ", "")
                        .replace(", portproxy.rule fail", ""))
                .isEqualTo(story);
    }

    @Test
    void of_a_port_that_both_sides_hold_nobody_can_say_who_answers() {
        Scene machine = serving("tcp://:3000")
                .windowsServes(Listener.tcp("0.0.0.0", 3000).by("node.exe", 5).build());

        for (String from : List.of("windows", "distro:Ubuntu")) {
            Explanation why = machine.ask(from, "tcp://127.0.0.1:3000");
            assertThat(Story.of(why)).as(from).isEqualTo("unknown: mirrored.port unknown");
            assertThat(why.checks().get(0).because())
                    .isEqualTo("tcp 3000 is held on both sides; which of them answers can't be said");
        }
        assertThat(story(machine, "lan", "tcp://192.168.0.4:3000")).isEqualTo("unknown: mirrored.port unknown");
    }

    @Test
    void a_port_that_windows_keeps_is_its_own_even_if_the_guest_holds_it_too() {
        Scene machine = serving("tcp://:5357")
                .windowsServes(Listener.tcp("0.0.0.0", 5357).by("node.exe", 5).build());

        assertThat(machine.answer("lan", "tcp://192.168.0.4:5357")).isEqualTo("direct");
        assertThat(machine.ask("lan", "tcp://192.168.0.4:5357").server().map(Server::side))
                .contains("windows");
    }

    @Test
    void where_the_guests_servers_are_not_known_they_may_take_a_port_that_windows_does_not_hold() {
        Scene machine = Machines.mirrored()
                .firewallHas(OPEN)
                .butUbuntu(ubuntu -> ubuntu.withListeners(Known.unreadable("no ss")));

        for (String from : List.of("windows", "lan")) {
            Explanation why = machine.ask(from, "tcp://192.168.0.4:3000");
            assertThat(Story.of(why)).as(from).isEqualTo("unknown: socket.guest unknown");
            assertThat(why.checks().get(0).because())
                    .isEqualTo("what listens in the guest can't be said: wsl.distros[Ubuntu].listeners is no ss");
        }
    }

    @Test
    void a_socket_on_a_mapped_address_may_or_may_not_reserve_its_port() {
        Scene machine = Machines.mirrored()
                .guestServes(
                        Listener.tcp("::ffff:127.0.0.1", 3000).by("java", 5).build());

        assertThat(story(machine, "windows", "tcp://127.0.0.1:3000"))
                .isEqualTo("unknown: hyperv.loopback pass, socket.mapped unknown");
    }

    @Test
    void a_packet_that_both_firewalls_drop_is_lost_whoever_holds_the_port() {
        Scene machine = Machines.mirrored().butUbuntu(ubuntu -> ubuntu.withListeners(Known.unreadable("no ss")));

        assertThat(story(machine, "lan", "tcp://192.168.0.4:3000"))
                .isEqualTo("timed-out: socket.guest unknown, firewall.inbound fail, hyperv.inbound fail");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    192.168.0.4    | unknown: mirrored.address unknown, hyperv.loopback pass, socket.windows pass
                    [2001:db8::9]  | unknown: hyperv.outbound pass, address.place unknown
                    203.0.113.9    | unknown: hyperv.outbound pass, address.place unknown
                    127.0.0.1      | mirrored-loopback: hyperv.loopback pass, socket.windows pass
                    127.0.0.2      | refused: socket.guest fail
                    """)
    void the_guest_asks_for_windows_without_wslconfig(String host, String story) {
        Scene machine = Machines.mirrored()
                .windowsServes(Listener.tcp("0.0.0.0", 3000).by("node.exe", 5).build())
                .butWindows(windows -> windows.withGlobalConfig(Known.unreadable("denied")));

        assertThat(story(machine, "distro:Ubuntu", "tcp://" + host + ":3000")).isEqualTo(story);
    }

    @Test
    void if_nobody_listens_at_windows_address_the_guest_is_refused_on_either_side() {
        Scene machine = Machines.mirrored().butWindows(windows -> windows.withGlobalConfig(Known.unreadable("denied")));

        assertThat(story(machine, "distro:Ubuntu", "tcp://192.168.0.4:3000"))
                .isEqualTo("blocked: mirrored.address unknown, hyperv.loopback pass, socket.windows fail,"
                        + " portproxy.rule fail");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    127.0.0.1:3000   | mirrored-loopback: hyperv.loopback pass, socket.windows pass
                    127.0.0.1:3001   | unknown: socket.guest unknown
                    192.168.0.4:3001 | unknown: socket.guest unknown
                    """)
    void a_port_that_windows_holds_no_unknown_server_of_the_guest_can_have(String to, String story) {
        Scene machine = Machines.mirrored()
                .windowsServes(Listener.tcp("0.0.0.0", 3000).by("node.exe", 5).build())
                .butUbuntu(ubuntu -> ubuntu.withListeners(Known.unreadable("no ss")));

        assertThat(story(machine, "distro:Ubuntu", "tcp://" + to)).isEqualTo(story);
    }

    @Test
    void an_address_for_containers_is_the_guests_own() {
        Scene machine = serving("tcp://:3000").butWsl(wsl -> wsl.withLinks(Known.of(withDocker())));

        assertThat(story(machine, "distro:Ubuntu", "tcp://172.17.0.1:3000")).isEqualTo("direct: socket.guest pass");
        assertThat(story(machine, "windows", "tcp://172.17.0.1:3000")).isEqualTo("timed-out: address.place fail");
        assertThat(story(machine, "distro:Ubuntu", "tcp://172.17.0.1:3001")).isEqualTo("refused: socket.guest fail");
    }

    @Test
    void while_it_is_not_known_whether_the_adapter_is_up_the_guests_own_server_still_answers_it() {
        Scene machine = serving("tcp://:3000").butAdapter("Wi-Fi", wifi -> wifi.withUp(Known.unreadable("denied")));

        assertThat(story(machine, "distro:Ubuntu", "tcp://192.168.0.4:3000")).isEqualTo("direct: socket.guest pass");
        assertThat(story(machine, "distro:Ubuntu", "tcp://192.168.0.4:3001"))
                .isEqualTo("unknown: address.place unknown");
    }

    @Test
    void the_hyper_v_firewall_can_keep_the_two_sides_apart() {
        Scene machine = serving("tcp://:3000")
                .butHyperV(on -> Scene.hyperV(Known.absent(), Known.of(false), Known.of(List.of())));

        assertThat(story(machine, "windows", "tcp://127.0.0.1:3000"))
                .isEqualTo("timed-out: hyperv.loopback fail, socket.guest pass");
    }

    private static List<Link> withDocker() {
        return Stream.concat(
                        Scene.links("192.168.0.4/24").stream(),
                        Stream.of(Link.named("docker0")
                                .up()
                                .addAddress("172.17.0.1/16")
                                .build()))
                .toList();
    }

    private static Scene serving(String port) {
        Destination any = Destination.parse(at(port, "0.0.0.0"));
        Listener server = Listener.on(((Destination.At) any).address(), any.port())
                .by("server", 7)
                .build();
        return Machines.mirrored().guestServes(server).firewallHas(OPEN);
    }

    private static Listener other() {
        return Listener.tcp("0.0.0.0", 445).by("System", 4).build();
    }

    private static String at(String port, String address) {
        return port.replace("//:", "//" + address + ":");
    }

    private static String story(Scene machine, String from, String to) {
        return Story.of(machine.ask(from, to));
    }
}
