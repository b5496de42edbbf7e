// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.address.TransportPort.udp;
import static io.github.wslnet.reach.Machines.article;
import static io.github.wslnet.reach.Machines.articleOnWsl1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.reach.Scene;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
                Arguments.of("mode mirrored needs a Hyper-V firewall rule", without(scene -> in("mirrored"))),
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

    @Test
    void another_port_takes_a_forward_which_leads_nowhere_in_consomme() {
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> ensure(WEB.listeningOn(8080), in("consomme")))
                .withMessageContaining("on its own port alone");
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
