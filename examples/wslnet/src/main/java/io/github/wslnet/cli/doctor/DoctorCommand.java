// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.doctor;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.cli.Terminal;
import io.github.wslnet.doctor.Diagnosis;
import io.github.wslnet.doctor.DiagnosisJson;
import io.github.wslnet.doctor.Doctor;
import io.github.wslnet.doctor.Severity;
import io.github.wslnet.json.JsonTree;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wslnet doctor}: says what is broken, what is behind it, and what would help. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is broken or about to break, what is behind it, and what would help.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was examined",
            "1:with --exit-code, something is broken now",
            "2:the call was wrong",
            "65:the snapshot is not one",
            "66:there is no such file"
        })
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print JSON instead of text")
    private boolean json;

    @Option(names = "--exit-code", description = "exit with 1 when something is broken now")
    private boolean exitCode;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        Diagnosis diagnosis = Doctor.examine(source.snapshot());
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? JsonTree.print(DiagnosisJson.of(diagnosis).toTree())
                                : Terminal.colour(diagnosis.toString().stripTrailing()));
        return exitCode && diagnosis.worst().equals(Optional.of(Severity.ERROR)) ? 1 : 0;
    }
}
