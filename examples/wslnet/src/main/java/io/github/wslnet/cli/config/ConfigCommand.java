// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.config;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.snapshot.ConfigReport;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.text.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wslnet config}: prints what is asked for, what is in force, and why. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Prints what wsl.conf and .wslconfig ask for, what is in force, and why.")
public final class ConfigCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--all", description = "all settings, not only those of the network and those that a file names")
    private boolean all;

    @Option(names = "--json", description = "print JSON instead of tables")
    private boolean json;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        boolean noMachine = files.areGiven() && source.isThisMachine();
        Snapshot seen = noMachine ? FileOptions.nothing() : source.snapshot();
        ConfigReport report = ConfigReport.of(files.appliedTo(seen));
        ShownSettings shown = new ShownSettings(all);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                json
                        ? JsonTree.print(new ConfigReportJson(shown).tree(report)) + "\n"
                        : VisibleText.lines(new ConfigReportText(shown).of(report)));
        out.flush();
        return 0;
    }
}
