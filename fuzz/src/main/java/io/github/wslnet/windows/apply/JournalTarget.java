// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.machine.Machine;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.World;
import io.github.wslnet.windows.WindowsWslHost;
import java.util.Optional;

/** The journals that a run that was cut off leaves; it stands in their package to reach their readers. */
public final class JournalTarget {
    private static final String ID = "20261122T100000Z-0a1b2c3d";

    private JournalTarget() {}

    /** Reads a journal and the report of a script, and takes the run up as the next program does. */
    public static void read(byte[] bytes) {
        ScriptReport.of(Optional.of(bytes));
        Machine machine = FakeMachine.windows(World.nat());
        machine.files().write(Journal.FOLDER.below(ID + Journal.ENDING), bytes);
        JournalReading.of(ID, machine).ifPresent(reading -> {
            reading.mayRun(machine);
            reading.done(machine);
        });
        new Recovery(machine, () -> WindowsWslHost.snapshotOf(machine)).run();
    }
}
