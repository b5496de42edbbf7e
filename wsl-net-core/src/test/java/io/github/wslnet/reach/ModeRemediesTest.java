// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.socket.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would help in the modes in which both sides share addresses. */
class ModeRemediesTest {
    private static final Listener SERVER =
            Listener.tcp("0.0.0.0", 3000).by("server", 7).build();

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "windows,tcp://192.168.0.4:3000,use-localhost switch-crossing-on",
        "windows,tcp://[::1]:3000,use-localhost",
        "lan,tcp://192.168.0.4:3000,expose-lan"
    })
    void in_mirrored_mode(String from, String to, String ids) {
        assertThat(ids(Machines.mirrored().guestServes(SERVER).ask(from, to))).isEqualTo(ids);
    }

    @Test
    void the_sides_are_not_to_be_joined_for_a_server_that_is_not_there() {
        assertThat(ids(Machines.mirrored().ask("distro:Ubuntu", "tcp://192.168.0.4:3000")))
                .isEqualTo("bind-wider");
        assertThat(ids(Machines.mirrored().windowsServes(SERVER).ask("distro:Ubuntu", "tcp://192.168.0.4:3000")))
                .isEqualTo("use-localhost switch-crossing-on bind-wider");
    }

    @Test
    void what_restarts_wsl_names_what_stops() {
        Explanation why = Machines.mirrored().guestServes(SERVER).ask("windows", "tcp://192.168.0.4:3000");

        assertThat(why.remedies().get(1).title()).contains("[experimental]").endsWith("which ends Ubuntu");
    }

    @Test
    void a_port_that_windows_keeps_for_itself_is_to_be_changed() {
        Scene machine =
                Machines.mirrored().guestServes(Listener.tcp("0.0.0.0", 5004).build());

        assertThat(ids(machine.ask("windows", "tcp://127.0.0.1:5004"))).isEqualTo("use-other-port");
    }

    @Test
    void a_rule_is_not_offered_where_a_policy_ignores_local_rules() {
        Scene machine = Machines.consomme()
                .guestServes(SERVER)
                .butProfile(
                        FirewallProfile.PRIVATE,
                        settings -> new ProfileSettings(
                                settings.enabled(),
                                settings.inbound(),
                                settings.outbound(),
                                Known.of(false),
                                settings.allowInboundRules()));

        assertThat(machine.ask("lan", "tcp://192.168.0.4:3000").remedies()).isEmpty();
        assertThat(ids(Machines.consomme().guestServes(SERVER).ask("lan", "tcp://192.168.0.4:3000")))
                .isEqualTo("expose-lan");
    }

    @Test
    void the_exposure_is_a_goal_that_can_be_planned() {
        Explanation why = Machines.mirrored().guestServes(SERVER).ask("lan", "tcp://192.168.0.4:3000");

        assertThat(why.remedies().get(0).goal()).contains(LanExposure.of("Ubuntu", tcp(3000)));
    }

    private static String ids(Explanation why) {
        return String.join(" ", why.remedies().stream().map(Remedy::id).toList());
    }
}
