// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LanExposure WEB = LanExposure.of("Ubuntu", tcp(3000));
    private static final OwnDns DNS = OwnDns.of("Ubuntu", IpAddress.parse("8.8.8.8"));
    private static final Snapshot NOW = article().snapshot();

    @Test
    void the_same_goals_against_the_same_snapshot_give_an_equal_plan() {
        assertThat(Plan.ensuring(WEB).against(NOW)).isEqualTo(Plan.ensuring(WEB).against(NOW));
        assertThat(Plan.ensuring(WEB).against(NOW))
                .isNotEqualTo(Plan.removing(WEB).against(NOW));
    }

    @Test
    void several_goals_make_one_plan_in_their_order() {
        Plan plan = Plan.ensuring(WEB, DNS).against(NOW);

        assertThat(plan.steps())
                .extracting(Step::kind)
                .containsExactly("portproxy-add", "firewall-allow", "config-edit", "file-write", "distro-terminate");
        assertThat(plan.needsAdmin()).isTrue();
        assertThat(Plan.ensuring(DNS).against(NOW).needsAdmin()).isFalse();
    }

    @Test
    void no_goal_is_no_step() {
        assertThat(Plan.ensuring().against(NOW).isEmpty()).isTrue();
    }

    @Test
    void it_is_current_while_the_same_steps_would_be_taken() {
        Plan plan = Plan.ensuring(WEB).against(NOW);
        Scene elsewhereChanged = article().butWindows(windows -> windows.withElevated(Known.of(true)));
        Scene addressChanged = article().butWsl(wsl -> wsl.withLinks(Known.of(Scene.links("172.23.220.194/20"))));

        assertThat(plan.isCurrentIn(NOW)).isTrue();
        assertThat(plan.isCurrentIn(elsewhereChanged.snapshot())).isTrue();
        assertThat(plan.isCurrentIn(addressChanged.snapshot())).isFalse();
    }

    @Test
    void it_is_not_current_where_it_can_not_be_planned() {
        Scene stopped = article().butWsl(wsl -> wsl.withLinks(Known.of(List.of())));

        assertThat(Plan.ensuring(WEB).against(NOW).isCurrentIn(stopped.snapshot()))
                .isFalse();
    }

    @Test
    void a_stale_plan_says_what_was_planned_and_what_is_needed_now() {
        Plan planned = Plan.ensuring(WEB).against(NOW);
        Plan needed = Plan.ensuring(WEB)
                .against(article().firewallHas(Scene.WSL2_SERVER_ACCESS).snapshot());
        StalePlanException stale = new StalePlanException(planned, needed);

        assertThat(stale.plan()).isEqualTo(planned);
        assertThat(stale).hasMessage("""
                        the machine changed since the plan was made, nothing was done; planned:
                        + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000
                        + firewall rule 'wsl-net: TCP 3000 to Ubuntu'
                        needed now:
                        + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000
                        make the plan again from a new snapshot\
                        """);
    }

    @Test
    void a_failed_step_is_named_with_its_command_and_with_what_stays_done() {
        List<Step> steps = Plan.ensuring(WEB).against(NOW).steps();
        StepFailedException undone = new StepFailedException(steps.get(0), "access denied", List.of());
        StepFailedException left = new StepFailedException(steps.get(1), "access denied", steps.subList(0, 1));

        assertThat(undone)
                .hasMessage("step '+ portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000' (netsh.exe interface"
                        + " portproxy add v4tov4 listenport=3000 listenaddress=0.0.0.0 connectaddress=172.26.17.100"
                        + " connectport=3000) failed: access denied; all is as before");
        assertThat(undone.step()).isEqualTo(steps.get(0));
        assertThat(left)
                .hasMessageEndingWith("; these stay done: + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000");
        assertThat(left.remaining()).containsExactly(steps.get(0));
    }

    @Test
    void an_undo_says_what_it_does_or_why_there_is_none() {
        Step start = new Step.ServiceStart("iphlpsvc");

        assertThat(Plan.ensuring(WEB).against(NOW).steps().get(0).undo())
                .hasToString("- portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000");
        assertThat(start.undo()).hasToString("none: others may use the service by now");
        assertThat(start.describe()).isEqualTo("start service iphlpsvc");
    }

    @Test
    void its_lists_are_copies() {
        Plan plan = Plan.ensuring(WEB).against(NOW);
        Applied applied = new Applied(plan.steps(), plan.undoSteps());

        assertThat(applied.done()).isEqualTo(plan.steps());
        assertThat(applied.undo()).isEqualTo(plan.undoSteps());
        assertThat(plan.steps()).isUnmodifiable();
        assertThat(plan.warnings()).isUnmodifiable();
        assertThat(plan.intent().ensured()).isUnmodifiable();
    }
}
