// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.host.UnfinishedRun;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.windows.apply.PlanRuns;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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
    private final PlanRuns runs;
    private final List<UnfinishedRun> takenUp;
    private final List<KeptGoals> kept = new CopyOnWriteArrayList<>();

    private WindowsWslHost(Machine machine) {
        this.machine = machine;
        this.runs = new PlanRuns(machine, this::snapshot);
        this.takenUp = runs.recover();
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

    /** Returns what came of runs that had been cut off, when this host was opened; mostly nothing. */
    public List<UnfinishedRun> takenUp() {
        return takenUp;
    }

    /**
     * {@inheritDoc}
     *
     * <p>All steps that need an administrator are taken by one elevated process, after those that need none. Should a
     * distro not end at the very last, another one takes them back.
     *
     * @throws io.github.wslnet.host.UnfinishedRunException when an earlier run was cut off and can't be taken back
     */
    @Override
    public Applied apply(Plan plan) {
        return runs.apply(plan);
    }

    /** {@inheritDoc} */
    @Override
    public void undo(Applied applied) {
        runs.undo(applied);
    }

    /**
     * Makes goals hold, and holds them true until what is returned is closed, or this host.
     *
     * <pre>{@code
     * try (KeptGoals kept = host.keep(Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))), new KeepListener() {})) {
     *     server.join();
     * }
     * }</pre>
     *
     * <p>A program that is not elevated lets Windows ask the user each time that a forward has to follow the guest; see
     * {@link KeptGoals} for how often.
     *
     * @param listener hears what becomes of the goals
     */
    public KeptGoals keep(Plan.Intent intent, KeepListener listener) {
        KeptGoals goals = new KeptGoals(machine, this, intent, listener, new ThreadAlarm());
        kept.add(goals);
        return goals;
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
        kept.forEach(KeptGoals::close);
        machine.close();
    }
}
