// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.socket.Listener;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void its_text_tells_the_way_the_server_and_who_it_sees() {
        assertThat(article().ask("windows", "tcp://172.26.17.100:3000")).hasToString("""
                windows -> tcp://172.26.17.100:3000: REACHABLE
                  way: direct to 172.26.17.100:3000
                  server: node in Ubuntu on 0.0.0.0:3000
                  it sees the client as 172.26.16.1\
                """);
    }

    @Test
    void its_text_tells_what_stands_against_it_and_what_would_help() {
        assertThat(idle().guestServes(
                                Listener.tcp("127.0.1.1", 3000).by("java", 9).build())
                        .ask("windows", "tcp://127.0.0.1:3000"))
                .hasToString("""
                        windows -> tcp://127.0.0.1:3000: BLOCKED (refused)
                          because: nothing on Windows takes tcp 3000 at 127.0.0.1
                          because: the relay takes 0.0.0.0, 127.0.0.1, :: and ::1 alone, not java in Ubuntu on 127.0.1.1:3000
                          helps: bind the server to 127.0.0.1 or 0.0.0.0\
                        """);
    }

    @Test
    void its_text_tells_what_is_not_known() {
        assertThat(article()
                        .butWindows(windows -> windows.withListeners(Known.unreadable("access denied")))
                        .ask("windows", "tcp://127.0.0.1:3000"))
                .hasToString("""
                        windows -> tcp://127.0.0.1:3000: UNKNOWN
                          not known: what listens on Windows can't be said: windows.listeners is access denied\
                        """);
    }

    @Test
    void its_text_leaves_out_the_detour_of_a_connection_that_comes_about() {
        assertThat(article().ask("windows", "tcp://localhost:3000").toString()).doesNotContain("because");
    }

    @Test
    void a_check_has_a_text_of_its_own() {
        assertThat(article().ask("windows", "tcp://127.0.0.1:3000").checks().get(0))
                .hasToString("pass relay.listens: WSL's relay listens on Windows for tcp 3000 of the guest"
                        + " (microsoft/WSL src/windows/wslrelay/localhost.cpp)");
    }

    @Test
    void remedies_that_need_no_administrator_come_first() {
        Explanation why = idle().guestServes(
                        Listener.tcp("127.0.0.1", 3000).by("node", 812).build())
                .forwards(PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000))
                .firewallHas(Scene.WSL2_SERVER_ACCESS)
                .ask("lan", "tcp://192.168.0.4:3000");

        assertThat(why.remedies()).extracting(Remedy::id).containsExactly("bind-wider", "expose-lan");
        assertThat(why.remedies()).extracting(Remedy::needsAdmin).containsExactly(false, true);
    }

    @Test
    void a_remedy_can_be_planned() {
        Snapshot now = article().snapshot();
        Remedy remedy = Reachability.in(now)
                .from(Vantage.lan())
                .to("Ubuntu", tcp(3000))
                .remedies()
                .get(0);

        assertThat(remedy.goal()).contains(LanExposure.of("Ubuntu", tcp(3000)));
        assertThat(Plan.ensuring(remedy.goal().orElseThrow()).against(now).steps())
                .hasSize(2);
    }

    @Test
    void nothing_is_offered_where_no_distro_serves_the_port() {
        assertThat(idle().ask("lan", "tcp://192.168.0.4:3999").remedies()).isEmpty();
        assertThat(article().ask("lan", "udp://192.168.0.4:3000").remedies()).isEmpty();
    }

    @Test
    void a_windows_server_on_loopback_is_out_of_the_guests_reach_until_it_binds_wider() {
        Explanation why = idle().windowsServes(
                        Listener.tcp("127.0.0.1", 5037).by("adb.exe", 600).build())
                .firewallHas(FirewallRule.allow("adb").tcp("5037").build())
                .ask("distro:Ubuntu", "tcp://172.26.16.1:5037");

        assertThat(why.outcome()).contains(Outcome.REFUSED);
        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::id).contains("socket.address");
        assertThat(why.remedies()).extracting(Remedy::id).containsExactly("bind-wider");
    }

    @Test
    void questions_can_be_asked_in_words_of_the_library() {
        Reachability.From windows = Reachability.in(article().snapshot()).from(Vantage.windows());

        assertThat(windows.toLocalhost(tcp(3000)).isReachable()).isTrue();
        assertThat(windows.to(IpAddress.parse("172.26.17.100"), tcp(3000)).isReachable())
                .isTrue();
        assertThat(windows.to("Ubuntu", tcp(3000)).isReachable()).isTrue();
        assertThat(windows.to(Destination.parse("tcp://[::1]:3000")).isReachable())
                .isFalse();
    }

    @Test
    void one_index_answers_any_number_of_questions() {
        Reachability machine = Reachability.in(article().snapshot());
        List<Boolean> reachable = List.of(
                machine.from(Vantage.windows()).toLocalhost(tcp(3000)).isReachable(),
                machine.from(Vantage.lan()).toLocalhost(tcp(3000)).isReachable(),
                machine.from(Vantage.windows()).toLocalhost(tcp(3000)).isReachable());

        assertThat(reachable).containsExactly(true, false, true);
    }
}
