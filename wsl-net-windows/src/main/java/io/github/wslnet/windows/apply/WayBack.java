// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.WslNetException;
import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.PowerShellScript;
import io.github.wslnet.plan.PowerShellScript.PortProxyWay;
import io.github.wslnet.plan.Step;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes steps back that may be done, half done or not done; what somebody else changed since stays as it is. */
final class WayBack {
    private final Machine machine;
    private final GuestFiles files;
    private final Journal journal;
    private final List<Step> steps;

    /**
     * Starts the way back.
     *
     * @param steps all steps of the run, by whose numbers the journal knows them
     */
    WayBack(Machine machine, GuestFiles files, Journal journal, List<Step> steps) {
        this.machine = machine;
        this.files = files;
        this.journal = journal;
        this.steps = steps;
    }

    /**
     * Takes back what needs an administrator, in one elevated process; none where nothing does.
     *
     * @return why something is left; empty when nothing should be
     * @throws io.github.wslnet.machine.ElevationRefusedException when the user refuses, or nobody can be asked
     */
    Optional<String> windows() {
        List<Integer> numbers = IntStream.rangeClosed(1, steps.size())
                .filter(number -> isUndoable(steps.get(number - 1)))
                .boxed()
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        List<Step> elevated =
                numbers.stream().map(number -> steps.get(number - 1)).toList();
        String name = journal.nextScript();
        quietly(() -> journal.elevating(name, numbers));
        ElevatedScript script = new ElevatedScript(machine, name);
        try {
            ScriptReport report = script.run(PowerShellScript.takingBack(elevated, PortProxyWay.REGISTRY));
            return report.finished()
                    ? Optional.of(report.reason()).filter(reason -> !reason.isEmpty())
                    : Optional.of(script.ending());
        } catch (CommandFailedException | UncheckedIOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Puts the files of distros back, the last one first, and returns why one is left. */
    Optional<String> files() {
        Optional<String> trouble = Optional.empty();
        for (int number = steps.size(); number > 0; number--) {
            Optional<String> one = file(number);
            trouble = trouble.or(() -> one);
        }
        return trouble;
    }

    private Optional<String> file(int number) {
        Optional<GuestFiles.Change> change = GuestFiles.Change.tryOf(steps.get(number - 1));
        if (change.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!isAsBefore(change.get())) {
                files.make(change.get().backwards());
            }
            quietly(() -> journal.undone(number));
            return Optional.empty();
        } catch (StepTroubleException e) {
            return Optional.of(e.reason());
        } catch (WslNetException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean isAsBefore(GuestFiles.Change change) {
        return files.read(change.distro(), change.path()).equals(change.before());
    }

    private static boolean isUndoable(Step step) {
        return step.needsAdmin() && step.undo().step().isPresent();
    }

    /** On the way back a journal that can't be written must not keep anything from being taken back. */
    static void quietly(Runnable writing) {
        try {
            writing.run();
        } catch (UncheckedIOException full) {
            // whoever reads the journal compares with the machine, and finds it as it is
        }
    }
}
