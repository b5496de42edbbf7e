// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.address.TransportPort.udp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.plan.Step;
import io.github.wslnet.reach.Carrier;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Outcome;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.reach.Verdict;
import io.github.wslnet.snapshot.SnapshotJson;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FakeWslHostTest {
    private static final TransportPort WEB = tcp(3000);
    private static final LanExposure EXPOSED = LanExposure.of("Ubuntu", WEB);

    private final FakeWslHost host = FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(WEB, "node"));

    @Test
    void is_the_machine_of_the_articles_when_fresh() {
        assertThat(host.snapshot().wsl().eth0Address()).contains(IpAddress.parse("172.26.17.100"));
        assertThat(host.snapshot().windows().wslSwitch().orElseThrow().name()).isEqualTo("vEthernet (WSL)");
        assertThat(fromWindows("127.0.0.1").peer()).contains(IpAddress.parse("127.0.0.1"));
        assertThat(fromWindows("172.26.17.100").peer()).contains(IpAddress.parse("172.26.16.1"));
    }

    @Test
    void tells_the_story_of_the_articles() {
        assertThat(fromLan().verdict()).isEqualTo(Verdict.BLOCKED);

        host.apply(Plan.ensuring(EXPOSED).against(host.snapshot()));
        assertThat(fromLan().via()).containsExactly(Carrier.PORTPROXY, Carrier.DIRECT);
        assertThat(fromLan().peer()).contains(IpAddress.parse("172.26.16.1"));

        host.restartWindows();
        host.distro("Ubuntu").listening(WEB, "node");
        assertThat(fromLan().outcome()).contains(Outcome.TIMED_OUT);

        Plan refresh = Plan.ensuring(EXPOSED).against(host.snapshot());
        assertThat(refresh.steps())
                .extracting(Step::describe)
                .containsExactly(
                        "- portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000",
                        "+ portproxy v4tov4 0.0.0.0/3000 -> 172.23.220.194/3000");
        host.apply(refresh);
        assertThat(fromLan().isReachable()).isTrue();
    }

    @Test
    void keeps_rules_and_changes_addresses_when_windows_restarts() {
        host.apply(Plan.ensuring(EXPOSED).against(host.snapshot()));

        host.restartWindows();

        assertThat(host.snapshot().windows().portProxy().orElse(null)).hasSize(1);
        assertThat(host.snapshot()
                        .windows()
                        .firewall()
                        .value()
                        .orElseThrow()
                        .rules()
                        .orElse(null))
                .hasSize(1);
        assertThat(host.snapshot().wsl().eth0Address()).contains(IpAddress.parse("172.23.220.194"));
        assertThat(host.distro("Ubuntu").isRunning()).isTrue();
    }

    @Test
    void gives_another_network_at_every_restart() {
        assertThat(IntStream.range(0, 12)
                        .mapToObj(i -> host.restartWindows()
                                .snapshot()
                                .wsl()
                                .eth0Address()
                                .orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @Test
    void refuses_a_port_that_another_distro_holds() {
        host.distro("Debian", debian -> {});

        assertThatThrownBy(() -> host.distro("Debian").listening(WEB, "python3"))
                .isInstanceOf(AddressInUseException.class)
                .hasMessage("Address already in use: tcp 3000 at 0.0.0.0 is held by node in Ubuntu");
    }

    @Test
    void lets_two_distros_have_the_same_port_of_different_transports() {
        host.distro("Debian", debian -> debian.listening(udp(3000), "dnsmasq"));

        assertThat(host.snapshot().wsl().guests()).hasSize(2);
    }

    @Test
    void shares_one_address_among_all_distros() {
        host.distro("Debian", debian -> debian.listening(tcp(8000), "python3"));

        Explanation why = Reachability.in(host.snapshot())
                .from(Vantage.distro("Ubuntu"))
                .to(IpAddress.parse("127.0.0.1"), tcp(8000));

        assertThat(why.server().orElseThrow().distro()).hasToString("Optional[Debian]");
    }

    @Test
    void relays_through_the_program_of_its_era() {
        FakeWslHost inbox = FakeWslHost.inbox().distro("Ubuntu", ubuntu -> ubuntu.listening(WEB, "node"));
        FakeWslHost before = FakeWslHost.build18917().distro("Ubuntu", ubuntu -> ubuntu.listening(WEB, "node"));

        assertThat(relays(host)).containsExactly("wslrelay.exe");
        assertThat(relays(inbox)).containsExactly("wslhost.exe");
        assertThat(relays(before)).isEmpty();
    }

    @Test
    void keeps_localhost_with_the_forward_that_was_there_first() {
        host.distro("Ubuntu").close(WEB);
        host.windows().addForward(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000));

        host.distro("Ubuntu").listening(WEB, "node");

        assertThat(relays(host)).isEmpty();
        assertThat(fromWindows("127.0.0.1").via()).containsExactly(Carrier.PORTPROXY, Carrier.DIRECT);
    }

    @Test
    void refuses_to_apply_a_plan_made_before_the_address_changed() {
        Plan plan = Plan.ensuring(EXPOSED).against(host.snapshot());
        host.restartWindows();

        assertThatThrownBy(() -> host.apply(plan)).isInstanceOf(StalePlanException.class);
        assertThat(host.snapshot().windows().portProxy().orElse(null)).isEmpty();
    }

    @Test
    void leaves_the_rules_of_others_alone_when_ours_are_removed() {
        PortProxyRule theirs = PortProxyRule.v4tov4("0.0.0.0", 8080).to("192.168.0.7", 80);
        host.windows().addForward(theirs);
        host.windows().addFirewallRule(FirewallRule.allow("theirs").tcp("8080").build());
        host.apply(Plan.ensuring(EXPOSED).against(host.snapshot()));

        host.apply(Plan.removing(EXPOSED).against(host.snapshot()));

        assertThat(host.snapshot().windows().portProxy().orElse(null))
                .singleElement()
                .satisfies(stored -> assertThat(stored.rule()).isEqualTo(theirs));
        assertThat(host.snapshot()
                        .windows()
                        .firewall()
                        .value()
                        .orElseThrow()
                        .rules()
                        .orElse(null))
                .extracting(FirewallRule::name)
                .containsExactly("theirs");
    }

    @Test
    void makes_dns_manual_and_keeps_it_so_across_restarts_of_the_distro() {
        OwnDns google = OwnDns.of("Ubuntu", IpAddress.parse("8.8.8.8"));

        host.apply(Plan.ensuring(google).against(host.snapshot()));
        host.distro("Ubuntu").start();

        assertThat(resolvConf()).isEqualTo("nameserver 8.8.8.8\n");
        assertThat(Plan.ensuring(google).against(host.snapshot()).isEmpty()).isTrue();
    }

    @Test
    void makes_resolv_conf_again_when_only_the_file_was_edited() {
        host.distro("Ubuntu").terminate().start();

        assertThat(resolvConf()).isEqualTo("nameserver 172.26.16.1\n");
        assertThat(host.snapshot()
                        .wsl()
                        .guests()
                        .get(0)
                        .resolvConf()
                        .value()
                        .orElseThrow()
                        .link())
                .contains("/mnt/wsl/resolv.conf");
    }

    @Test
    void stops_every_wsl2_distro_but_no_wsl1_distro_at_a_shutdown() {
        host.wsl1Distro("Legacy", legacy -> legacy.listening(tcp(2222), "sshd"));

        host.shutdownWsl();

        assertThat(host.distro("Ubuntu").isRunning()).isFalse();
        assertThat(host.distro("Legacy").isRunning()).isTrue();
        assertThat(fromWindows("127.0.0.1").outcome()).contains(Outcome.REFUSED);
    }

    @Test
    void puts_the_servers_of_a_wsl1_distro_on_the_windows_stack() {
        host.wsl1Distro("Legacy", legacy -> legacy.listening(tcp(2222), "sshd"));

        Explanation why =
                Reachability.in(host.snapshot()).from(Vantage.windows()).toLocalhost(tcp(2222));

        assertThat(why.via()).containsExactly(Carrier.SHARED_STACK);
        assertThatThrownBy(() -> host.windows().listening("0.0.0.0", tcp(2222), "sshd.exe"))
                .isInstanceOf(AddressInUseException.class);
    }

    @Test
    void survives_its_json_form() {
        host.apply(Plan.ensuring(EXPOSED).against(host.snapshot()));

        assertThat(SnapshotJson.parse(SnapshotJson.print(host.snapshot()))).isEqualTo(host.snapshot());
    }

    @Test
    void names_the_distros_that_there_are_when_asked_for_another() {
        assertThatThrownBy(() -> host.distro("Fedora"))
                .hasMessage("no distribution is called Fedora; there are: Ubuntu");
    }

    @Test
    void can_not_be_used_after_it_was_closed() {
        host.close();

        assertThatThrownBy(host::snapshot).isInstanceOf(IllegalStateException.class);
    }

    private Explanation fromWindows(String address) {
        return Reachability.in(host.snapshot()).from(Vantage.windows()).to(IpAddress.parse(address), WEB);
    }

    private Explanation fromLan() {
        return Reachability.in(host.snapshot()).from(Vantage.lan()).to(IpAddress.parse("192.168.0.4"), WEB);
    }

    private String resolvConf() {
        return host.snapshot()
                .wsl()
                .guests()
                .get(0)
                .resolvConf()
                .value()
                .flatMap(state -> state.text())
                .orElseThrow();
    }

    private static List<String> relays(FakeWslHost host) {
        return host.snapshot().windows().listeners().orElse(List.of()).stream()
                .flatMap(listener -> listener.process().stream())
                .filter(name -> name.startsWith("wsl"))
                .toList();
    }
}
