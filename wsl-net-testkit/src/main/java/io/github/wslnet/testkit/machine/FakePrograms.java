// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.testkit.command.FakeCall;
import io.github.wslnet.testkit.command.UnscriptedCommandError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The programs of a fake Windows by their names, and a transcript of what was run.
 *
 * @since 0.1.0
 */
public final class FakePrograms implements CommandRunner {
    private final Map<String, List<FakeProgram>> programs = new TreeMap<>();
    private final Set<String> hanging = new HashSet<>();
    private final List<FakeCall> transcript = new ArrayList<>();

    /** Makes a machine without programs. */
    public FakePrograms() {}

    /** Adds what a program does; several of one name are asked in turn, until one knows the call. */
    public FakePrograms with(String name, FakeProgram program) {
        programs.computeIfAbsent(name, absent -> new ArrayList<>()).add(program);
        return this;
    }

    /** Lets each call of a program take longer than it may, from now on. */
    public synchronized void hang(String name) {
        hanging.add(name);
    }

    /** Returns what was run, in its order. */
    public synchronized List<FakeCall> transcript() {
        return List.copyOf(transcript);
    }

    @Override
    public CommandResult run(CommandLine command, Duration timeout) {
        return run(command, new byte[0], timeout);
    }

    @Override
    public synchronized CommandResult run(CommandLine command, byte[] input, Duration timeout) {
        String name = name(command);
        if (hanging.contains(name)) {
            transcript.add(FakeCall.killed(command, name));
            throw CommandFailedException.timedOut(command, timeout, new byte[0], new byte[0]);
        }
        List<String> arguments =
                command.arguments().subList(1, command.arguments().size());
        FakeOutput output;
        try {
            output = programs.getOrDefault(name, List.of()).stream()
                    .map(program -> program.run(arguments, input))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> unscripted(command, name));
        } catch (HangingException e) {
            transcript.add(FakeCall.killed(command, name));
            throw CommandFailedException.timedOut(command, timeout, new byte[0], new byte[0]);
        }
        transcript.add(FakeCall.ended(command, name, output.exitCode(), output.stdout().length));
        return CommandResult.of(command, output.exitCode(), output.stdout(), output.stderr());
    }

    private UnscriptedCommandError unscripted(CommandLine command, String name) {
        List<String> known = new ArrayList<>();
        List<FakeProgram> nearest = programs.getOrDefault(name, List.of());
        nearest.forEach(program -> known.add(program.example()));
        if (nearest.isEmpty()) {
            programs.forEach((other, parts) -> parts.forEach(part -> known.add(part.example())));
        }
        return new UnscriptedCommandError(command, known);
    }

    /** Returns the program's name without its folder, whichever slashes that has. */
    private static String name(CommandLine command) {
        String program = command.arguments().get(0);
        int slash = Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\'));
        return program.substring(slash + 1).toLowerCase(Locale.ROOT);
    }
}
