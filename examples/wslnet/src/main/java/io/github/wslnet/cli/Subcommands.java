// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.cli.apply.ApplyCommand;
import io.github.wslnet.cli.apply.ExposeCommand;
import io.github.wslnet.cli.apply.UndoCommand;
import io.github.wslnet.cli.apply.UnexposeCommand;
import io.github.wslnet.cli.completion.CompletionCommand;
import io.github.wslnet.cli.conf.ConfCommand;
import io.github.wslnet.cli.config.ConfigCommand;
import io.github.wslnet.cli.doctor.DoctorCommand;
import io.github.wslnet.cli.doctor.WhoOwnsCommand;
import io.github.wslnet.cli.explain.ExplainCommand;
import io.github.wslnet.cli.matrix.MatrixCommand;
import io.github.wslnet.cli.parse.ParseCommand;
import io.github.wslnet.cli.plan.PlanCommand;
import io.github.wslnet.cli.record.RecordCommand;
import io.github.wslnet.cli.report.ReportCommand;
import io.github.wslnet.cli.snapshot.DiagramCommand;
import io.github.wslnet.cli.snapshot.SnapshotCommand;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.windows.WindowsWslHost;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The subcommands by name; each is made only when it is called, as reading the options of all would double the start-up. */
final class Subcommands {
    /** The one subcommand that needs all others. */
    static final String COMPLETION = "completion";

    static final Map<String, Supplier<Callable<Integer>>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("doctor", DoctorCommand::new);
        BY_NAME.put("explain", ExplainCommand::new);
        BY_NAME.put("matrix", MatrixCommand::new);
        BY_NAME.put("who-owns", WhoOwnsCommand::new);
        BY_NAME.put("plan", PlanCommand::new);
        BY_NAME.put("apply", () -> new ApplyCommand(Subcommands::thisMachine));
        BY_NAME.put("undo", () -> new UndoCommand(Subcommands::thisMachine));
        BY_NAME.put("expose", () -> new ExposeCommand(Subcommands::thisMachine));
        BY_NAME.put("unexpose", () -> new UnexposeCommand(Subcommands::thisMachine));
        BY_NAME.put("conf", ConfCommand::new);
        BY_NAME.put("config", ConfigCommand::new);
        BY_NAME.put("parse", ParseCommand::new);
        BY_NAME.put("snapshot", SnapshotCommand::new);
        BY_NAME.put("record", RecordCommand::new);
        BY_NAME.put("report", ReportCommand::new);
        BY_NAME.put("diagram", DiagramCommand::new);
        BY_NAME.put(COMPLETION, CompletionCommand::new);
    }

    private Subcommands() {}

    private static WslHost thisMachine() {
        return WindowsWslHost.detect();
    }
}
