// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.machine.CmdletAnswers;
import io.github.wslnet.testkit.machine.FakePrograms;
import io.github.wslnet.testkit.machine.FakeRegistry;
import io.github.wslnet.testkit.machine.FakeUserFiles;
import io.github.wslnet.testkit.machine.ServiceObjects;
import io.github.wslnet.testkit.machine.SurveyPowerShell;
import io.github.wslnet.testkit.machine.WslExe;

/** The programs, registry and files of a fake machine, all over the same world. */
final class MachineParts {
    private final World world;
    private final Registry registry;
    private final ServiceControl services;
    private final MachineChanges changes;
    private final SurveyPowerShell survey;
    private final FakePrograms programs = new FakePrograms();

    MachineParts(World world) {
        this.world = world;
        this.registry = new FakeRegistry(this::snapshot, world.windows()::registry);
        this.services = new ServiceObjects(() -> snapshot().windows());
        this.survey = new SurveyPowerShell(
                new CmdletAnswers(() -> snapshot().windows(), world.windows()::language, registry));
        programs.with("powershell.exe", survey)
                .with("wsl.exe", new WslExe(this::snapshot, world.windows()::language, new WorldGuests(world)));
        this.changes =
                new MachineChanges(world, new FakeUserFiles(world.clock(), new WorldConfigFile(world)), programs);
    }

    /** A world is of one thread, but a host asks its commands on several. */
    Snapshot snapshot() {
        synchronized (world) {
            return world.snapshot();
        }
    }

    Registry registry() {
        return registry;
    }

    ServiceControl services() {
        return services;
    }

    /** Returns the half that changes the world. */
    MachineChanges changes() {
        return changes;
    }

    SurveyPowerShell survey() {
        return survey;
    }

    /** Returns the programs as they run in a world where things go wrong. */
    CommandRunner commands() {
        return new FaultyCommands(programs, world);
    }

    FakePrograms programs() {
        return programs;
    }
}
