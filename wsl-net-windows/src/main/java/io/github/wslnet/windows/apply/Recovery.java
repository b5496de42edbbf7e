// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.WslNetException;
import io.github.wslnet.host.UnfinishedRun;
import io.github.wslnet.machine.ElevationRefusedException;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.Step;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.text.UnparseableTextException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds runs that were cut off, and brings the machine to where they began, or closes those that had reached their goal.
 *
 * <p>What decides is the machine: each step is looked for, whatever the journal says of it. So it does no harm to be cut
 * off here too, and to begin again.
 */
final class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Machine machine;
    private final Supplier<Snapshot> snapshots;
    private final GuestFiles files;

    Recovery(Machine machine, Supplier<Snapshot> snapshots) {
        this.machine = machine;
        this.snapshots = snapshots;
        this.files = new GuestFiles(machine.commands());
    }

    /** Takes up every run that was cut off, and returns what came of them. */
    List<UnfinishedRun> run() {
        List<UnfinishedRun> runs = new ArrayList<>();
        for (String id : ids()) {
            try {
                takeUp(id).ifPresent(runs::add);
            } catch (UnparseableTextException e) {
                log.warn("the journal {} is left alone: {}", id, e.getMessage());
            }
        }
        return runs;
    }

    private List<String> ids() {
        try {
            return machine.files().list(Journal.FOLDER).stream()
                    .filter(name -> name.endsWith(Journal.ENDING))
                    .map(name -> name.substring(0, name.length() - Journal.ENDING.length()))
                    .toList();
        } catch (UncheckedIOException e) {
            log.warn("whether a run was cut off can't be seen: {}", e.getMessage());
            return List.of();
        }
    }

    private Optional<UnfinishedRun> takeUp(String id) {
        if (Journal.isRunning(id)) {
            return Optional.empty();
        }
        Optional<JournalReading> found = JournalReading.of(id, machine);
        if (found.isPresent() && !found.get().isFinished()) {
            return found.get().mayRun(machine) ? Optional.empty() : Optional.of(takeUp(found.get()));
        }
        clear(id);
        return Optional.empty();
    }

    private void clear(String id) {
        Journal journal = Journal.goOnWith(machine.files(), id);
        try {
            WayBack.quietly(journal::clear);
        } finally {
            journal.letGo();
        }
    }

    private UnfinishedRun takeUp(JournalReading reading) {
        Journal journal = Journal.goOnWith(machine.files(), reading.id());
        try {
            UnfinishedRun run = settle(reading, journal);
            log.warn("{}", run);
            return run;
        } finally {
            journal.letGo();
        }
    }

    private UnfinishedRun settle(JournalReading reading, Journal journal) {
        List<Step> steps = reading.steps();
        Standings before = Standings.of(steps, snapshots.get(), files);
        if (reading.isApplying() && isAtGoal(reading, before)) {
            WayBack.quietly(() -> journal.finish("done"));
            return UnfinishedRun.closed(reading.id(), steps);
        }
        WayBack back = new WayBack(machine, files, journal, steps);
        String trouble = takeBack(back, before, steps);
        Standings after = Standings.of(steps, snapshots.get(), files);
        List<Step> left = after.that(standing -> standing == Standing.AFTER).stream()
                .filter(step -> step.undo().step().isPresent())
                .toList();
        if (left.isEmpty()) {
            WayBack.quietly(() -> journal.finish("taken back"));
        }
        return UnfinishedRun.takenBack(
                reading.id(),
                before.that(standing -> standing == Standing.AFTER).stream()
                        .filter(step ->
                                !left.contains(step) && step.undo().step().isPresent())
                        .toList(),
                after.that(standing -> standing == Standing.OTHER),
                left,
                trouble);
    }

    /** All steps can be seen to be done, or left nothing to be seen and were written down as done. */
    private boolean isAtGoal(JournalReading reading, Standings now) {
        Set<Integer> done = reading.done(machine);
        for (int i = 0; i < reading.steps().size(); i++) {
            boolean needsWord = reading.steps().get(i).needsAdmin() || now.of(i) == Standing.UNSEEN;
            boolean isThere = now.of(i) == Standing.AFTER || now.of(i) == Standing.UNSEEN;
            if (!isThere || needsWord && !done.contains(i + 1)) {
                return false;
            }
        }
        return true;
    }

    private String takeBack(WayBack back, Standings now, List<Step> steps) {
        boolean needsAdmin = false;
        for (int i = 0; i < steps.size(); i++) {
            boolean mayBeDone = now.of(i) == Standing.AFTER || now.of(i) == Standing.UNSEEN;
            needsAdmin |= mayBeDone
                    && steps.get(i).needsAdmin()
                    && steps.get(i).undo().step().isPresent();
        }
        try {
            Optional<String> windows = needsAdmin ? back.windows() : Optional.empty();
            Optional<String> inside = back.files();
            return windows.or(() -> inside).orElse("");
        } catch (ElevationRefusedException e) {
            return e.reason();
        } catch (WslNetException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
