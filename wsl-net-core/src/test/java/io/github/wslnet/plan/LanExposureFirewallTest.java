// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Machines;
import io.github.wslnet.reach.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The firewall rule that an exposure to the LAN takes, if nobody else opened the port. */
class LanExposureFirewallTest {
    private static final LanExposure WEB = LanExposure.of("Ubuntu", tcp(3000));
    private static final PortProxyRule FORWARD =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000);
    private static final FirewallRule OURS = FirewallRule.allow("wsl-net: TCP 3000 to Ubuntu")
            .id("wsl-net-tcp-3000")
            .group("wsl-net")
            .tcp("3000")
            .addRemoteAddresses("Any")
            .addProfiles("Any")
            .build();

    /** Article 1: the command for the firewall; inbound is its default direction. */
    @Test
    void a20_a_firewall_rule_is_made_by_new_net_firewall_rule() {
        Step step = new Step.FirewallAllow(Scene.WSL2_SERVER_ACCESS);

        assertThat(step.commandLine().arguments())
                .last()
                .isEqualTo("New-NetFirewallRule -DisplayName 'WSL2Server access' -Direction Inbound -Protocol 'TCP'"
                        + " -LocalPort '3000' -Action Allow");
    }

    @Test
    void a_rule_of_somebody_else_that_opens_the_port_will_do() {
        assertThat(ensure(WEB, article().firewallHas(Scene.WSL2_SERVER_ACCESS)).steps())
                .containsExactly(new Step.PortProxyAdd(FORWARD));
    }

    @Test
    void a_rule_of_somebody_else_for_another_profile_will_not() {
        FirewallRule domain =
                FirewallRule.allow("web").tcp("3000").addProfiles("Domain").build();

        assertThat(ensure(WEB, article().firewallHas(domain)).steps())
                .extracting(Step::kind)
                .containsExactly("portproxy-add", "firewall-allow");
    }

    @Test
    void a_rule_that_blocks_is_warned_of_since_ours_will_not_beat_it() {
        FirewallRule block = FirewallRule.block("no web").tcp("3000").build();

        assertThat(ensure(WEB, article().firewallHas(block)).warnings())
                .containsExactly("even with our firewall rule: rule 'no web' blocks tcp 3000, and block beats allow");
    }

    @Test
    void a_policy_that_lets_no_local_rule_count_is_warned_of() {
        Scene machine = article()
                .firewallHas(OURS)
                .butProfile(
                        FirewallProfile.PRIVATE,
                        settings -> new ProfileSettings(
                                settings.enabled(),
                                settings.inbound(),
                                settings.outbound(),
                                Known.of(false),
                                settings.allowInboundRules()));

        assertThat(ensure(WEB, machine).warnings()).first().asString().contains("by policy");
    }

    @Test
    void unknown_settings_of_a_profile_are_warned_of() {
        Scene machine = article()
                .butFirewall(all -> new Firewall(Known.unreadable("access denied"), all.rules(), all.hyperV()));
        Plan plan = ensure(WEB, machine);

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("portproxy-add", "firewall-allow");
        assertThat(plan.warnings()).first().asString().contains("access denied");
    }

    @Test
    void unknown_adapters_are_warned_of() {
        Plan plan = ensure(WEB, article().butWindows(windows -> windows.withAdapters(Known.absent())));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("portproxy-add", "firewall-allow");
        assertThat(plan.warnings()).hasSize(1);
    }

    @Test
    void only_networks_that_are_named_get_in() {
        LanExposure narrow = WEB.allowFrom(Cidr.parse("192.168.0.0/24"), Cidr.parse("10.8.0.0/16"));

        assertThat(ensure(narrow, article()).steps().get(1).commandLine().arguments())
                .last()
                .asString()
                .contains(" -RemoteAddress '192.168.0.0/24','10.8.0.0/16' ");
    }

    @Test
    void a_rule_for_one_of_two_networks_opens_the_port_but_for_that_one() {
        LanExposure narrow = WEB.allowFrom(Cidr.parse("192.168.0.0/24"), Cidr.parse("10.8.0.0/16"));
        FirewallRule first = FirewallRule.allow("web")
                .tcp("3000")
                .addRemoteAddresses("192.168.0.0/255.255.255.0")
                .build();
        FirewallRule half = FirewallRule.allow("web")
                .tcp("3000")
                .addRemoteAddresses("192.168.0.0/25", "10.8.0.0/16")
                .build();
        FirewallRule both = FirewallRule.allow("web")
                .tcp("3000")
                .addRemoteAddresses("192.168.0.0/24", "10.0.0.0/8")
                .build();

        assertThat(kinds(narrow, article().firewallHas(first))).contains("firewall-allow");
        assertThat(kinds(narrow, article().firewallHas(half))).contains("firewall-allow");
        assertThat(kinds(narrow, article().firewallHas(both))).doesNotContain("firewall-allow");
    }

    @Test
    void a_rule_of_ours_for_other_networks_is_replaced() {
        LanExposure narrow = WEB.allowFrom(Cidr.parse("192.168.0.0/24"));
        Plan plan = ensure(narrow, article().forwards(FORWARD).firewallHas(OURS));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("firewall-remove", "firewall-allow");
    }

    @Test
    void a_rule_of_ours_is_known_again_however_windows_writes_its_networks() {
        LanExposure narrow = WEB.allowFrom(Cidr.parse("192.168.0.0/24"), Cidr.parse("10.0.0.7/32"));
        FirewallRule asRead = OURS.withRemoteAddresses("10.0.0.7", "192.168.0.0/255.255.255.0");

        assertThat(ensure(narrow, article().forwards(FORWARD).firewallHas(asRead))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_rule_of_ours_that_was_switched_off_is_made_anew() {
        Plan plan = ensure(WEB, article().forwards(FORWARD).firewallHas(OURS.withEnabled(false)));

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("firewall-remove", "firewall-allow");
    }

    @Test
    void a_hostile_name_stays_one_word_of_the_command() {
        Scene machine =
                Machines.idle().butUbuntu(ubuntu -> ubuntu.withName(DistroName.of("U'; Remove-Item \"x\" ’$(y)`")));
        Step rule = ensure(LanExposure.of("U'; Remove-Item \"x\" ’$(y)`", tcp(3000)), machine)
                .steps()
                .get(1);

        assertThat(rule.commandLine().arguments())
                .last()
                .asString()
                .contains("-DisplayName ('wsl-net: TCP 3000 to U''; Remove-Item '+[char]34+'x'+[char]34+' ’’$(y)`') ");
    }

    private static Plan ensure(LanExposure goal, Scene machine) {
        return Plan.ensuring(goal).against(machine.snapshot());
    }

    private static List<String> kinds(LanExposure goal, Scene machine) {
        return ensure(goal, machine).steps().stream().map(Step::kind).toList();
    }
}
