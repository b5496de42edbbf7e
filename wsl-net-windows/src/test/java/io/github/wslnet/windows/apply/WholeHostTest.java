// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.KilledException;
import io.github.wslnet.testkit.Moment;
import io.github.wslnet.windows.WindowsWslHost;
import org.junit.jupiter.api.Test;

/** Plans made, applied and taken back through the real adapters alone. */
class WholeHostTest {
    private final TwelveSteps machine = new TwelveSteps();
    private final WindowsWslHost host = WindowsWslHost.over(machine.machine);

    @Test
    void what_the_host_reads_is_planned_applied_and_undone() {
        Plan plan = machine.plan.intent().against(host.snapshot());
        assertThat(plan.steps()).isEqualTo(machine.plan.steps());
        int already = machine.machine.elevated().size();

        Applied applied = host.apply(plan);
        assertThat(machine.isAtGoal()).isTrue();
        assertThat(machine.machine.elevated()).hasSize(already + 1);

        host.undo(applied);
        assertThat(machine.now()).isEqualTo(machine.before);
        assertThat(machine.machine.elevated()).hasSize(already + 2);
    }

    @Test
    void a_new_host_takes_up_what_an_old_one_left() {
        machine.world.on(Moment.apply()).failOnce(Fault.killedAfterStep(7));
        assertThatThrownBy(() -> host.apply(machine.plan)).isInstanceOf(KilledException.class);

        try (WindowsWslHost next = WindowsWslHost.over(machine.machine)) {
            assertThat(next.recoveredRuns()).hasSize(1);
        }
        assertThat(machine.now()).isEqualTo(machine.before);
    }
}
