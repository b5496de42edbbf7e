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
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.command.FakeCall;
import io.github.wslnet.testkit.command.UnscriptedCommandError;
import io.github.wslnet.testkit.machine.ReadableState;
import io.github.wslnet.testkit.table.WorldTables;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A fake world as a program on Windows, or inside WSL, would meet it: by commands, registry, tables and files.
 *
 * <pre>{@code
 * WslHost host = WindowsWslHost.over(world.machine());
 * }</pre>
 *
 * <p>What a command prints follows from the state of the world at that moment, in the language of its Windows. A command
 * that is not known is an {@link UnscriptedCommandError} at once. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class FakeMachine implements Machine {
    private final World world;
    private final MachineParts parts;
    private final boolean isLocal;

    private FakeMachine(World world, MachineParts parts, boolean isLocal) {
        this.world = world;
        this.parts = parts;
        this.isLocal = isLocal;
    }

    /** Returns a world's Windows as a program on it meets it: registry, tables and services can be called. */
    public static FakeMachine windows(World world) {
        return new FakeMachine(world, new MachineParts(world), true);
    }

    /** Returns a world's Windows as a program in a distro meets it: by commands and files alone. */
    public static FakeMachine interop(World world) {
        return new FakeMachine(world, new MachineParts(world), false);
    }

    /**
     * Returns what of a snapshot can be found out from Windows without starting a distro, to compare by: sockets are in
     * the order of their texts, times to the second.
     */
    public static Snapshot readable(Snapshot snapshot) {
        return ReadableState.of(snapshot);
    }

    /** Returns what was run until now, in its order. */
    public List<FakeCall> transcript() {
        return parts.programs().transcript();
    }

    /** Returns how many processes of a program were started until now, for example of {@code powershell.exe}. */
    public long processesOf(String program) {
        return transcript().stream()
                .filter(call -> call.program().equals(program))
                .count();
    }

    /** Returns what was run as an administrator until now, in its order; each is one question of Windows to the user. */
    public List<CommandLine> elevated() {
        return parts.changes().elevation().started();
    }

    /** Lets each call of a program take longer than it may, from now on. */
    public FakeMachine hanging(String program) {
        parts.programs().hang(program);
        return this;
    }

    /**
     * Lets one question of the survey's PowerShell script fail, from now on.
     *
     * @param key the question's key, for example {@code rules}; see docs/formats/windows-survey.md
     * @param reason what PowerShell says
     */
    public FakeMachine failingSection(String key, String reason) {
        parts.survey().fail(key, reason);
        return this;
    }

    @Override
    public String describe() {
        return isLocal ? "a fake Windows" : "a fake Windows, from inside WSL";
    }

    @Override
    public CommandRunner commands() {
        return parts.commands();
    }

    @Override
    public Optional<Registry> registry() {
        return isLocal ? Optional.of(parts.registry()) : Optional.empty();
    }

    @Override
    public Optional<NativeTables> tables() {
        return isLocal ? Optional.of(new WorldTables(parts.snapshot().windows())) : Optional.empty();
    }

    @Override
    public Optional<ServiceControl> services() {
        return isLocal ? Optional.of(parts.services()) : Optional.empty();
    }

    @Override
    public UserFiles files() {
        return parts.changes().files();
    }

    @Override
    public Elevation elevation() {
        return parts.changes().elevation();
    }

    @Override
    public Optional<ChangeSource> changes() {
        return Optional.empty();
    }

    @Override
    public InstantSource clock() {
        return world.clock();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
