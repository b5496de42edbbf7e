// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Snapshot;

/**
 * A host that a command may close without ending the test's machine.
 *
 * @param machine the machine
 */
record StaysOpen(WslHost machine) implements WslHost {
    @Override
    public Snapshot snapshot() {
        return machine.snapshot();
    }

    @Override
    public Applied apply(Plan plan) {
        return machine.apply(plan);
    }

    @Override
    public void undo(Applied applied) {
        machine.undo(applied);
    }

    @Override
    public DistroConfig readConfig(DistroName distro) {
        return machine.readConfig(distro);
    }

    @Override
    public GlobalConfig readGlobalConfig() {
        return machine.readGlobalConfig();
    }

    @Override
    public void writeConfig(DistroName distro, DistroConfig read, DistroConfig edited) {
        machine.writeConfig(distro, read, edited);
    }

    @Override
    public void writeGlobalConfig(GlobalConfig read, GlobalConfig edited) {
        machine.writeGlobalConfig(read, edited);
    }

    @Override
    public void close() {}
}
