// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.snapshot;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.windows.MachineKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wslnet snapshot}: prints what this machine has. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = "Prints what this machine has, as far as it can be read; changes nothing.")
public final class SnapshotCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--json",
            description = "print JSON, which other commands take by --snapshot, instead of text with a picture")
    private boolean json;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        Snapshot snapshot = source.snapshot();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? SnapshotJson.print(snapshot) + "\n" : SnapshotText.of(snapshot) + origin());
        out.flush();
        return 0;
    }

    private String origin() {
        return source.isThisMachine() ? "\nThis is " + MachineKind.here().describe() + ".\n" : "";
    }
}
