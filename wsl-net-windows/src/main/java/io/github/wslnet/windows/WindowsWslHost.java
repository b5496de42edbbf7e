// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslErrorCode;
import io.github.wslnet.host.UnfinishedRun;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.windows.apply.PlanRuns;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * A Windows machine with WSL, read and changed by what it offers: its registry and tables where they can be called, and
 * its commands.
 *
 * <p>A snapshot starts at most one PowerShell, one {@code wsl.exe} that lists what runs, and one more for each running
 * distro. It starts no distro. A command that hangs is killed at its limit; they run side by side, so that the limits do
 * not add up. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class WindowsWslHost implements WslHost {
    private final Machine machine;
    private final PlanRuns runs;
    private final List<UnfinishedRun> recoveredRuns;
    private final List<KeptGoals> kept = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private WindowsWslHost(Machine machine) {
        this.machine = machine;
        this.runs = new PlanRuns(machine, this::snapshot);
        this.recoveredRuns = runs.recover();
    }

    /** Returns the host over a machine, real, fake or recorded; closing it closes the machine. */
    public static WindowsWslHost over(Machine machine) {
        return new WindowsWslHost(machine);
    }

    /**
     * Returns the host of the Windows that this program runs on.
     *
     * @throws UnsuitableMachineException when this is not Windows
     */
    public static WindowsWslHost local() {
        return over(WindowsMachine.local());
    }

    /**
     * Returns the host of the Windows around the distro that this program runs in.
     *
     * @throws UnsuitableMachineException when this is no WSL, or one that can't start Windows' programs
     */
    public static WindowsWslHost interop() {
        return over(WindowsMachine.interop());
    }

    /**
     * Returns the host that there is: on Windows that one, in WSL the one around.
     *
     * @throws UnsuitableMachineException when there is neither; it says what was found and what to do
     */
    public static WindowsWslHost detect() {
        return over(WindowsMachine.detect());
    }

    /** Reads a machine once and changes nothing, not even to take back a run that was cut off; the machine stays open. */
    public static Snapshot snapshotOf(Machine machine) {
        return new SnapshotReading(machine).read();
    }

    /**
     * Reads the machine.
     *
     * <p>What could not be read is unreadable, with the reason. A thread that is interrupted ends the commands at once,
     * and stays interrupted; what they had not answered is unreadable then.
     */
    @Override
    public Snapshot snapshot() {
        return snapshotOf(open());
    }

    /** Returns what came of runs that had been cut off, when this host was opened; mostly nothing. */
    public List<UnfinishedRun> recoveredRuns() {
        return recoveredRuns;
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
        open();
        return runs.apply(plan);
    }

    /** {@inheritDoc} */
    @Override
    public void undo(Applied applied) {
        open();
        runs.undo(applied);
    }

    /**
     * Makes goals hold, and holds them true until what is returned is closed, or this host.
     *
     * <pre>{@code
     * try (KeptGoals kept = host.keep(Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))))) {
     *     server.join();
     * }
     * }</pre>
     *
     * <p>A program that is not elevated lets Windows ask the user each time that a forward has to follow the guest; see
     * {@link KeptGoals} for how often.
     *
     * @param intent the goals, and those that are taken back
     * @throws IllegalStateException when this host was closed
     */
    public KeptGoals keep(Plan.Intent intent) {
        return keep(intent, new KeepListener() {});
    }

    /**
     * Makes goals hold as {@link #keep(Plan.Intent)} does, and tells what becomes of them.
     *
     * @param intent the goals, and those that are taken back
     * @param listener hears what becomes of the goals
     * @throws IllegalStateException when this host was closed
     */
    public KeptGoals keep(Plan.Intent intent, KeepListener listener) {
        KeptGoals goals = new KeptGoals(open(), this, intent, listener, new ThreadAlarm());
        kept.add(goals);
        return goals;
    }

    @Override
    public DistroConfig readConfig(DistroName distro) {
        return withDistro(distro, ConfigStore::read);
    }

    @Override
    public GlobalConfig readGlobalConfig() {
        return ConfigStore.ofUser(open().files()).read();
    }

    @Override
    public void writeConfig(DistroName distro, DistroConfig read, DistroConfig edited) {
        withDistro(distro, store -> store.write(read, edited)).discard();
    }

    @Override
    public void writeGlobalConfig(GlobalConfig read, GlobalConfig edited) {
        ConfigStore.ofUser(open().files()).write(read, edited).discard();
    }

    private <T> T withDistro(DistroName distro, Function<ConfigStore<DistroConfig>, T> use) {
        try {
            return use.apply(ConfigStore.ofDistro(distro, open().commands()));
        } catch (CommandFailedException e) {
            boolean isUnknown = WslErrorCode.find(e.stdout())
                    .filter(code -> code.code().equals("WSL_E_DISTRO_NOT_FOUND"))
                    .isPresent();
            if (isUnknown) {
                throw new IllegalArgumentException("no distribution is called " + distro, e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        kept.forEach(KeptGoals::close);
        closed.set(true);
        machine.close();
    }

    /** Returns the machine, unless it was let go of. */
    private Machine open() {
        if (closed.get()) {
            throw new IllegalStateException("this host was closed; make another one");
        }
        return machine;
    }
}
