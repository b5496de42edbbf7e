// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.snapshot.StoredForward;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taking an exposure back touches what it made and nothing else. */
class LanExposureRemovalTest {
    private static final LanExposure WEB = LanExposure.of("Ubuntu", tcp(3000));
    private static final PortProxyRule FORWARD =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000);
    private static final FirewallRule OURS = FirewallRule.allow("wsl-net: TCP 3000 to Ubuntu")
            .id("wsl-net-tcp-3000")
            .group("wsl-net")
            .tcp("3000")
            .build();

    @Test
    void it_deletes_the_forward_and_the_firewall_rule() {
        Plan plan = remove(article().stores(StoredForward.ours(FORWARD)).firewallHas(OURS));

        assertThat(plan.steps()).containsExactly(new Step.PortProxyDelete(FORWARD), new Step.FirewallRemove(OURS));
        assertThat(plan.undoSteps()).containsExactly(new Step.FirewallAllow(OURS), new Step.PortProxyAdd(FORWARD));
    }

    @Test
    void a_stale_rule_of_ours_goes_too() {
        PortProxyRule stale = PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.23.220.194", 3000);

        assertThat(remove(article().stores(StoredForward.ours(stale))).steps())
                .containsExactly(new Step.PortProxyDelete(stale));
    }

    @Test
    void a_rule_that_the_record_does_not_hold_stays_even_if_it_leads_to_the_guest() {
        assertThat(remove(article().stores(StoredForward.foreign(FORWARD))).isEmpty())
                .isTrue();
    }

    @Test
    void without_a_record_a_rule_goes_if_it_leads_to_the_server_and_stays_if_not() {
        StoredForward unrecorded = new StoredForward(FORWARD, Known.absent());
        StoredForward elsewhere =
                new StoredForward(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 8080), Known.absent());

        assertThat(remove(article().stores(unrecorded)).steps()).containsExactly(new Step.PortProxyDelete(FORWARD));
        assertThat(remove(article().stores(elsewhere)).isEmpty()).isTrue();
    }

    @Test
    void rules_of_ours_for_other_ports_stay() {
        Scene machine = article()
                .stores(StoredForward.ours(
                        PortProxyRule.v4tov4("0.0.0.0", 30000).to("172.26.17.100", 3000)))
                .firewallHas(OURS.withId("wsl-net-tcp-30000"));

        assertThat(remove(machine).isEmpty()).isTrue();
    }

    @Test
    void a_firewall_rule_of_somebody_else_stays_whatever_its_name() {
        Scene machine = article().firewallHas(OURS.withGroup("docker"), Scene.WSL2_SERVER_ACCESS);

        assertThat(remove(machine).isEmpty()).isTrue();
    }

    @Test
    void our_firewall_rule_goes_whomever_it_let_in() {
        FirewallRule narrow = OURS.withRemoteAddresses("192.168.0.0/24");

        assertThat(remove(article().firewallHas(narrow)).steps()).containsExactly(new Step.FirewallRemove(narrow));
        assertThat(Plan.removing(WEB.allowFrom(Cidr.parse("10.0.0.0/8")))
                        .against(article().firewallHas(OURS).snapshot())
                        .steps())
                .containsExactly(new Step.FirewallRemove(OURS));
    }

    @Test
    void a_firewall_rule_whose_unique_name_was_not_read_is_found_and_removed_by_group_and_name() {
        FirewallRule unnamed = FirewallRule.allow("wsl-net: TCP 3000 to Ubuntu")
                .group("wsl-net")
                .tcp("3000")
                .build();

        assertThat(remove(article().firewallHas(unnamed)).steps())
                .extracting(step -> step.commandLine().arguments().get(4))
                .containsExactly("Remove-NetFirewallRule -DisplayName 'wsl-net: TCP 3000 to Ubuntu'");
    }

    @Test
    void a_distro_that_is_gone_leaves_rules_that_can_be_removed() {
        Scene machine = article()
                .stores(StoredForward.ours(FORWARD))
                .firewallHas(OURS)
                .butWsl(wsl -> wsl.withDistros(Known.of(List.of())).withLinks(Known.absent()));

        assertThat(remove(machine).steps()).hasSize(2);
    }

    @Test
    void what_is_not_known_can_not_be_taken_back() {
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> remove(article().butWindows(windows -> windows.withPortProxy(Known.absent()))))
                .withMessageContaining("windows.portproxy is not read");
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> remove(
                        article().butWindows(windows -> windows.withFirewall(Known.unreadable("access denied")))))
                .withMessageContaining("windows.firewall.rules is access denied");
    }

    @Test
    void a_rule_that_is_put_back_has_all_its_conditions() {
        FirewallRule edited = OURS.withProgram("C:\\tools\\node.exe")
                .withEnabled(false)
                .withProfiles("Private", "Domain")
                .withRemotePorts("1024-65535")
                .withLocalAddresses("192.168.0.4")
                .withInterfaceAliases("Wi-Fi");
        Step putBack = remove(article().firewallHas(edited)).undoSteps().get(0);

        assertThat(putBack.commandLine().arguments())
                .last()
                .isEqualTo("New-NetFirewallRule -Name 'wsl-net-tcp-3000' -DisplayName 'wsl-net: TCP 3000 to Ubuntu'"
                        + " -Group 'wsl-net' -Direction Inbound -Protocol 'TCP' -LocalPort '3000'"
                        + " -RemotePort '1024-65535' -LocalAddress '192.168.0.4' -InterfaceAlias 'Wi-Fi'"
                        + " -Program 'C:\\tools\\node.exe' -Profile 'Private','Domain' -Action Allow"
                        + " -Enabled False");
    }

    @Test
    void a_port_can_be_handed_from_one_distro_to_another_in_one_plan() {
        LanExposure other = LanExposure.of("Ubuntu", tcp(4000)).listeningOn(3000);
        Plan plan = Plan.ensuring(other)
                .removing(WEB)
                .against(article()
                        .stores(StoredForward.ours(FORWARD))
                        .firewallHas(OURS)
                        .snapshot());

        assertThat(plan.describe()).isEqualTo("""
                        - portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000
                        - firewall rule 'wsl-net: TCP 3000 to Ubuntu'
                        + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/4000
                        + firewall rule 'wsl-net: TCP 3000 to Ubuntu'\
                        """);
    }

    private static Plan remove(Scene machine) {
        return Plan.removing(WEB).against(machine.snapshot());
    }
}
