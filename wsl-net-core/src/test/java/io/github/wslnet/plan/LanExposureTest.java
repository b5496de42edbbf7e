// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forward that an exposure to the LAN takes behind the switch. */
class LanExposureTest {
    private static final LanExposure WEB = LanExposure.of("Ubuntu", tcp(3000));
    private static final PortProxyRule FORWARD =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000);
    private static final PortProxyRule STALE =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3000);
    private static final FirewallRule OURS = FirewallRule.allow("wsl-net: TCP 3000 to Ubuntu")
            .id("wsl-net-tcp-3000")
            .group("wsl-net")
            .tcp("3000")
            .addRemoteAddresses("Any")
            .addProfiles("Any")
            .build();

    @Test
    void behind_the_switch_it_takes_a_forward_and_a_firewall_rule() {
        Plan plan = ensure(WEB, article());

        assertThat(commands(plan))
                .containsExactly(
                        List.of(
                                "netsh.exe",
                                "interface",
                                "portproxy",
                                "add",
                                "v4tov4",
                                "listenport=3000",
                                "listenaddress=0.0.0.0",
                                "connectaddress=172.26.17.100",
                                "connectport=3000"),
                        List.of(
                                "powershell.exe",
                                "-NoProfile",
                                "-NonInteractive",
                                "-Command",
                                "New-NetFirewallRule -Name 'wsl-net-tcp-3000'"
                                        + " -DisplayName 'wsl-net: TCP 3000 to Ubuntu' -Group 'wsl-net'"
                                        + " -Direction Inbound -Protocol 'TCP' -LocalPort '3000' -Action Allow"));
        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.needsAdmin()).isTrue();
        assertThat(plan.describe()).isEqualTo("""
                        + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000
                        + firewall rule 'wsl-net: TCP 3000 to Ubuntu'\
                        """);
    }

    /** Article 1: the command for a forward on every address. */
    @Test
    void a19_a_rule_without_listen_address_is_made_without_one() {
        Step step = new Step.PortProxyAdd(PortProxyRule.v4tov4("*", 3000).to("172.23.220.194", 3000));

        assertThat(step.commandLine())
                .hasToString("netsh.exe interface portproxy add v4tov4 listenport=3000 connectaddress=172.23.220.194"
                        + " connectport=3000");
        assertThat(step.undo().step().orElseThrow().commandLine())
                .hasToString("netsh.exe interface portproxy delete v4tov4 listenport=3000");
    }

    @Test
    void it_is_undone_by_deleting_what_it_made_the_last_first() {
        assertThat(ensure(WEB, article()).undoSteps())
                .extracting(step -> step.commandLine().toString())
                .containsExactly(
                        "powershell.exe -NoProfile -NonInteractive -Command \"Remove-NetFirewallRule -Name"
                                + " 'wsl-net-tcp-3000'\"",
                        "netsh.exe interface portproxy delete v4tov4 listenport=3000 listenaddress=0.0.0.0");
    }

    @ParameterizedTest(name = "owned: {0}")
    @ValueSource(strings = {"true", "false", "unknown"})
    void what_holds_already_takes_no_step(String own) {
        StoredForward stored =
                new StoredForward(FORWARD, own.equals("unknown") ? Known.absent() : Known.of(Boolean.valueOf(own)));
        Plan plan = ensure(WEB, article().stores(stored).firewallHas(OURS));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.describe()).isEqualTo("nothing to do");
    }

    @Test
    void a_star_is_every_address_too() {
        PortProxyRule star = PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000);

        assertThat(ensure(WEB, article().forwards(star).firewallHas(OURS)).isEmpty())
                .isTrue();
    }

    @Test
    void after_the_guests_address_changed_just_the_stale_rule_is_replaced() {
        Plan plan = ensure(WEB, article().stores(StoredForward.ours(STALE)).firewallHas(OURS));

        assertThat(commands(plan))
                .containsExactly(
                        List.of(
                                "netsh.exe",
                                "interface",
                                "portproxy",
                                "delete",
                                "v4tov4",
                                "listenport=3000",
                                "listenaddress=0.0.0.0"),
                        List.of(
                                "netsh.exe",
                                "interface",
                                "portproxy",
                                "add",
                                "v4tov4",
                                "listenport=3000",
                                "listenaddress=0.0.0.0",
                                "connectaddress=172.26.17.100",
                                "connectport=3000"));
        assertThat(plan.undoSteps())
                .extracting(Step::describe)
                .containsExactly(
                        "- portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000",
                        "+ portproxy v4tov4 0.0.0.0/3000 -> 172.23.220.194/3000");
    }

    @Test
    void a_stale_rule_is_replaced_under_the_words_it_is_stored_by() {
        StoredForward star = StoredForward.ours(PortProxyRule.v4tov4("*", 3000).to("172.23.220.194", 3000));

        assertThat(ensure(WEB, article().stores(star).firewallHas(OURS)).describe())
                .isEqualTo("""
                        - portproxy v4tov4 */3000 -> 172.23.220.194/3000
                        + portproxy v4tov4 */3000 -> 172.26.17.100/3000\
                        """);
    }

    @ParameterizedTest(name = "{0}/{1} -> {2}/{3}")
    @CsvSource({
        "0.0.0.0,80,172.23.220.194,80",
        "0.0.0.0,8080,172.23.220.194,8080",
        "0.0.0.0,30000,172.23.220.194,3000",
        "0.0.0.0,300,172.23.220.194,3000",
        "192.168.0.4,3000,172.23.220.194,3000",
        "127.0.0.1,3000,172.23.220.194,3000"
    })
    void a_rule_for_another_port_or_address_is_left_alone(
            String listen, int listenPort, String connect, int connectPort) {
        StoredForward other =
                StoredForward.ours(PortProxyRule.v4tov4(listen, listenPort).to(connect, connectPort));

        assertThat(ensure(WEB, article().stores(other).firewallHas(OURS)).steps())
                .containsExactly(new Step.PortProxyAdd(FORWARD));
    }

    @Test
    void addresses_are_compared_as_addresses_and_not_as_texts() {
        PortProxyRule longer = PortProxyRule.v4tov4("0.0.0.0", 3000).to("10.0.0.11", 3000);
        Scene machine = article()
                .butWsl(wsl -> wsl.withLinks(Known.of(Scene.links("10.0.0.1/24"))))
                .stores(StoredForward.ours(longer))
                .firewallHas(OURS);

        assertThat(ensure(WEB, machine).describe()).isEqualTo("""
                        - portproxy v4tov4 0.0.0.0/3000 -> 10.0.0.11/3000
                        + portproxy v4tov4 0.0.0.0/3000 -> 10.0.0.1/3000\
                        """);
    }

    @Test
    void rules_of_both_spellings_become_one() {
        Plan plan = ensure(
                WEB,
                article()
                        .stores(
                                StoredForward.ours(STALE),
                                StoredForward.ours(
                                        PortProxyRule.v4tov4("*", 3000).to("172.26.17.100", 3000)))
                        .firewallHas(OURS));

        assertThat(plan.steps()).containsExactly(new Step.PortProxyDelete(STALE));
    }

    @Test
    void a_forward_of_somebody_else_is_reported_and_nothing_is_done() {
        PortProxyRule nas = PortProxyRule.v4tov4("0.0.0.0", 3000).to("10.0.0.7", 80);
        Plan plan = ensure(WEB, article().forwards(nas));

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.warnings())
                .containsExactly("port 3000 is forwarded already, and not by wsl-net: v4tov4 0.0.0.0/3000 ->"
                        + " 10.0.0.7/80; choose another port or delete that rule yourself");
        assertThat(plan.describe()).startsWith("nothing to do\n! port 3000 is forwarded already");
    }

    @Test
    void a_stale_rule_that_the_record_does_not_hold_is_somebody_elses() {
        Plan plan = ensure(WEB, article().stores(StoredForward.foreign(STALE)));

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.warnings()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "172.23.220.194,3000,replaced",
        "172.26.30.9,3000,replaced",
        "10.77.0.9,3000,replaced",
        "172.23.220.194,8080,left",
        "10.0.0.7,3000,left",
        "192.168.0.50,3000,left",
        "127.0.0.1,3000,left",
        "nas,3000,left"
    })
    void without_a_record_a_rule_is_taken_for_ours_only_if_its_target_can_but_be_wsl(
            String target, int port, String fate) {
        PortProxyRule rule = PortProxyRule.v4tov4("0.0.0.0", 3000).to(target, port);
        Scene machine = article()
                .stores(new StoredForward(rule, Known.absent()))
                .firewallHas(OURS)
                .butWindows(windows -> windows.withNatRegistry(
                        Known.of(new NatRegistry(Known.of("10.77.0.0/24"), Known.absent(), Known.absent()))));
        Plan plan = ensure(WEB, machine);

        assertThat(plan.steps()).hasSize(fate.equals("replaced") ? 2 : 0);
        assertThat(plan.warnings()).hasSize(fate.equals("replaced") ? 0 : 1);
    }

    @ParameterizedTest(name = "with an adapter at {0}: {1}")
    @CsvSource({"172.23.0.1/16,left", "172.20.0.1/24,replaced"})
    void a_target_in_a_network_of_windows_need_not_be_wsl(String adapter, String fate) {
        PortProxyRule rule = PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3000);
        Scene machine = article()
                .stores(new StoredForward(rule, Known.absent()))
                .firewallHas(OURS)
                .butWindows(windows -> windows.withAdapters(windows.adapters()
                        .map(all -> Stream.concat(
                                        all.stream(),
                                        Stream.of(Adapter.named("Office")
                                                .at(adapter)
                                                .build()))
                                .toList())));

        assertThat(ensure(WEB, machine).steps()).hasSize(fate.equals("replaced") ? 2 : 0);
    }

    @Test
    void a_rule_of_ours_to_the_other_family_is_replaced() {
        PortProxyRule relayed = PortProxyRule.v4tov6("0.0.0.0", 3000).to("::1", 3000);

        assertThat(ensure(WEB, article().stores(StoredForward.ours(relayed)).firewallHas(OURS))
                        .describe())
                .isEqualTo("""
                        - portproxy v4tov6 0.0.0.0/3000 -> ::1/3000
                        + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000\
                        """);
    }

    @Test
    void a_service_that_rests_is_started_first() {
        Plan plan = ensure(WEB, article().ipHelperIs("Stopped").firewallHas(OURS));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("service-start", "portproxy-add");
        assertThat(plan.steps().get(0).commandLine()).hasToString("sc.exe start iphlpsvc");
        assertThat(plan.steps().get(0).undo().step()).isEmpty();
    }

    @Test
    void a_service_that_rests_is_started_for_a_rule_that_is_there_already() {
        Plan plan =
                ensure(WEB, article().forwards(FORWARD).ipHelperIs("Stopped").firewallHas(OURS));

        assertThat(plan.steps()).containsExactly(new Step.ServiceStart("iphlpsvc"));
    }

    @Test
    void a_service_that_is_disabled_is_warned_of() {
        Scene machine = article()
                .butWindows(windows -> windows.withServices(
                        Known.of(Map.of("iphlpsvc", new WindowsService(Known.of("Stopped"), Known.of("Disabled"))))));

        assertThat(ensure(WEB, machine).warnings())
                .containsExactly(
                        "the service iphlpsvc is disabled and can't be started before its start type is" + " changed");
    }

    @Test
    void a_windows_program_on_the_port_is_warned_of() {
        Listener nginx = Listener.tcp("0.0.0.0", 3000).by("nginx.exe", 44).build();

        assertThat(ensure(WEB, article().windowsServes(nginx)).warnings())
                .containsExactly(
                        "nginx.exe of Windows listens on 0.0.0.0:3000 already, so the forward may get no" + " socket");
    }

    @Test
    void a_reserved_port_is_warned_of() {
        Scene machine = article()
                .butWindows(windows ->
                        windows.withExcludedPorts(Known.of(Map.of(Transport.TCP, List.of(PortRange.of(2990, 3089))))));

        assertThat(ensure(WEB, machine).warnings())
                .containsExactly(
                        "Windows reserves the ports 2990-3089, so the forward gets no socket; choose another port");
    }

    @Test
    void the_lan_can_be_given_another_port_than_the_servers() {
        assertThat(ensure(WEB.listeningOn(8080), article()).describe()).isEqualTo("""
                        + portproxy v4tov4 0.0.0.0/8080 -> 172.26.17.100/3000
                        + firewall rule 'wsl-net: TCP 8080 to Ubuntu'\
                        """);
    }

    @Test
    void the_same_goal_twice_is_done_once() {
        assertThat(Plan.ensuring(WEB, WEB).against(article().snapshot()).steps())
                .hasSize(2);
    }

    private static Plan ensure(LanExposure goal, Scene machine) {
        return Plan.ensuring(goal).against(machine.snapshot());
    }

    private static List<List<String>> commands(Plan plan) {
        return plan.steps().stream()
                .map(Step::commandLine)
                .map(CommandLine::arguments)
                .toList();
    }
}
