// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.command.CommandFailedException;
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

/**
 * A machine that answers as another one did when it was recorded.
 *
 * <p>A question that was not asked then is a {@link NotRecordedException}. One that was asked more than once is answered in
 * that order, then with the last answer. The clock stands at the recording's start. Files are read only.
 *
 * @since 0.1.0
 */
public final class ReplayMachine implements Machine {
    private final Recording recording;
    private final Replay replay;

    private ReplayMachine(Recording recording) {
        this.recording = recording;
        this.replay = new Replay(recording);
    }

    /** Returns a machine that answers from a recording. */
    public static ReplayMachine of(Recording recording) {
        return new ReplayMachine(recording);
    }

    @Override
    public String describe() {
        return recording.toString();
    }

    @Override
    public CommandRunner commands() {
        return new Commands(replay);
    }

    @Override
    public Optional<Registry> registry() {
        return part(Questions.REGISTRY).map(there -> new ReplayedParts.Keys(replay));
    }

    @Override
    public Optional<NativeTables> tables() {
        return part(Questions.TABLES).map(there -> new ReplayedParts.Tables(replay));
    }

    @Override
    public Optional<ServiceControl> services() {
        return part(Questions.SERVICES).map(there -> ReplayedParts.services(replay));
    }

    private Optional<String> part(String name) {
        return Optional.of(name).filter(recording.parts()::contains);
    }

    @Override
    public UserFiles files() {
        return new ReplayedFiles(replay);
    }

    @Override
    public Elevation elevation() {
        return new ReplayedParts.Prompt(replay);
    }

    @Override
    public Optional<ChangeSource> changes() {
        return Optional.empty();
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(recording.startedAt());
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** Answers commands. */
    private record Commands(Replay replay) implements CommandRunner {
        @Override
        public CommandResult run(CommandLine command, Duration timeout) {
            return result(command, Payload.EMPTY);
        }

        @Override
        public CommandResult run(CommandLine command, byte[] input, Duration timeout) {
            return result(command, Payload.of(input));
        }

        private CommandResult result(CommandLine command, Payload input) {
            Answer answer = replay.answer(Questions.command(command), input);
            byte[] out = answer.out().orElse(Payload.EMPTY).bytes();
            byte[] err = answer.err().bytes();
            answer.failure().ifPresent(failure -> {
                throw CommandFailedException.killed(command, "when it was recorded, " + failure, out, err);
            });
            return CommandResult.of(command, answer.code(), out, err);
        }
    }
}
