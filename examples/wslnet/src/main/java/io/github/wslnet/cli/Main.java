// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.cli.conf.ConfCommand;
import io.github.wslnet.cli.config.ConfigCommand;
import io.github.wslnet.cli.explain.ExplainCommand;
import io.github.wslnet.cli.matrix.MatrixCommand;
import io.github.wslnet.cli.parse.ParseCommand;
import io.github.wslnet.cli.plan.PlanCommand;
import io.github.wslnet.cli.record.RecordCommand;
import io.github.wslnet.cli.snapshot.DiagramCommand;
import io.github.wslnet.cli.snapshot.SnapshotCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Starts {@code wslnet}. */
public final class Main {
    /** Each is made only when it is called: reading the options of all of them would double the start-up time. */
    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("parse", ParseCommand::new);
        COMMANDS.put("conf", ConfCommand::new);
        COMMANDS.put("config", ConfigCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("matrix", MatrixCommand::new);
        COMMANDS.put("plan", PlanCommand::new);
        COMMANDS.put("record", RecordCommand::new);
        COMMANDS.put("snapshot", SnapshotCommand::new);
        COMMANDS.put("diagram", DiagramCommand::new);
    }

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return commandLine(arguments).execute(arguments);
    }

    /** Returns what can execute these arguments, made ready for as few other ones as possible. */
    static CommandLine commandLine(String... arguments) {
        CommandLine command = new CommandLine(new WslnetCommand());
        Supplier<Callable<Integer>> chosen = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (chosen != null) {
            command.addSubcommand(arguments[0], chosen.get());
        } else if (!asksForVersion(arguments)) {
            COMMANDS.forEach((name, make) -> command.addSubcommand(name, make.get()));
        }
        return command.setExecutionExceptionHandler(new FailureReport());
    }

    private static boolean asksForVersion(String... arguments) {
        return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
    }
}
