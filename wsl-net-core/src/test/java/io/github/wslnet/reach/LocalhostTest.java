// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.reach.Machines.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name localhost is two addresses, and a client stays with the first that accepts. */
class LocalhostTest {
    private static final String LOCALHOST = "tcp://localhost:5432";
    private static final Listener POSTGRES_EXE =
            Listener.tcp("127.0.0.1", 5432).by("postgres.exe", 5100).build();

    @Test
    void windows_tries_ipv6_first() {
        Scene machine = idle().windowsServes(
                        Listener.tcp("127.0.0.1", 5432).by("four.exe", 4).build(),
                        Listener.tcp("::1", 5432).by("six.exe", 6).build());

        assertThat(machine.ask("windows", LOCALHOST).server())
                .flatMap(server -> server.listener().process())
                .contains("six.exe");
    }

    @Test
    void a_refusal_leads_to_the_other_family_and_both_are_told() {
        Explanation why = idle().windowsServes(POSTGRES_EXE).ask("windows", LOCALHOST);

        assertThat(why.verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).contains("socket.windows");
        assertThat(why.checks(Check.Result.PASS)).extracting(Check::id).contains("socket.windows");
        assertThat(why.remedies()).isEmpty();
    }

    @Test
    void two_owners_of_one_port_split_the_families_between_them() {
        Scene machine = idle().windowsServes(POSTGRES_EXE)
                .guestServes(Listener.tcp("::", 5432).by("postgres", 300).build());

        assertThat(machine.ask("windows", "tcp://127.0.0.1:5432").server())
                .map(Server::side)
                .contains("windows");
        assertThat(machine.ask("windows", "tcp://[::1]:5432").server())
                .map(Server::side)
                .contains("wsl");
        assertThat(machine.ask("windows", LOCALHOST).server()).map(Server::side).contains("wsl");
    }

    @Test
    void an_orphaned_relay_is_where_the_client_stays() {
        Scene machine = idle().windowsServes(
                        POSTGRES_EXE,
                        Listener.tcp("::1", 5432).by("wslrelay.exe", 30968).build());

        assertThat(machine.answer("windows", LOCALHOST)).isEqualTo("closed");
    }

    @Test
    void a_relay_that_may_be_orphaned_makes_the_answer_unknown() {
        Scene machine = idle().windowsServes(
                        POSTGRES_EXE,
                        Listener.tcp("::1", 5432).by("wslrelay.exe", 30968).build())
                .butUbuntu(ubuntu -> ubuntu.withListeners(Known.absent()));

        assertThat(machine.answer("windows", LOCALHOST)).isEqualTo("unknown");
    }

    @Test
    void a_client_connects_to_somebody_when_only_the_earlier_server_is_not_known() {
        Distro unread = Distro.running("Legacy", WslVersion.WSL1).build();
        Explanation why = idle().windowsServes(POSTGRES_EXE).withDistro(unread).ask("windows", LOCALHOST);

        assertThat(why.verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(why.server()).isEmpty();
        assertThat(why.peer()).isEmpty();
        assertThat(why.checks(Check.Result.UNKNOWN))
                .extracting(Check::because)
                .first()
                .asString()
                .contains("wsl.distros[Legacy].listeners is not read");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    127.0.0.1 localhost                        | refused
                    ::1 localhost ip6-localhost                | direct
                    ::1 LOCALHOST                              | direct
                    127.0.0.1 dev # localhost in a comment     | direct
                    # nothing here                             | direct
                    """)
    void inside_a_distro_the_hosts_file_says_what_localhost_is(String hosts, String answer) {
        Scene machine = idle().guestServes(Listener.tcp("::1", 5432).build())
                .butUbuntu(ubuntu -> ubuntu.withHosts(Known.of(hosts + "\n")));

        assertThat(machine.answer("distro:Ubuntu", LOCALHOST)).isEqualTo(answer);
    }

    @Test
    void a_hosts_file_that_was_not_read_leaves_both_families() {
        Scene machine = idle().guestServes(Listener.tcp("::1", 5432).build())
                .butUbuntu(ubuntu -> ubuntu.withHosts(Known.absent()));

        assertThat(machine.answer("distro:Ubuntu", LOCALHOST)).isEqualTo("direct");
    }

    @Test
    void localhost_on_another_host_is_that_host() {
        Explanation why = idle().ask("lan", LOCALHOST);

        assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why.checks(Check.Result.UNKNOWN)).hasSize(2);
    }

    @Test
    void the_first_address_of_a_dual_stack_server_in_wsl_is_the_one_that_answers() {
        Explanation why = idle().guestServes(Listener.tcp("::", 5432).build()).ask("distro:Ubuntu", LOCALHOST);

        assertThat(why.peer()).hasToString("Optional[::1]");
        assertThat(why.checks()).hasSize(1);
    }

    @Test
    void v6_only_keeps_ipv4_out_of_a_wildcard() {
        Listener v6Only = Listener.tcp("::", 5432).v6Only(true).build();

        assertThat(idle().guestServes(v6Only).answer("distro:Ubuntu", "tcp://127.0.0.1:5432"))
                .isEqualTo("refused");
        assertThat(idle().guestServes(v6Only).answer("windows", "tcp://172.26.17.100:5432"))
                .isEqualTo("refused");
    }

    @Test
    void a_mapped_socket_takes_ipv4_inside_the_guest() {
        Listener mapped = Listener.tcp("::ffff:127.0.0.1", 5432).build();

        assertThat(idle().guestServes(mapped).answer("distro:Ubuntu", "tcp://127.0.0.1:5432"))
                .isEqualTo("direct");
    }
}
