// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Runs commands in a world where what a test has planned goes wrong. */
final class FaultyCommands implements CommandRunner {
    private static final byte[] NOTHING = new byte[0];

    private final CommandRunner programs;
    private final World world;

    FaultyCommands(CommandRunner programs, World world) {
        this.programs = programs;
        this.world = world;
    }

    @Override
    public CommandResult run(CommandLine command, Duration timeout) {
        return run(command, NOTHING, timeout);
    }

    @Override
    public CommandResult run(CommandLine command, byte[] input, Duration timeout) {
        synchronized (world) {
            Optional<Fault> fault = world.faults().atCommand(command);
            return fault.isPresent()
                    ? faulty(fault.get(), command, input, timeout)
                    : programs.run(command, input, timeout);
        }
    }

    private CommandResult faulty(Fault fault, CommandLine command, byte[] input, Duration timeout) {
        if (fault instanceof Fault.Hang) {
            world.pass(timeout);
            throw CommandFailedException.timedOut(command, timeout, NOTHING, NOTHING);
        }
        if (fault instanceof Fault.ExitCode ended) {
            return CommandResult.of(command, ended.code(), NOTHING, ended.text().getBytes(StandardCharsets.UTF_8));
        }
        if (fault instanceof Fault.SilentSuccess) {
            return CommandResult.of(command, 0, NOTHING, NOTHING);
        }
        if (fault instanceof Fault.TruncatedOutput cut) {
            CommandResult whole = programs.run(command, input, timeout);
            byte[] stdout = whole.stdout();
            byte[] rest = Arrays.copyOf(stdout, Math.min(cut.bytes(), stdout.length));
            return CommandResult.of(command, whole.exitCode(), rest, whole.stderr());
        }
        throw CommandFailedException.notStarted(command, fault.toString());
    }
}
