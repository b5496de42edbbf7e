// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Snapshot;

/**
 * A Windows machine with WSL, read and changed by what it offers: its registry and tables where they can be called, and
 * its commands.
 *
 * <p>A snapshot starts at most one PowerShell, one {@code wsl.exe} that lists what runs, and one more for each running
 * distro. It starts no distro. A command that hangs is killed at its limit; they run side by side, so that the limits do
 * not add up. Safe for use by several threads.
 */
public final class WindowsWslHost implements WslHost {
    private final Machine machine;

    private WindowsWslHost(Machine machine) {
        this.machine = machine;
    }

    /** Returns the host over a machine, real, fake or recorded; closing it closes the machine. */
    public static WindowsWslHost over(Machine machine) {
        return new WindowsWslHost(machine);
    }

    /**
     * Reads the machine.
     *
     * <p>What could not be read is unreadable, with the reason. A thread that is interrupted ends the commands at once,
     * and stays interrupted; what they had not answered is unreadable then.
     */
    @Override
    public Snapshot snapshot() {
        return new SnapshotReading(machine).read();
    }

    @Override
    public Applied apply(Plan plan) {
        throw new UnsupportedOperationException("plans are not applied yet");
    }

    @Override
    public void undo(Applied applied) {
        throw new UnsupportedOperationException("plans are not applied yet");
    }

    @Override
    public DistroConfig readConfig(DistroName distro) {
        return store(distro).read();
    }

    @Override
    public GlobalConfig readGlobalConfig() {
        return ConfigStore.ofUser(machine.files()).read();
    }

    @Override
    public void writeConfig(DistroName distro, DistroConfig read, DistroConfig edited) {
        store(distro).write(read, edited).discard();
    }

    @Override
    public void writeGlobalConfig(GlobalConfig read, GlobalConfig edited) {
        ConfigStore.ofUser(machine.files()).write(read, edited).discard();
    }

    private ConfigStore<DistroConfig> store(DistroName distro) {
        return ConfigStore.ofDistro(distro, machine.commands());
    }

    @Override
    public void close() {
        machine.close();
    }
}
