// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.ElevationRefusedException;
import io.github.wslnet.testkit.command.UnscriptedCommandError;
import io.github.wslnet.testkit.machine.HangingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user who is no administrator yet, and consents each time, unless a fault says otherwise. */
final class FakeElevation implements Elevation {
    private final World world;
    private final FakeElevatedShell shell;
    private final List<CommandLine> started = new ArrayList<>();

    FakeElevation(World world, FakeElevatedShell shell) {
        this.world = world;
        this.shell = shell;
    }

    /** Returns what was run as an administrator, in its order. */
    List<CommandLine> started() {
        return List.copyOf(started);
    }

    @Override
    public boolean isElevated() {
        return false;
    }

    @Override
    public int run(CommandLine command, Duration timeout) {
        List<String> arguments =
                command.arguments().subList(1, command.arguments().size());
        Mortality process = new Mortality();
        boolean hangs = world.faults()
                .atElevationFor(shell.steps(arguments))
                .map(fault -> happen(fault, command, process))
                .orElse(false);
        started.add(command);
        if (hangs) {
            throw hanging(command, timeout);
        }
        try {
            return exitCode(command, arguments, process);
        } catch (HangingException e) {
            throw hanging(command, timeout);
        }
    }

    private int exitCode(CommandLine command, List<String> arguments, Mortality process) {
        Optional<Integer> exitCode = command.arguments().get(0).endsWith("powershell.exe")
                ? shell.runElevated(arguments, process)
                : Optional.empty();
        return exitCode.orElseThrow(() -> new UnscriptedCommandError(command, List.of(shell.example())));
    }

    /** Returns whether the process hangs at once. */
    private static boolean happen(Fault fault, CommandLine command, Mortality process) {
        if (fault instanceof Fault.KilledAfterStep killed) {
            process.grant(killed.steps());
            return false;
        }
        if (fault instanceof Fault.AccessDenied) {
            throw CommandFailedException.notStarted(command, fault.toString());
        }
        if (fault instanceof Fault.Hang) {
            return true;
        }
        throw new ElevationRefusedException(fault.toString());
    }

    private CommandFailedException hanging(CommandLine command, Duration timeout) {
        world.pass(timeout);
        return CommandFailedException.timedOut(command, timeout, new byte[0], new byte[0]);
    }
}
