// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.articleOnWsl1;
import static io.github.wslnet.reach.Machines.idle;
import static io.github.wslnet.reach.Scene.WSL2_SERVER_ACCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.socket.Listener;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking for a server by its distro: any address will do that leads to it and to nobody else. */
class ServerInDistroTest {
    private static final Distro DEBIAN = Distro.running("Debian", WslVersion.WSL2)
            .listeners(Known.of(
                    List.of(Listener.tcp("0.0.0.0", 8000).by("python3", 9).build())))
            .build();

    @Test
    void windows_uses_localhost_where_that_leads_there() {
        Explanation why = from(article(), Vantage.windows());

        assertThat(why.via()).containsExactly(Carrier.LOCALHOST_RELAY);
        assertThat(why).hasToString("""
                windows -> tcp 3000 of Ubuntu: REACHABLE
                  way: localhost-relay to 127.0.0.1:3000
                  server: node in Ubuntu on 0.0.0.0:3000
                  it sees the client as 127.0.0.1\
                """);
    }

    @Test
    void windows_uses_the_guests_address_where_localhost_does_not_lead_there() {
        Scene machine = idle().guestServes(
                        Listener.tcp("172.26.17.100", 3000).by("nginx", 3).build());

        assertThat(from(machine, Vantage.windows()).via()).containsExactly(Carrier.DIRECT);
    }

    @Test
    void the_lan_uses_windows_address_if_it_is_set_up() {
        Scene machine = article()
                .forwards(PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000))
                .firewallHas(WSL2_SERVER_ACCESS);

        assertThat(from(machine, Vantage.lan()).via()).containsExactly(Carrier.PORTPROXY, Carrier.DIRECT);
        assertThat(from(article(), Vantage.lan())).hasToString("""
                lan -> tcp 3000 of Ubuntu: BLOCKED (timed-out)
                  because: no rule lets tcp 3000 in from the LAN in profile Private
                  because: nothing on Windows takes tcp 3000 at 192.168.0.4
                  because: no portproxy rule takes tcp 3000 at 192.168.0.4
                  helps: forward port 3000 of Windows to Ubuntu and let it through the firewall (needs an administrator)\
                """);
    }

    @Test
    void another_server_on_the_port_is_not_the_one_that_was_meant() {
        Explanation why = Reachability.in(article().withDistro(DEBIAN).snapshot())
                .from(Vantage.windows())
                .to("Debian", tcp(3000));

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::because)
                .contains("node in Ubuntu on 0.0.0.0:3000 answers, not one in Debian");
    }

    @Test
    void a_windows_program_in_the_way_is_named() {
        Scene machine = idle().windowsServes(
                        Listener.tcp("127.0.0.1", 3000).by("node.exe", 9000).build());

        assertThat(from(machine, Vantage.windows()).checks(Check.Result.FAIL))
                .extracting(Check::id)
                .contains("server.other");
    }

    @Test
    void a_distro_that_is_not_installed_has_no_server() {
        Explanation why =
                Reachability.in(article().snapshot()).from(Vantage.windows()).to("Arch", tcp(3000));

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.checks(Check.Result.FAIL))
                .extracting(Check::because)
                .containsExactly("no distribution is called Arch");
    }

    @Test
    void a_distro_that_is_stopped_is_to_be_started() {
        Scene machine = article()
                .butUbuntu(ubuntu -> ubuntu.withState(Known.of("Stopped")))
                .butWindows(windows -> windows.withListeners(Known.of(List.of(Scene.RPC))));
        Explanation why = from(machine, Vantage.windows());

        assertThat(why.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.checks(Check.Result.FAIL)).extracting(Check::because).contains("Ubuntu is Stopped");
        assertThat(why.remedies()).extracting(Remedy::id).contains("start-distro");
    }

    @Test
    void while_distros_are_not_known_nothing_can_be_said() {
        Explanation why = from(article().butWsl(wsl -> wsl.withDistros(Known.absent())), Vantage.windows());

        assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why).asString().contains("not known: which distributions there are is not read");
    }

    @Test
    void while_the_guests_address_is_not_known_a_refusal_at_localhost_says_little() {
        Scene machine = idle().guestServes(
                        Listener.tcp("172.26.17.100", 3000).by("nginx", 3).build())
                .butWsl(wsl -> wsl.withLinks(Known.absent()));
        Explanation why = from(machine, Vantage.windows());

        assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why.checks(Check.Result.UNKNOWN)).extracting(Check::source).contains("wsl.links is not read");
    }

    @Test
    void while_windows_addresses_are_not_known_the_lan_has_none_to_try() {
        Scene machine = article().butWindows(windows -> windows.withAdapters(Known.absent()));

        assertThat(from(machine, Vantage.lan()).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_windows_without_an_address_on_a_lan_is_reached_by_nobody() {
        Scene machine = article().butAdapter("Wi-Fi", adapter -> adapter.withUp(Known.of(false)));

        assertThat(from(machine, Vantage.lan()).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_wsl1_server_is_tried_at_every_address_of_windows() {
        Scene onLanAddress = articleOnWsl1()
                .guestServes(Listener.tcp("192.168.0.4", 3000).by("node", 8).build());

        assertThat(from(onLanAddress, Vantage.windows()).via()).containsExactly(Carrier.SHARED_STACK);
    }

    @Test
    void a_wsl2_client_reaches_a_wsl1_server_at_windows_address() {
        Distro legacy = Distro.running("Legacy", WslVersion.WSL1)
                .listeners(Known.of(
                        List.of(Listener.tcp("0.0.0.0", 4000).by("ruby", 7).build())))
                .build();
        Scene machine = article()
                .withDistro(legacy)
                .firewallHas(FirewallRule.allow("ruby").tcp("4000").build());

        assertThat(Reachability.in(machine.snapshot())
                        .from(Vantage.distro("Ubuntu"))
                        .to("Legacy", tcp(4000))
                        .via())
                .containsExactly(Carrier.SHARED_STACK);
    }

    @Test
    void asking_from_a_distro_that_is_not_there_has_no_answer() {
        Explanation why = Reachability.in(article().snapshot())
                .from(Vantage.distro("Arch"))
                .toLocalhost(tcp(3000));

        assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why.checks()).extracting(Check::because).containsExactly("no distribution is called Arch");
    }

    @Test
    void a_name_that_wsl_takes_none_of_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reachability.in(article().snapshot())
                        .from(Vantage.windows())
                        .to(" ", tcp(3000)));
    }

    private static Explanation from(Scene machine, Vantage vantage) {
        return Reachability.in(machine.snapshot()).from(vantage).to("Ubuntu", tcp(3000));
    }
}
