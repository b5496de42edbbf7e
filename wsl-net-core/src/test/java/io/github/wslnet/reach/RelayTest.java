// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.articleBefore18945;
import static io.github.wslnet.reach.Machines.articleOfItsTime;
import static io.github.wslnet.reach.Machines.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which localhost on Windows reaches a server behind the switch, and how an answer names the one broken. */
class RelayTest {
    private static final String LOCALHOST = "tcp://localhost:3000";

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    tcp | 127.0.0.2        | tcp://127.0.0.1:3000 | relay.address
                    tcp | 127.0.1.1        | tcp://localhost:3000 | relay.address
                    tcp | 127.0.0.53       | tcp://localhost:3000 | relay.address
                    tcp | 172.26.17.100    | tcp://localhost:3000 | relay.address
                    tcp | ::ffff:127.0.0.1 | tcp://127.0.0.1:3000 | relay.mapped
                    tcp | ::ffff:127.0.0.1 | tcp://[::1]:3000     | relay.mapped
                    tcp | 0.0.0.0          | tcp://[::1]:3000     | relay.family
                    tcp | ::               | tcp://127.0.0.1:3000 | relay.family
                    udp | 0.0.0.0          | udp://127.0.0.1:3000 | relay.udp
                    tcp | 0.0.0.0          | tcp://127.0.0.2:3000 | relay.loopback
                    """)
    void a_socket_that_is_not_relayed_is_refused_and_the_reason_given(
            String transport, String bind, String target, String reason) {
        Listener server = transport.equals("udp")
                ? Listener.udp(bind, 3000).build()
                : Listener.tcp(bind, 3000).build();
        Explanation why = idle().guestServes(server).ask("windows", target);

        assertThat(why.outcome()).contains(Outcome.REFUSED);
        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).containsOnly("socket.windows", reason);
        assertThat(why.remedies()).hasSize(1);
    }

    @Test
    void a_jvm_s_mapped_socket_is_explained_with_the_flag_that_helps() {
        Explanation why = idle().guestServes(
                        Listener.tcp("::ffff:127.0.0.1", 8080).by("java", 812).build())
                .ask("windows", "tcp://127.0.0.1:8080");

        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::because)
                .contains("java in Ubuntu on [::ffff:127.0.0.1]:8080 is an IPv6 socket on a mapped address, which the"
                        + " relay ignores");
        assertThat(why.remedies()).first().extracting(Remedy::title).asString().contains("preferIPv4Stack");
    }

    @Test
    void a_dual_stack_server_is_at_the_ipv6_loopback_of_windows_alone() {
        Scene machine = idle().guestServes(Listener.tcp("::", 3000).build());

        assertThat(machine.answer("windows", "tcp://127.0.0.1:3000")).isEqualTo("refused");
        assertThat(machine.answer("windows", "tcp://[::1]:3000")).isEqualTo("localhost-relay");
        assertThat(machine.ask("windows", LOCALHOST).peer()).hasToString("Optional[::1]");
    }

    @Test
    void two_servers_of_one_family_and_port_share_one_relay() {
        Scene machine = idle().guestServes(
                        Listener.tcp("127.0.0.1", 3000).by("node", 1).build(),
                        Listener.tcp("172.26.17.100", 3000).by("nginx", 2).build());

        assertThat(machine.ask("windows", LOCALHOST).server())
                .map(Server::toString)
                .contains("node in Ubuntu on 127.0.0.1:3000");
        assertThat(machine.ask("windows", "tcp://172.26.17.100:3000").server())
                .map(Server::toString)
                .contains("nginx in Ubuntu on 172.26.17.100:3000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"wslrelay.exe", "wslhost.exe", "WSLRelay.exe"})
    void the_relay_is_known_by_its_name_in_every_era(String process) {
        Listener relay = Listener.tcp("127.0.0.1", 3000).by(process, 30968).build();
        Scene machine = articleBefore18945().windowsServes(relay);

        assertThat(machine.answer("windows", LOCALHOST)).isEqualTo("localhost-relay");
    }

    @Test
    void before_build_18945_nothing_listens_and_eth0s_address_is_offered() {
        Explanation why = articleBefore18945().ask("windows", LOCALHOST);

        assertThat(why.outcome()).contains(Outcome.REFUSED);
        assertThat(why.remedies()).extracting(Remedy::id).containsExactly("use-guest-address");
        assertThat(why.remedies()).first().extracting(Remedy::title).asString().endsWith("172.26.17.100");
    }

    @Test
    void an_inbox_wsl_is_relayed_like_one_from_the_store() {
        assertThat(articleOfItsTime().answer("windows", LOCALHOST))
                .isEqualTo(article().answer("windows", LOCALHOST))
                .isEqualTo("localhost-relay");
    }

    @Test
    void a_relay_that_should_be_there_and_is_not_is_missed() {
        Explanation why = article()
                .butWindows(windows -> windows.withListeners(Known.of(List.of(Scene.RPC))))
                .ask("windows", LOCALHOST);

        assertThat(why.outcome()).contains(Outcome.REFUSED);
        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).contains("relay.missing");
        assertThat(why.remedies())
                .filteredOn(remedy -> remedy.id().equals("restart-wsl"))
                .extracting(Remedy::title)
                .containsExactly("run wsl --shutdown, which ends Ubuntu");
    }

    @Test
    void a_reserved_port_keeps_the_relay_from_binding() {
        Explanation why = article()
                .butWindows(windows -> windows.withListeners(Known.of(List.of(Scene.RPC)))
                        .withExcludedPorts(Known.of(Map.of(Transport.TCP, List.of(PortRange.of(2990, 3089))))))
                .ask("windows", "tcp://127.0.0.1:3000");

        assertThat(why.checks(Check.Result.FAIL))
                .filteredOn(check -> check.id().equals("relay.excluded"))
                .extracting(Check::because)
                .containsExactly("the relay can't bind: Windows reserves 2990-3089");
        assertThat(why.remedies()).extracting(Remedy::id).containsExactly("use-other-port");
    }

    @Test
    void forwarding_that_is_switched_off_is_named() {
        Explanation why = article()
                .butWindows(windows -> windows.withListeners(Known.of(List.of(Scene.RPC)))
                        .withGlobalConfig(Known.of("[wsl2]\nlocalhostForwarding=false\n")))
                .ask("windows", "tcp://127.0.0.1:3000");

        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).contains("relay.setting");
        assertThat(why.remedies()).extracting(Remedy::id).containsExactly("switch-forwarding-on");
    }

    @Test
    void a_mode_without_relay_is_named() {
        Explanation why = article()
                .butWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.NONE)))
                .butWindows(windows -> windows.withListeners(Known.of(List.of(Scene.RPC))))
                .ask("windows", "tcp://127.0.0.1:3000");

        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).contains("relay.mode");
    }

    @Test
    void a_relay_without_a_server_behind_it_accepts_and_closes() {
        Explanation why = article()
                .butUbuntu(ubuntu -> ubuntu.withListeners(Known.of(List.of())))
                .ask("windows", LOCALHOST);

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.outcome()).contains(Outcome.CLOSED);
        assertThat(why.via()).containsExactly(Carrier.LOCALHOST_RELAY);
    }

    @Test
    void a_relay_that_outlived_its_distro_accepts_and_closes() {
        Explanation why = article()
                .butUbuntu(ubuntu -> ubuntu.withState(Known.of("Stopped")))
                .ask("windows", LOCALHOST);

        assertThat(why.outcome()).contains(Outcome.CLOSED);
    }

    @Test
    void a_windows_server_on_the_wildcard_keeps_its_other_addresses() {
        Listener windowsNode =
                Listener.tcp("0.0.0.0", 3000).by("node.exe", 9000).build();
        Scene machine = article().windowsServes(windowsNode);

        assertThat(machine.answer("windows", "tcp://127.0.0.1:3000")).isEqualTo("localhost-relay");
        assertThat(machine.answer("windows", "tcp://127.0.0.2:3000")).isEqualTo("direct");
        assertThat(machine.answer("windows", "tcp://192.168.0.4:3000")).isEqualTo("direct");
    }

    @Test
    void whoever_shares_the_very_socket_with_the_relay_leaves_the_answer_to_chance() {
        Listener reusing = Listener.tcp("127.0.0.1", 3000)
                .by("node.exe", 9000)
                .binding(Listener.Binding.REUSE)
                .build();
        Explanation why = article().windowsServes(reusing).ask("windows", "tcp://127.0.0.1:3000");

        assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why.checks(Check.Result.UNKNOWN))
                .extracting(Check::because)
                .first()
                .asString()
                .contains("left to chance");
    }

    @Test
    void a_row_that_a_table_shows_twice_is_one_socket() {
        Listener server = Listener.tcp("127.0.0.1", 8080).by("node.exe", 9000).build();

        assertThat(idle().windowsServes(server, server).answer("windows", "tcp://127.0.0.1:8080"))
                .isEqualTo("direct");
    }

    @Test
    void where_a_forward_bound_first_localhost_goes_to_the_forward() {
        Scene machine = article()
                .forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000))
                .whereForwardsBindFirst();

        assertThat(machine.answer("windows", "tcp://127.0.0.1:3000")).isEqualTo("portproxy+direct");
    }

    @Test
    void where_the_relay_bound_first_localhost_goes_to_the_relay() {
        Scene machine = article().forwards(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000));

        assertThat(machine.answer("windows", "tcp://127.0.0.1:3000")).isEqualTo("localhost-relay");
        assertThat(machine.answer("windows", "tcp://192.168.0.4:3000")).isEqualTo("portproxy+direct");
    }

    @Test
    void a_loopback_socket_of_an_unnamed_program_is_reached_though_not_known_to_be_the_relays() {
        Explanation why = article()
                .butWindows(windows -> windows.withListeners(Known.of(List.of(
                        Scene.RPC, Listener.tcp("127.0.0.1", 3000).pid(30968).build()))))
                .ask("windows", LOCALHOST);

        assertThat(why.verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(why.server()).isEmpty();
        assertThat(why.checks(Check.Result.UNKNOWN)).extracting(Check::source).contains("windows.listeners[].process");
    }

    @Test
    void a_loopback_socket_of_an_unnamed_program_is_a_windows_server_where_the_guest_has_none() {
        Listener unnamed = Listener.tcp("127.0.0.1", 5432).pid(77).build();

        assertThat(article()
                        .windowsServes(unnamed)
                        .ask("windows", "tcp://127.0.0.1:5432")
                        .server())
                .map(Server::side)
                .contains("windows");
    }

    @Test
    void a_distro_that_is_not_known_to_be_stopped_may_serve() {
        Distro debian = Distro.named(DistroName.of("Debian"), WslVersion.WSL2)
                .listeners(Known.of(List.of(Listener.tcp("0.0.0.0", 8000).build())))
                .build();

        assertThat(idle().withDistro(debian)
                        .ask("windows", "tcp://172.26.17.100:8000")
                        .server())
                .flatMap(Server::distro)
                .isEqualTo(Optional.of(debian.name()));
    }
}
