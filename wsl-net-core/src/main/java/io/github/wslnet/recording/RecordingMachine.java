// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A machine that keeps what another one is asked and answers.
 *
 * <pre>{@code
 * RecordingMachine machine = RecordingMachine.of(real);
 * try (WslHost host = WindowsWslHost.over(machine)) {
 *     host.snapshot();
 * }
 * String json = RecordingJson.print(machine.recording("maria", "MARIAS-PC"));
 * }</pre>
 *
 * <p>Kept are commands with their input, output, exit code and time, and what registry, tables, services and files answer.
 * A change that the machine tells of by itself is not. Safe for use by several threads where the other machine is.
 *
 * @since 0.1.0
 */
public final class RecordingMachine implements Machine {
    private final Machine machine;
    private final Recorder recorder;
    private final Instant startedAt;

    private RecordingMachine(Machine machine) {
        this.machine = machine;
        this.recorder = new Recorder(machine.clock());
        this.startedAt = machine.clock().instant();
    }

    /** Returns a machine that asks another one. */
    public static RecordingMachine of(Machine machine) {
        return new RecordingMachine(machine);
    }

    /**
     * Returns what was kept until now, without what is nobody else's business.
     *
     * <p>Consistently exchanged are these names, the users' that stand in paths, the host's that WSL writes into {@code
     * /etc/hosts}, and public addresses, in texts of any encoding and in socket tables. Private addresses stay, as do
     * distros, adapters and rules.
     *
     * @param names names of users and machines to exchange, in any case
     */
    public Recording recording(String... names) {
        RecordingRedaction redaction = RecordingRedaction.hiding(List.of(names), recorder.calls());
        return recordingOf(recorder.calls().stream().map(redaction::of).toList());
    }

    /** Returns what was kept until now, with all that is in it: for one's own machine. */
    public Recording unredacted() {
        return recordingOf(recorder.calls());
    }

    private Recording recordingOf(List<RecordedCall> calls) {
        Set<String> parts = new HashSet<>();
        machine.registry().ifPresent(there -> parts.add(Questions.REGISTRY));
        machine.tables().ifPresent(there -> parts.add(Questions.TABLES));
        machine.services().ifPresent(there -> parts.add(Questions.SERVICES));
        return new Recording(machine.describe(), startedAt, parts, calls);
    }

    @Override
    public String describe() {
        return machine.describe();
    }

    @Override
    public CommandRunner commands() {
        return new Commands(machine.commands(), recorder);
    }

    @Override
    public Optional<Registry> registry() {
        return machine.registry().map(there -> new RecordedParts.Keys(there, recorder));
    }

    @Override
    public Optional<NativeTables> tables() {
        return machine.tables().map(there -> new RecordedParts.Tables(there, recorder));
    }

    @Override
    public Optional<ServiceControl> services() {
        return machine.services().map(there -> RecordedParts.services(there, recorder));
    }

    @Override
    public UserFiles files() {
        return new RecordedFiles(machine.files(), recorder);
    }

    @Override
    public Elevation elevation() {
        return new RecordedParts.Prompt(machine.elevation(), recorder);
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

    /** Runs commands and keeps what came of them. */
    private record Commands(CommandRunner runner, Recorder recorder) implements CommandRunner {
        @Override
        public CommandResult run(CommandLine command, Duration timeout) {
            return recorder.ask(Questions.command(command), () -> runner.run(command, timeout), Commands::kept);
        }

        @Override
        public CommandResult run(CommandLine command, byte[] input, Duration timeout) {
            return recorder.ask(
                    Questions.command(command),
                    Payload.of(input),
                    () -> runner.run(command, input, timeout),
                    Commands::kept);
        }

        private static Answer kept(CommandResult result) {
            return Answer.of(result.exitCode(), Payload.of(result.stdout()), Payload.of(result.stderr()));
        }
    }
}
