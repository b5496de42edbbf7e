// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.machine.ElevationRefusedException;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.Adoption;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.GuestStep;
import io.github.wslnet.plan.ImpossibleGoalException;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Phases;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.PowerShellScript;
import io.github.wslnet.plan.PowerShellScript.PortProxyWay;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One plan on its way to becoming true, and back again when a step does not. */
final class Application {
    private static final Logger log = LoggerFactory.getLogger(Application.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Machine machine;
    private final Supplier<Snapshot> snapshots;
    private final GuestFiles files;
    private final Plan plan;
    private final Phases phases;
    private final List<Step> steps;
    private final PowerShellScript script;
    private final Journal journal;
    private final boolean[] done;
    private int current = 1;
    private boolean elevatedAtAll;
    private boolean lost;

    private Application(Machine machine, Supplier<Snapshot> snapshots, Plan plan) {
        this.machine = machine;
        this.snapshots = snapshots;
        this.files = new GuestFiles(machine.commands());
        this.plan = plan;
        this.phases = plan.phases();
        this.steps = phases.inOrder();
        this.done = new boolean[steps.size()];
        this.script = PowerShellScript.taking(phases.elevated(), PortProxyWay.REGISTRY);
        this.journal = begin(machine, steps);
    }

    static Applied of(Machine machine, Supplier<Snapshot> snapshots, Plan plan) {
        Application application = new Application(machine, snapshots, plan);
        try {
            return application.run();
        } finally {
            application.journal.letGo();
        }
    }

    private static Journal begin(Machine machine, List<Step> steps) {
        try {
            return Journal.begin(machine, Journal.Kind.APPLY, steps);
        } catch (UncheckedIOException e) {
            throw new StepFailedException(steps.get(0), Journal.trouble(e), List.of());
        }
    }

    private Applied run() {
        try {
            takeFiles();
            takeElevated();
            verify();
            takeLast();
        } catch (StepTroubleException e) {
            throw failed(e.reason());
        } catch (CommandFailedException e) {
            throw failed(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw failed(Journal.trouble(e));
        }
        WayBack.quietly(() -> journal.finish("done"));
        return new Applied(plan.steps(), plan.undoSteps());
    }

    private void takeFiles() {
        for (int i = 0; i < phases.before().size(); i++) {
            current = i + 1;
            journal.begun(current);
            files.make(GuestFiles.Change.tryOf(steps.get(i)).orElseThrow());
            done[i] = true;
            journal.done(current);
        }
    }

    private void takeElevated() {
        if (phases.elevated().isEmpty()) {
            return;
        }
        int first = phases.before().size() + 1;
        current = first;
        String name = journal.nextScript();
        journal.elevating(
                name,
                IntStream.range(first, first + phases.elevated().size()).boxed().toList());
        ElevatedScript process = new ElevatedScript(machine, name);
        ScriptReport report = runElevated(process);
        for (int i = 0; i < phases.elevated().size(); i++) {
            done[first - 1 + i] = report.isDone(i + 1);
        }
        elevatedAtAll = report.isSuccess();
        if (!report.isSuccess()) {
            lost = !report.finished();
            int there = report.failedStep().orElse(report.lastBegun());
            current = first + Math.max(there, 1) - 1;
            throw new StepTroubleException(report.failedStep().isPresent() ? report.reason() : process.ending());
        }
    }

    private ScriptReport runElevated(ElevatedScript process) {
        try {
            return process.run(script);
        } catch (ElevationRefusedException e) {
            throw refused(e);
        } catch (CommandFailedException e) {
            lost = true;
            ScriptReport report = process.report();
            IntStream.rangeClosed(1, phases.elevated().size())
                    .forEach(number -> done[phases.before().size() + number - 1] = report.isDone(number));
            throw e;
        }
    }

    /** Nothing proves that a step is true but what is there afterwards: an exit code of 0 does not. */
    private void verify() {
        if (phases.elevated().isEmpty()) {
            return;
        }
        Snapshot after = snapshots.get();
        Standings standings = Standings.ofWindows(steps, after);
        int first = phases.before().size();
        for (int i = first; i < first + phases.elevated().size(); i++) {
            Standing standing = standings.of(i);
            if (standing == Standing.BEFORE || standing == Standing.OTHER) {
                current = i + 1;
                throw new StepTroubleException("reading back does not show it");
            }
        }
        requireGoals(after);
    }

    private void requireGoals(Snapshot after) {
        try {
            Plan rest = ofWindows(plan.intent()).against(after);
            List<Step> wanting = rest.steps().stream().filter(Step::needsAdmin).toList();
            if (!wanting.isEmpty()) {
                throw new StepTroubleException(
                        "the machine changed meanwhile, so that the goals do not hold; needed now: " + rest.describe());
            }
        } catch (ImpossibleGoalException notToBeSaid) {
            log.debug("whether the goals hold can't be said: {}", notToBeSaid.getMessage());
        }
    }

    /** Files of distros were read back when they were written; a distro that has ended can't be asked. */
    private static Plan.Intent ofWindows(Plan.Intent intent) {
        Predicate<Goal> aboutWindows = goal -> goal instanceof LanExposure || goal instanceof Adoption;
        return new Plan.Intent(
                intent.ensured().stream().filter(aboutWindows).toList(),
                intent.removed().stream().filter(aboutWindows).toList());
    }

    private void takeLast() {
        int first = phases.before().size() + phases.elevated().size();
        for (int i = first; i < steps.size(); i++) {
            current = i + 1;
            journal.begun(current);
            for (CommandLine command : steps.get(i).commandLines()) {
                machine.commands().run(command, TIMEOUT).orThrow("the steps before it are taken back");
            }
            Snapshot now = snapshots.get();
            requireEnded(steps.get(i), now);
            done[i] = true;
            journal.done(current);
            requireGoals(now);
        }
    }

    private static void requireEnded(Step step, Snapshot now) {
        if (step instanceof GuestStep.DistroTerminate end
                && now.wsl().distro(end.distro()).stream().anyMatch(Application::runs)) {
            throw new StepTroubleException(
                    end.distro() + " was terminated and still runs, or something has started it again");
        }
    }

    private static boolean runs(Distro distro) {
        return distro.state().value().filter("Running"::equals).isPresent();
    }

    private RuntimeException refused(ElevationRefusedException refusal) {
        List<Step> remaining = rollBack();
        end(remaining);
        return remaining.isEmpty()
                ? new ElevationRequiredException(refusal.reason(), phases.elevated())
                : new StepFailedException(steps.get(current - 1), refusal.reason(), remaining);
    }

    private StepFailedException failed(String reason) {
        WayBack.quietly(() -> journal.failed(current, reason));
        Step step = steps.get(current - 1);
        List<Step> remaining = rollBack();
        end(remaining);
        return new StepFailedException(step, reason, remaining);
    }

    /** A run of which something is left that could be taken back is left to whoever opens the machine next. */
    private void end(List<Step> remaining) {
        boolean over = remaining.stream().noneMatch(step -> step.undo().step().isPresent());
        if (over && !lost) {
            WayBack.quietly(() -> journal.finish("taken back"));
        }
    }

    /** Takes back what was done, and returns what is not as before then. */
    private List<Step> rollBack() {
        WayBack back = new WayBack(machine, files, journal, steps.subList(0, touched()));
        if (elevatedAtAll) {
            elevatedBack(back);
        }
        back.files();
        Standings standings = Standings.of(steps, snapshots.get(), files);
        List<Step> remaining = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (isLeft(i, standings.of(i))) {
                remaining.add(steps.get(i));
            }
        }
        return remaining;
    }

    private boolean isLeft(int index, Standing standing) {
        boolean seen = standing == Standing.AFTER && !phases.after().contains(steps.get(index));
        return seen || done[index] && standing != Standing.BEFORE;
    }

    private int touched() {
        return elevatedAtAll ? steps.size() : Math.min(current, phases.before().size());
    }

    /** The elevated process is gone, so taking its steps back takes another one. */
    private static void elevatedBack(WayBack back) {
        try {
            back.windows().ifPresent(reason -> log.warn("not all was taken back: {}", reason));
        } catch (ElevationRefusedException e) {
            log.warn("nothing was taken back that needs an administrator: {}", e.reason());
        }
    }
}
