// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.address.TransportPort.udp;
import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.articleOnWsl1;
import static io.github.wslnet.reach.Machines.mirrored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.Port;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an exposure to the LAN takes where there is no switch, and when it can not be planned. */
class LanExposureModesTest {
    private static final LanExposure WEB = LanExposure.of("Ubuntu", tcp(3000));

    @Test
    void wsl1_needs_the_firewall_rule_alone() {
        assertThat(kinds(WEB, articleOnWsl1())).containsExactly("firewall-allow");
    }

    @Test
    void wsl1_needs_a_forward_to_be_found_on_another_port() {
        assertThat(ensure(WEB.listeningOn(8080), articleOnWsl1()).describe()).isEqualTo("""
                        + portproxy v4tov4 0.0.0.0/8080 -> 127.0.0.1/3000
                        + firewall rule 'wsl-net: TCP 8080 to Ubuntu'\
                        """);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"consomme,firewall-allow", "bridged,''"})
    void where_the_lan_reaches_the_guest_directly_there_is_no_forward(String mode, String kinds) {
        assertThat(String.join(",", kinds(WEB, in(mode)))).isEqualTo(kinds);
    }

    /** Each row takes something away without which the goal can't be planned, and tells what the error names. */
    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(
                        "wsl.distros is not read",
                        without(scene -> scene.butWsl(wsl -> wsl.withDistros(Known.absent())))),
                Arguments.of(
                        "wsl.mode is not read", without(scene -> scene.butWsl(wsl -> wsl.withMode(Known.absent())))),
                Arguments.of(
                        "wsl.links is not read", without(scene -> scene.butWsl(wsl -> wsl.withLinks(Known.absent())))),
                Arguments.of(
                        "wsl.links has no eth0",
                        without(scene -> scene.butWsl(wsl -> wsl.withLinks(Known.of(List.<Link>of()))))),
                Arguments.of(
                        "windows.portproxy is access denied",
                        without(scene ->
                                scene.butWindows(windows -> windows.withPortProxy(Known.unreadable("access denied"))))),
                Arguments.of(
                        "windows.firewall.rules is not read",
                        without(scene -> scene.butWindows(windows -> windows.withFirewall(Known.absent())))),
                Arguments.of(
                        "no distribution is called Ubuntu",
                        without(scene -> scene.butWsl(wsl -> wsl.withDistros(Known.of(List.of()))))),
                Arguments.of(
                        "windows.firewall.hyperV.rules is not read",
                        without(scene -> in("mirrored").butHyperV(on -> on.withRules(Known.absent())))),
                Arguments.of("in mode none the guest has no network", without(scene -> in("none"))),
                Arguments.of("what mode quantum does is not known", without(scene -> in("quantum"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void what_can_not_be_planned_is_an_error_that_names_the_field(String message, UnaryOperator<Scene> change) {
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> ensure(WEB, change.apply(article())))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mirrored", "consomme"})
    void on_another_port_a_forward_goes_to_the_loopback_that_is_shared(String mode) {
        assertThat(ensure(WEB.listeningOn(8080), in(mode)).describe()).isEqualTo("""
                        + portproxy v4tov4 0.0.0.0/8080 -> 127.0.0.1/3000
                        + firewall rule 'wsl-net: TCP 8080 to Ubuntu'\
                        """);
    }

    @Test
    void a_bridged_guest_is_reached_on_its_own_port_alone() {
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> ensure(WEB.listeningOn(8080), in("bridged")))
                .withMessageContaining("on its own port alone");
    }

    @Test
    void mirrored_mode_takes_a_rule_of_the_hyper_v_firewall() {
        Plan plan =
                ensure(WEB.allowFrom(Cidr.parse("192.168.0.0/24")), mirrored().guestServes(Scene.NODE));

        assertThat(plan.describe()).isEqualTo("+ Hyper-V firewall rule 'wsl-net: TCP 3000 to Ubuntu'");
        assertThat(plan.steps().get(0).commandLine().arguments().get(4))
                .isEqualTo(
                        "New-NetFirewallHyperVRule -Name 'wsl-net-tcp-3000' -DisplayName 'wsl-net: TCP 3000 to Ubuntu'"
                                + " -Direction Inbound -VMCreatorId '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}' -Protocol 'TCP'"
                                + " -LocalPorts '3000' -RemoteAddresses '192.168.0.0/24' -Action Allow");
        assertThat(plan.undoSteps().get(0).commandLine().arguments().get(4))
                .isEqualTo("Remove-NetFirewallHyperVRule -Name 'wsl-net-tcp-3000'");
    }

    @ParameterizedTest(name = "{0}, enabled {1}")
    @CsvSource({"10.0.0.0/8,true", "192.168.0.0/24,false"})
    void a_rule_of_ours_in_the_hyper_v_firewall_that_differs_is_replaced(String hosts, boolean enabled) {
        FirewallRule ours = FirewallRule.allow("wsl-net: TCP 3000 to Ubuntu")
                .id("wsl-net-tcp-3000")
                .tcp("3000")
                .addRemoteAddresses(hosts)
                .enabled(enabled)
                .build();
        Plan plan = ensure(
                WEB.allowFrom(Cidr.parse("192.168.0.0/24")),
                mirrored().butHyperV(on -> on.withRules(Known.of(List.of(ours)))));

        assertThat(plan.describe()).isEqualTo("""
                        - Hyper-V firewall rule 'wsl-net: TCP 3000 to Ubuntu'
                        + Hyper-V firewall rule 'wsl-net: TCP 3000 to Ubuntu'\
                        """);
    }

    @Test
    void a_rule_of_the_hyper_v_firewall_that_blocks_is_warned_of() {
        FirewallRule block = FirewallRule.block("no web").tcp("3000").build();
        Plan plan = ensure(WEB, mirrored().butHyperV(on -> on.withRules(Known.of(List.of(block)))));

        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.warnings())
                .singleElement()
                .asString()
                .startsWith("even with our rule of the Hyper-V firewall: ")
                .contains("no web");
    }

    @Test
    void in_mirrored_mode_the_plan_opens_what_the_explanation_says_is_closed() {
        Scene machine = mirrored().guestServes(Scene.NODE);
        Snapshot after = Effects.of(ensure(WEB, machine).steps(), machine.snapshot());

        assertThat(machine.ask("lan", "tcp://192.168.0.4:3000").isReachable()).isFalse();
        assertThat(Reachability.in(after)
                        .from(Vantage.lan())
                        .to("Ubuntu", tcp(3000))
                        .isReachable())
                .isTrue();
        assertThat(Plan.ensuring(WEB).against(after).isEmpty()).isTrue();
    }

    @Test
    void in_mirrored_mode_a_rule_of_the_host_that_names_a_port_is_enough() {
        Scene machine = mirrored().guestServes(Scene.NODE).firewallHas(Scene.WSL2_SERVER_ACCESS);

        assertThat(ensure(WEB, machine).isEmpty()).isTrue();
        assertThat(machine.answer("lan", "tcp://192.168.0.4:3000")).isEqualTo("direct");
    }

    @Test
    void in_mirrored_mode_our_rule_alone_is_taken_back() {
        FirewallRule others = FirewallRule.allow("web").id("web").tcp("3000").build();
        Scene machine =
                mirrored().butHyperV(on -> on.withRules(Known.of(List.of(others, others.withId("wsl-net-tcp-3000")))));

        assertThat(Plan.removing(WEB).against(machine.snapshot()).steps())
                .containsExactly(new Step.HyperVRemove(others.withId("wsl-net-tcp-3000")));
    }

    @Test
    void without_a_forward_between_a_server_on_loopback_is_warned_of() {
        Plan plan = ensure(
                WEB, mirrored().guestServes(Listener.tcp("127.0.0.1", 3000).build()));

        assertThat(plan.warnings())
                .containsExactly("the server is bound to 127.0.0.1, where the LAN does not get; bind it to 0.0.0.0");
    }

    @Test
    void a_server_on_loopback_that_is_not_the_only_one_is_not_warned_of() {
        Listener loopback = Listener.tcp("127.0.0.1", 3000).build();
        Listener elsewhere = Listener.tcp("192.168.0.4", 3000).build();

        assertThat(ensure(WEB, mirrored().guestServes(loopback, elsewhere)).warnings())
                .isEmpty();
        assertThat(ensure(WEB, mirrored().guestServes(elsewhere.withPort(Port.of(3001)), loopback))
                        .warnings())
                .hasSize(1);
        assertThat(ensure(WEB, mirrored().guestServes(loopback.withPort(Port.of(3001))))
                        .warnings())
                .isEmpty();
    }

    @Test
    void two_goals_can_not_have_one_port() {
        Plan.Intent intent =
                Plan.ensuring(WEB, LanExposure.of("Ubuntu", tcp(4000)).listeningOn(3000));

        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> intent.against(article().snapshot()))
                .withMessageContaining("another goal of the plan wants port 3000");
    }

    @Test
    void udp_is_refused_since_portproxy_passes_none_on() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanExposure.of("Ubuntu", udp(53)))
                .withMessageContaining("TCP alone");
    }

    @Test
    void names_and_ports_are_checked_when_the_goal_is_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> LanExposure.of("", tcp(3000)));
        assertThatIllegalArgumentException().isThrownBy(() -> WEB.listeningOn(0));
    }

    private static UnaryOperator<Scene> without(UnaryOperator<Scene> change) {
        return change;
    }

    private static Scene in(String mode) {
        return article().butWsl(wsl -> wsl.withMode(Known.of(NetworkingMode.parse(mode))));
    }

    private static Plan ensure(LanExposure goal, Scene machine) {
        return Plan.ensuring(goal).against(machine.snapshot());
    }

    private static List<String> kinds(LanExposure goal, Scene machine) {
        return ensure(goal, machine).steps().stream().map(Step::kind).toList();
    }
}
