// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.report;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.recording.SnapshotRedaction;
import io.github.wslnet.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wslnet report}: writes everything about a machine on one HTML page, to look at or to attach to a bug report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes one HTML page: what is wrong, who reaches whom, the topology, tables and the snapshot.")
public final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to write; wslnet-report.html if not given, - for standard output")
    private String output = "wslnet-report.html";

    @Option(
            names = "--no-redact",
            description = "leave names of users and hosts, public addresses and programs' arguments as they are")
    private boolean asItIs;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        Snapshot snapshot = source.snapshot();
        String page = ReportPage.of(asItIs ? snapshot : SnapshotRedaction.of(snapshot), !asItIs);
        if (output.equals("-")) {
            spec.commandLine().getOut().print(page);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(Path.of(output), page);
            spec.commandLine().getOut().println("wrote " + output);
        }
        return 0;
    }
}
