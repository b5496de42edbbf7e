// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.OwnershipStep;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepFailedException;
import java.util.ArrayList;
import java.util.List;

/** What each step of a plan does to a fake world. */
final class StepEffects {
    private final World world;
    private final Faults faults;

    StepEffects(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /** Takes all steps; when one fails, those before it are taken back, as far as they can be. */
    void takeAll(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            try {
                take(steps.get(i));
            } catch (StepRefusedException e) {
                throw new StepFailedException(steps.get(i), e.reason(), rollBack(steps.subList(0, i)));
            }
        }
    }

    /** Takes back what was done, last step first; none after one that fails. */
    void takeBack(Applied applied) {
        List<Step> undo = applied.undo();
        for (int i = 0; i < undo.size(); i++) {
            try {
                take(undo.get(i));
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
            take(step);
            return true;
        } catch (StepRefusedException e) {
            return false;
        }
    }

    private void take(Step step) {
        faults.check(step);
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
        if (step instanceof Step.ConfigEdit edit) {
            GuestFile before = new GuestFile.Text(edit.before());
            write(world.distro(edit.distro()), FakeDistro.WSL_CONF, before, new GuestFile.Text(edit.after()));
        } else if (step instanceof Step.FileWrite write) {
            write(world.distro(write.distro()), write.path(), write.before(), write.after());
        } else if (step instanceof Step.DistroTerminate terminate) {
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
