// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.ChangeSource;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.testkit.machine.FakePrograms;
import io.github.wslnet.testkit.machine.FakeUserFiles;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A fake world as a program on Windows, or inside WSL, would meet it: by commands, registry, tables and files.
 *
 * <p>What a command prints follows from the state of the world at that moment, in the language of its Windows. A command
 * that is not known is an {@link UnscriptedCommandError} at once. Safe for use by several threads.
 */
public final class FakeMachine implements Machine {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    private final FakePrograms programs = new FakePrograms();
    private final MachineChanges changes;

    FakeMachine(World world) {
        this.changes = new MachineChanges(world, new FakeUserFiles(NOON), programs);
        MachineParts.install(world, programs);
    }

    /** Returns what was run until now, in its order. */
    public List<FakeCall> transcript() {
        return programs.transcript();
    }

    /** Returns what was run as an administrator until now, in its order; each is one question of Windows to the user. */
    public List<CommandLine> elevated() {
        return changes.elevation().started();
    }

    /** Lets each call of a program take longer than it may, from now on. */
    public FakeMachine hanging(String program) {
        programs.hang(program);
        return this;
    }

    @Override
    public String describe() {
        return "a fake Windows";
    }

    @Override
    public CommandRunner commands() {
        return programs;
    }

    @Override
    public Optional<Registry> registry() {
        return Optional.empty();
    }

    @Override
    public Optional<NativeTables> tables() {
        return Optional.empty();
    }

    @Override
    public Optional<ServiceControl> services() {
        return Optional.empty();
    }

    @Override
    public UserFiles files() {
        return changes.files();
    }

    @Override
    public Elevation elevation() {
        return changes.elevation();
    }

    @Override
    public Optional<ChangeSource> changes() {
        return Optional.empty();
    }

    @Override
    public InstantSource clock() {
        return NOON;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
