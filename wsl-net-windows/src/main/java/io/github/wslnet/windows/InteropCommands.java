// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of Windows from inside WSL, each by its absolute path, whatever the {@code PATH} says. */
final class InteropCommands implements CommandRunner {
    private final CommandRunner runner;
    private final InteropPlaces places;

    InteropCommands(CommandRunner runner, InteropPlaces places) {
        this.runner = runner;
        this.places = places;
    }

    @Override
    public CommandResult run(CommandLine command, Duration timeout) {
        return runner.run(absolute(command), timeout);
    }

    @Override
    public CommandResult run(CommandLine command, byte[] input, Duration timeout) {
        return runner.run(absolute(command), input, timeout);
    }

    /** A program with a folder stays as it is. */
    private CommandLine absolute(CommandLine command) {
        List<String> arguments = new ArrayList<>(command.arguments());
        Path program = Path.of(arguments.get(0));
        if (program.getNameCount() == 1 && !program.isAbsolute()) {
            arguments.set(0, places.program(arguments.get(0)).toString());
        }
        return new CommandLine(arguments);
    }
}
