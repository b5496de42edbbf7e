// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.host.UnfinishedRun;
import io.github.wslnet.host.UnfinishedRunException;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.snapshot.Snapshot;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything that changes a machine by a plan; one run at a time.
 *
 * @since 0.1.0
 */
public final class PlanRuns {
    private final Machine machine;
    private final Supplier<Snapshot> snapshots;

    /**
     * Creates the runs of a machine.
     *
     * @param snapshots how the machine is read
     */
    public PlanRuns(Machine machine, Supplier<Snapshot> snapshots) {
        this.machine = machine;
        this.snapshots = snapshots;
    }

    /** Takes up the runs that were cut off, and returns what came of them; see {@code WindowsWslHost}. */
    public synchronized List<UnfinishedRun> recover() {
        return new Recovery(machine, snapshots).run();
    }

    /** Applies a plan; see {@code WslHost}. */
    public synchronized Applied apply(Plan plan) {
        requireNothingUnfinished();
        Plan current = plan.intent().against(snapshots.get());
        if (!current.steps().equals(plan.steps())) {
            throw new StalePlanException(plan, current);
        }
        return plan.isEmpty() ? new Applied(List.of(), List.of()) : Application.of(machine, snapshots, plan);
    }

    /** Takes back what a plan did; see {@code WslHost}. */
    public synchronized void undo(Applied applied) {
        requireNothingUnfinished();
        Undoing.of(machine, snapshots, applied);
    }

    /** What a run left half done would be taken for what the next one did. */
    private void requireNothingUnfinished() {
        List<UnfinishedRun> open =
                recover().stream().filter(run -> !run.remaining().isEmpty()).toList();
        if (!open.isEmpty()) {
            throw new UnfinishedRunException(open.get(0));
        }
    }
}
