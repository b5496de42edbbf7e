// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.plan.Step;
import io.github.wslnet.testkit.machine.HangingException;
import io.github.wslnet.testkit.machine.ScriptLine;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One run of a script, as its prelude has it: each step begun, done, and taken back when one fails. */
final class FakeScriptRun {
    /** What Windows says of a process that was ended from outside. */
    private static final int ENDED = -1073741510;

    private final World world;
    private final UserFiles files;
    private final ScriptEffects effects;
    private final Mortality life;
    private final Mortality elevated;
    private final UserPath journal;
    private final Deque<ScriptLine> done = new ArrayDeque<>();
    private boolean failed;
    private boolean changed;
    private int kept;

    FakeScriptRun(
            World world, UserFiles files, ScriptEffects effects, Mortality life, Mortality elevated, UserPath journal) {
        this.world = world;
        this.files = files;
        this.effects = effects;
        this.life = life;
        this.elevated = elevated;
        this.journal = journal;
    }

    /** Runs to the end, or to where it is killed, and returns the exit code. */
    int run(List<ScriptLine> lines) {
        if (files.read(journal).isPresent()) {
            return 1;
        }
        try {
            lines.forEach(this::run);
            return complete();
        } catch (KilledException killed) {
            if (life.isOver()) {
                throw killed;
            }
            return ENDED;
        }
    }

    private void run(ScriptLine line) {
        if (line.take().isEmpty()) {
            takeBack(line);
        } else if (!failed) {
            take(line, line.take().get());
        }
    }

    private void take(ScriptLine line, Step step) {
        try {
            write(line.number(), "begun", Optional.empty());
            done.push(line);
            change(step, line.number(), false);
            write(line.number(), "done", Optional.empty());
        } catch (StepRefusedException e) {
            stop(line.number(), e.reason());
        } catch (UncheckedIOException e) {
            stop(line.number(), String.valueOf(e.getMessage()));
        }
    }

    private void stop(int number, String reason) {
        failed = true;
        quietly(number, "failed", Optional.of(reason));
        while (!done.isEmpty()) {
            takeBack(done.pop());
        }
    }

    private void takeBack(ScriptLine line) {
        try {
            change(line.takeBack().orElseThrow(() -> new StepRefusedException("there is no way back")), 0, true);
            write(line.number(), "undone", Optional.empty());
        } catch (StepRefusedException e) {
            kept++;
            quietly(line.number(), "kept", Optional.of(e.reason()));
        } catch (UncheckedIOException e) {
            kept++;
        }
    }

    private int complete() {
        if (changed && !failed) {
            try {
                tellService();
            } catch (StepRefusedException e) {
                stop(0, e.reason());
            }
        }
        quietly(0, "finished", Optional.empty());
        world.happened("an elevated script ends");
        return kept > 0 ? 2 : failed ? 1 : 0;
    }

    private void tellService() {
        if ("Running".equals(world.services().get("iphlpsvc"))) {
            world.faults()
                    .atCommand(CommandLine.of("sc.exe", "control", "iphlpsvc", "paramchange"))
                    .ifPresent(this::happen);
        }
    }

    private void change(Step step, int number, boolean undoing) {
        boolean silent = world.faults().atStep(step, number).map(this::happen).orElse(false);
        effects.call(step, undoing, silent);
        changed |= step.kind().startsWith("portproxy-");
        if (!undoing) {
            life.stepTaken();
            elevated.stepTaken();
        }
    }

    /** Lets a fault happen: the step is refused, never ends, is done in a changed world, or is silently not done. */
    private boolean happen(Fault fault) {
        if (fault instanceof Fault.SilentSuccess) {
            return true;
        }
        if (fault instanceof Fault.Hang) {
            throw new HangingException();
        }
        if (!world.goesOn(fault)) {
            throw new StepRefusedException(fault.toString());
        }
        return false;
    }

    private void quietly(int step, String event, Optional<String> reason) {
        try {
            write(step, event, reason);
        } catch (UncheckedIOException full) {
            // as the prelude does: what can't be written must not keep anything from being taken back
        }
    }

    private void write(int step, String event, Optional<String> reason) {
        life.breathe();
        elevated.breathe();
        JsonObject line = new JsonObject().put("step", step).put("event", event).putIfPresent("reason", reason);
        files.append(journal, (JsonTree.print(line.toTree()) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
