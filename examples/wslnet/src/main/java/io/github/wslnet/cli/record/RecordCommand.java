// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.record;

import io.github.wslnet.recording.Recording;
import io.github.wslnet.recording.RecordingJson;
import io.github.wslnet.recording.RecordingMachine;
import io.github.wslnet.windows.WindowsMachine;
import io.github.wslnet.windows.WindowsWslHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wslnet record}: writes what this machine answers when it is read, for a test to replay. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description =
                "Reads this machine and writes what it was asked and answered, without names and public addresses.")
public final class RecordCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "where to write; a file that is there is replaced")
    private Path file = Path.of("");

    @Option(
            names = "--hide",
            paramLabel = "NAME",
            description = "a name of a user or machine to exchange, besides those that are found")
    private List<String> hidden = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Recording recording = record();
        Files.writeString(file, RecordingJson.print(recording) + "\n");
        spec.commandLine().getOut().println("wrote " + recording + " to " + file + "; read it before you send it");
        return 0;
    }

    private Recording record() {
        try (RecordingMachine machine = RecordingMachine.of(WindowsMachine.detect())) {
            WindowsWslHost.snapshotOf(machine);
            return machine.recording(names());
        }
    }

    /** The names of this user and machine, as far as the system tells. */
    private String[] names() {
        Stream<String> known = Stream.of(
                System.getProperty("user.name", ""),
                System.getenv().getOrDefault("COMPUTERNAME", ""),
                System.getenv().getOrDefault("USERNAME", ""));
        return Stream.concat(hidden.stream(), known)
                .filter(name -> !name.isBlank())
                .toArray(String[]::new);
    }
}
