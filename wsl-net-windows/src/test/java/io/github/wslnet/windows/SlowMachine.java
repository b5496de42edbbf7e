// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.ChangeSource;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.machine.UserFiles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A machine on which each command is a real process that sleeps for a minute. */
final class SlowMachine implements Machine {
    private static final String PROGRAM = "sleep";

    private final Machine machine;
    private final CommandRunner runner = new ProcessCommandRunner();

    SlowMachine(Machine machine) {
        this.machine = machine;
    }

    static boolean isOurs(ProcessHandle process) {
        return process.info().command().orElse("").endsWith(PROGRAM);
    }

    @Override
    public CommandRunner commands() {
        return new CommandRunner() {
            @Override
            public CommandResult run(CommandLine command, Duration timeout) {
                return runner.run(CommandLine.of(PROGRAM, "60"), timeout);
            }

            @Override
            public CommandResult run(CommandLine command, byte[] input, Duration timeout) {
                return run(command, timeout);
            }
        };
    }

    @Override
    public String describe() {
        return machine.describe();
    }

    @Override
    public Optional<Registry> registry() {
        return machine.registry();
    }

    @Override
    public Optional<NativeTables> tables() {
        return machine.tables();
    }

    @Override
    public Optional<ServiceControl> services() {
        return machine.services();
    }

    @Override
    public UserFiles files() {
        return machine.files();
    }

    @Override
    public Elevation elevation() {
        return machine.elevation();
    }

    @Override
    public Optional<ChangeSource> changes() {
        return machine.changes();
    }

    @Override
    public InstantSource clock() {
        return machine.clock();
    }

    @Override
    public void close() {
        machine.close();
    }
}
