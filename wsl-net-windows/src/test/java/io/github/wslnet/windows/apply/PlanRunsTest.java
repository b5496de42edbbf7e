// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.host.UnfinishedRun;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.KilledException;
import io.github.wslnet.testkit.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRunsTest {
    private final TwelveSteps machine = new TwelveSteps();

    @Test
    void the_plan_has_twelve_steps() {
        assertThat(machine.plan.steps()).hasSize(12);
    }

    @Test
    void an_apply_starts_one_elevated_process_whatever_the_number_of_steps() {
        int already = machine.machine.elevated().size();
        Applied applied = machine.open().apply(machine.plan);

        assertThat(machine.machine.elevated()).hasSize(already + 1);
        assertThat(applied).isEqualTo(new Applied(machine.plan.steps(), machine.plan.undoSteps()));
        assertThat(machine.now().hasForeign()).isTrue();
        assertThat(machine.fake.distro("Ubuntu").isRunning()).isFalse();
        assertThat(journals()).isEmpty();
    }

    @Test
    void what_was_applied_is_undone_by_one_elevated_process() {
        PlanRuns runs = machine.open();
        Applied applied = runs.apply(machine.plan);
        int already = machine.machine.elevated().size();
        runs.undo(applied);

        assertThat(machine.machine.elevated()).hasSize(already + 1);
        assertThat(machine.now().forwards()).isEqualTo(machine.before.forwards());
        assertThat(machine.now().rules()).isEqualTo(machine.before.rules());
        assertThat(machine.now().distros()).isEqualTo(machine.before.distros());
        assertThat(journals()).isEmpty();
    }

    @Test
    void a_plan_of_an_older_world_is_stale() {
        machine.world.restartWindows();

        assertThatThrownBy(() -> machine.open().apply(machine.plan)).isInstanceOf(StalePlanException.class);
    }

    @Test
    void a_refused_elevation_leaves_all_as_it_was() {
        machine.world.on(Moment.elevation()).failOnce(Fault.uacRefused());

        assertThatThrownBy(() -> machine.open().apply(machine.plan))
                .isInstanceOf(ElevationRequiredException.class)
                .hasMessageContaining("the user refused");
        assertThat(machine.now()).isEqualTo(machine.before);
        assertThat(journals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void killed_after_any_step_the_next_start_brings_the_world_to_the_goal_or_back(int steps) {
        PlanRuns runs = machine.open();
        machine.world.on(Moment.apply()).failOnce(Fault.killedAfterStep(steps));

        assertThatThrownBy(() -> runs.apply(machine.plan)).isInstanceOf(KilledException.class);
        List<UnfinishedRun> taken = machine.open().recover();

        assertThat(taken.stream().flatMap(run -> run.remaining().stream())).isEmpty();
        assertThat(machine.isAtGoal() || machine.now().equals(machine.before))
                .as("after %s: %s", steps, taken)
                .isTrue();
        assertThat(machine.now().hasForeign()).isTrue();
        assertThat(journals()).isEmpty();
        assertThat(machine.open().recover()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void when_the_elevated_process_is_killed_what_stays_is_listed_and_the_next_start_takes_it_back(int steps) {
        machine.world.on(Moment.elevation()).failOnce(Fault.killedAfterStep(steps));

        assertThatThrownBy(() -> machine.open().apply(machine.plan))
                .isInstanceOfSatisfying(
                        StepFailedException.class,
                        failed -> assertThat(failed.remaining()).hasSize(steps));
        machine.open().recover();

        assertThat(machine.now()).isEqualTo(machine.before);
        assertThat(journals()).isEmpty();
    }

    @Test
    void to_be_killed_while_taking_back_does_no_harm() {
        machine.world.on(Moment.elevation()).failOnce(Fault.killedAfterStep(9));
        assertThatThrownBy(() -> machine.open().apply(machine.plan)).isInstanceOf(StepFailedException.class);
        machine.world.on(Moment.elevation()).failOnce(Fault.uacRefused());

        assertThat(machine.open().recover())
                .singleElement()
                .satisfies(run -> assertThat(run.remaining()).hasSize(9));
        assertThat(machine.open().recover())
                .singleElement()
                .satisfies(run -> assertThat(run.takenBack()).hasSize(9));
        assertThat(machine.now()).isEqualTo(machine.before);
    }

    private List<String> journals() {
        return machine.machine.files().list(Journal.FOLDER);
    }
}
