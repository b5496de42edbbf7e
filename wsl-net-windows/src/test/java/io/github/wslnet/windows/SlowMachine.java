// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.Machine;
import java.time.Duration;

/** A machine on which each command is a real process that sleeps for a minute. */
final class SlowMachine extends OtherMachine {
    private static final String PROGRAM = "sleep";

    private final CommandRunner runner = new ProcessCommandRunner();

    SlowMachine(Machine machine) {
        super(machine);
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
}
