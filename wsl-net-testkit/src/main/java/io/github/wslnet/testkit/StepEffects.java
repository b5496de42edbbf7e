// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.GuestStep;
import io.github.wslnet.plan.OwnershipStep;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each step of a plan does to a fake world.
 *
 * <p>A truncated output changes nothing here: the work is done, and there is no text to read.
 */
final class StepEffects {
    private static final int NONE = 0;

    private final World world;
    private Optional<Integer> killedAfter = Optional.empty();

    StepEffects(World world) {
        this.world = world;
    }

    /** Lets happen what was planned for the moment before a plan is compared with the world. */
    void begin() {
        world.faults().atApply().ifPresent(fault -> {
            if (fault instanceof Fault.KilledAfterStep killed) {
                killedAfter = Optional.of(killed.steps());
            } else if (fault instanceof Fault.NotElevated || fault instanceof Fault.UacRefused) {
                world.on(Moment.elevation()).failOnce(fault);
            } else {
                happen(fault);
            }
        });
    }

    /** Takes all steps; when one fails, those before it are taken back, as far as they can be. */
    void takeAll(List<Step> steps) {
        requireAdmin(steps);
        for (int i = 0; i < steps.size(); i++) {
            dieAfter(i);
            try {
                take(steps.get(i), i + 1);
            } catch (StepRefusedException e) {
                throw new StepFailedException(steps.get(i), e.reason(), rollBack(steps.subList(0, i)));
            }
        }
        killedAfter.ifPresent(this::die);
    }

    private void requireAdmin(List<Step> steps) {
        List<Step> elevated = steps.stream().filter(Step::needsAdmin).toList();
        if (!elevated.isEmpty()) {
            world.faults().atElevationFor(steps).ifPresent(fault -> {
                throw new ElevationRequiredException(fault.toString(), elevated);
            });
        }
    }

    private void dieAfter(int steps) {
        killedAfter.filter(planned -> planned == steps).ifPresent(this::die);
    }

    private void die(int steps) {
        throw new KilledException(steps);
    }

    /** Takes back what was done, last step first; none after one that fails. */
    void takeBack(Applied applied) {
        List<Step> undo = applied.undo();
        for (int i = 0; i < undo.size(); i++) {
            try {
                take(undo.get(i), NONE);
            } catch (StepRefusedException e) {
                throw new StepFailedException(undo.get(i), e.reason(), undo.subList(i, undo.size()));
            }
        }
    }

    /** Returns the steps that stay done. */
    private List<Step> rollBack(List<Step> done) {
        List<Step> remaining = new ArrayList<>();
        for (int i = done.size() - 1; i >= 0; i--) {
            Step step = done.get(i);
            if (!step.undo().step().map(this::isTaken).orElse(false)) {
                remaining.add(0, step);
            }
        }
        return remaining;
    }

    private boolean isTaken(Step step) {
        try {
            take(step, NONE);
            return true;
        } catch (StepRefusedException e) {
            return false;
        }
    }

    private void take(Step step, int number) {
        world.faults().atStep(step, number).ifPresent(this::happen);
        if (step instanceof GuestStep.FileWrite || step instanceof GuestStep.ConfigEdit) {
            String path = step instanceof GuestStep.FileWrite write ? write.path() : FakeDistro.WSL_CONF;
            world.faults().atWrite(path).ifPresent(this::happen);
        }
        take(step);
    }

    /** Lets a fault happen before a step: either the step can't be taken then, or it goes on in a changed world. */
    private void happen(Fault fault) {
        if (!world.goesOn(fault)) {
            throw new StepRefusedException(fault.toString());
        }
    }

    private void take(Step step) {
        if (step instanceof Step.PortProxyAdd add) {
            world.store(add.rule(), true);
        } else if (step instanceof Step.PortProxyDelete delete) {
            world.delete(delete.rule());
        } else if (step instanceof OwnershipStep owning) {
            world.store(owning.rule(), owning instanceof OwnershipStep.Adopt);
        } else if (step instanceof Step.FirewallAllow allow) {
            world.add(allow.rule());
        } else if (step instanceof Step.FirewallRemove remove) {
            world.remove(remove.rule());
        } else if (step instanceof Step.HyperVAllow allow) {
            world.addHyperV(allow.rule());
        } else if (step instanceof Step.HyperVRemove remove) {
            world.removeHyperV(remove.rule());
        } else if (step instanceof Step.ServiceStart start) {
            world.setService(start.service(), "Running");
        } else {
            takeInside(step);
        }
    }

    private void takeInside(Step step) {
        if (step instanceof GuestStep.ConfigEdit edit) {
            GuestFile before = new GuestFile.Text(edit.before());
            write(world.distro(edit.distro()), FakeDistro.WSL_CONF, before, new GuestFile.Text(edit.after()));
        } else if (step instanceof GuestStep.FileWrite write) {
            write(world.distro(write.distro()), write.path(), write.before(), write.after());
        } else if (step instanceof GuestStep.DistroTerminate terminate) {
            world.distro(terminate.distro()).terminate();
        } else {
            throw new IllegalArgumentException("the fake world does not know the step " + step.kind());
        }
    }

    /** Writes over what a plan saw, or over what WSL made there since when the plan had left no file. */
    private static void write(FakeDistro distro, String path, GuestFile before, GuestFile after) {
        GuestFile there = distro.file(path);
        boolean asLeft = there.equals(before) || before instanceof GuestFile.Missing && there.isMadeByWsl();
        if (!asLeft) {
            throw new StepRefusedException(path + " is not " + before + " any more but " + there);
        }
        distro.write(path, after);
    }
}
