// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.machine.ElevationRefusedException;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.snapshot.Snapshot;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a plan did on its way back: first what needs an administrator, in one elevated process, then files. */
final class Undoing {
    private final Machine machine;
    private final Supplier<Snapshot> snapshots;
    private final GuestFiles files;
    private final List<Step> steps;
    private final Journal journal;

    private Undoing(Machine machine, Supplier<Snapshot> snapshots, List<Step> steps, Journal journal) {
        this.machine = machine;
        this.snapshots = snapshots;
        this.files = new GuestFiles(machine.commands());
        this.steps = steps;
        this.journal = journal;
    }

    static void of(Machine machine, Supplier<Snapshot> snapshots, Applied applied) {
        List<Step> steps = new Plan(Plan.ensuring(), applied.done(), List.of())
                .phases().inOrder().stream()
                        .filter(step -> step.undo().step().isPresent())
                        .toList();
        if (steps.isEmpty()) {
            return;
        }
        Journal journal = begin(machine, steps);
        try {
            new Undoing(machine, snapshots, steps, journal).run();
        } finally {
            journal.letGo();
        }
    }

    private static Journal begin(Machine machine, List<Step> steps) {
        try {
            return Journal.begin(machine, Journal.Kind.UNDO, steps);
        } catch (UncheckedIOException e) {
            Step last = steps.get(steps.size() - 1);
            throw new StepFailedException(back(last), Journal.trouble(e), backwards(steps));
        }
    }

    private void run() {
        WayBack back = new WayBack(machine, files, journal, steps);
        Optional<String> trouble = takeBack(back);
        Standings now = Standings.of(steps, snapshots.get(), files);
        List<Step> left = now.that(standing -> standing == Standing.AFTER || standing == Standing.OTHER);
        if (left.isEmpty()) {
            WayBack.quietly(() -> journal.finish("taken back"));
            return;
        }
        if (now.that(standing -> standing == Standing.AFTER).isEmpty()) {
            WayBack.quietly(() -> journal.finish("left to others"));
        }
        List<Step> remaining = backwards(left);
        throw new StepFailedException(remaining.get(0), trouble.orElse("it is not as the plan left it"), remaining);
    }

    private Optional<String> takeBack(WayBack back) {
        try {
            Optional<String> windows = back.windows();
            Optional<String> inside = back.files();
            return windows.or(() -> inside);
        } catch (ElevationRefusedException e) {
            WayBack.quietly(() -> journal.finish("refused"));
            throw new ElevationRequiredException(
                    e.reason(),
                    backwards(steps.stream().filter(Step::needsAdmin).toList()));
        }
    }

    private static List<Step> backwards(List<Step> steps) {
        List<Step> all = new ArrayList<>(steps);
        Collections.reverse(all);
        return all.stream().map(Undoing::back).toList();
    }

    private static Step back(Step step) {
        return step.undo().step().orElse(step);
    }
}
