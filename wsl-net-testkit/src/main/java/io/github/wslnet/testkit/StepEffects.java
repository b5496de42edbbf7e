// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.Step;

/** What each step of a plan does to a fake world. */
final class StepEffects {
    private final World world;

    StepEffects(World world) {
        this.world = world;
    }

    void take(Step step) {
        if (step instanceof Step.PortProxyAdd add) {
            world.store(add.rule(), true);
        } else if (step instanceof Step.PortProxyDelete delete) {
            world.delete(delete.rule());
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
            world.distro(edit.distro()).write("/etc/wsl.conf", new GuestFile.Text(edit.after()));
        } else if (step instanceof Step.FileWrite write) {
            world.distro(write.distro()).write(write.path(), write.after());
        } else if (step instanceof Step.DistroTerminate terminate) {
            world.distro(terminate.distro()).terminate();
        } else {
            throw new IllegalArgumentException("the fake world does not know the step " + step.kind());
        }
    }
}
