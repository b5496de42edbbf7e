// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consomme mode: why a client gets to a server, or not, and what is left open where a field was not read. */
class ProxyTest {
    private static final Listener PROGRAM =
            Listener.tcp("0.0.0.0", 8080).by("node.exe", 9).build();
    private static final Scene MACHINE = Machines.consomme()
            .guestServes(Scene.NODE)
            .windowsServes(PROGRAM)
            .firewallHas(FirewallRule.allow("open")
                    .addLocalPorts("1-9999")
                    .protocol("TCP")
                    .build());

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    windows       | tcp://127.0.0.1:3000     | proxied-socket: proxy.listens pass, socket.guest pass
                    windows       | tcp://127.0.0.2:3000     | refused: proxy.address fail, socket.windows fail
                    windows       | tcp://[::1]:3000         | refused: socket.windows fail
                    lan           | tcp://192.168.0.4:3000   | proxied-socket: firewall.inbound pass, proxy.listens pass, socket.guest pass
                    distro:Ubuntu | tcp://127.0.0.1:8080     | proxied-socket: socket.windows pass
                    distro:Ubuntu | tcp://[::1]:3000         | refused: socket.guest fail
                    distro:Ubuntu | tcp://192.168.0.4:3000   | direct: socket.guest pass
                    distro:Ubuntu | tcp://203.0.113.9:443    | unknown: address.place unknown
                    """)
    void every_step_is_told(String from, String to, String story) {
        assertThat(story(MACHINE, from, to)).isEqualTo(story);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    windows       | tcp://127.0.0.1:3000   | refused: proxy.setting fail, socket.windows fail
                    distro:Ubuntu | tcp://127.0.0.1:8080   | refused: proxy.setting fail, socket.guest fail
                    distro:Ubuntu | tcp://127.0.0.1:8081   | refused: socket.guest fail
                    windows       | tcp://192.168.0.4:3000 | proxied-socket: proxy.listens pass, socket.guest pass
                    """)
    void without_localhost_forwarding_the_setting_is_named(String from, String to, String story) {
        assertThat(story(MACHINE.configured("[wsl2]\nlocalhostForwarding=false\n"), from, to))
                .isEqualTo(story);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    windows       | tcp://127.0.0.1:3000   | unknown: proxy.setting unknown
                    windows       | tcp://192.168.0.4:3000 | proxied-socket: proxy.listens pass, socket.guest pass
                    distro:Ubuntu | tcp://127.0.0.1:8080   | unknown: socket.windows pass, proxy.setting unknown
                    distro:Ubuntu | tcp://127.0.0.1:8081   | refused: socket.windows fail
                    """)
    void without_wslconfig_loopback_is_left_open(String from, String to, String story) {
        assertThat(story(MACHINE.butWindows(windows -> windows.withGlobalConfig(Known.unreadable("denied"))), from, to))
                .isEqualTo(story);
    }

    @Test
    void without_wslconfig_a_forward_that_leads_nowhere_fails_in_any_case() {
        Scene machine = MACHINE.forwards(PortProxyRule.v4tov4("127.0.0.1", 9000).to("127.0.0.1", 9001))
                .butWindows(windows -> windows.withGlobalConfig(Known.unreadable("denied")));

        assertThat(story(machine, "distro:Ubuntu", "tcp://127.0.0.1:9000"))
                .isEqualTo("blocked: portproxy.rule pass, socket.windows fail, portproxy.target fail,"
                        + " proxy.setting unknown");
    }

    @Test
    void while_the_guests_servers_are_not_known_a_program_of_windows_answers_or_they_do() {
        Scene machine = MACHINE.butUbuntu(ubuntu -> ubuntu.withListeners(Known.unreadable("no ss")));
        Explanation somebody = machine.ask("windows", "tcp://127.0.0.1:8080");

        assertThat(somebody.isReachable()).isTrue();
        assertThat(somebody.server()).isEmpty();
        assertThat(story(machine, "windows", "tcp://127.0.0.1:3000")).isEqualTo("unknown: socket.guest unknown");
        assertThat(machine.ask("windows", "tcp://127.0.0.1:3000")
                        .checks()
                        .get(0)
                        .because())
                .isEqualTo("what listens in the guest can't be said: wsl.distros[Ubuntu].listeners is no ss");
    }

    @Test
    void a_server_on_a_mapped_address_is_not_settled() {
        Scene machine = Machines.consomme()
                .guestServes(
                        Listener.tcp("::ffff:127.0.0.1", 3000).by("java", 5).build());

        assertThat(story(machine, "windows", "tcp://127.0.0.1:3000")).isEqualTo("unknown: socket.mapped unknown");
        assertThat(story(machine, "windows", "tcp://127.0.0.2:3000")).startsWith("refused: ");
    }

    @Test
    void an_address_for_containers_is_the_guests_own() {
        List<Link> links = Stream.concat(
                        Scene.links("192.168.0.4/24").stream(),
                        Stream.of(Link.named("docker0")
                                .up()
                                .addAddress("172.17.0.1/16")
                                .build()))
                .toList();

        assertThat(story(
                        MACHINE.butWsl(wsl -> wsl.withLinks(Known.of(links))),
                        "distro:Ubuntu",
                        "tcp://172.17.0.1:3000"))
                .isEqualTo("direct: socket.guest pass");
    }

    @Test
    void without_the_guests_addresses_it_is_not_known_whose_address_windows_has() {
        Scene machine = MACHINE.butWsl(wsl -> wsl.withLinks(Known.unreadable("no ip")));

        assertThat(machine.ask("distro:Ubuntu", "tcp://192.168.0.4:8080").checks())
                .extracting(Check::toString)
                .containsExactly(
                        "unknown address.place: who has this address can't be said: wsl.links is no ip (wsl.links is no ip)");
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "0.0.0.0,0.0.0.0,wsl",
        "0.0.0.0,127.0.0.1,wsl",
        "127.0.0.1,127.0.0.1,wsl",
        "192.168.0.4,127.0.0.1,windows",
        "0.0.0.0,127.0.0.1,wsl",
        "::,127.0.0.1,windows",
        "127.0.0.1,0.0.0.0,wsl"
    })
    void a_socket_of_windows_is_the_devices_where_the_guest_has_the_like(String guest, String windows, String side) {
        Scene machine = Machines.consomme()
                .guestServes(Listener.tcp(guest, 3000).by("node", 5).build())
                .windowsServes(Listener.tcp(windows, 3000).by("some.exe", 9).build());

        assertThat(machine.ask("windows", "tcp://127.0.0.1:3000").server().map(Server::side))
                .contains(side);
    }

    private static String story(Scene machine, String from, String to) {
        return Story.of(machine.ask(from, to));
    }
}
