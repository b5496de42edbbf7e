// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Starts {@code wslnet}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs {@code wslnet} in this process and returns its exit code. */
    public static int run(String... arguments) {
        return QuickAnswer.to(arguments, System.in, System.out, System.err)
                .orElseGet(() -> commandLine(arguments).execute(arguments));
    }

    /** Returns what can execute these arguments, made ready for as few other ones as possible. */
    static CommandLine commandLine(String... arguments) {
        CommandLine command = new CommandLine(new WslnetCommand());
        Supplier<Callable<Integer>> chosen = arguments.length == 0 ? null : Subcommands.BY_NAME.get(arguments[0]);
        if (chosen != null && !arguments[0].equals(Subcommands.COMPLETION)) {
            command.addSubcommand(arguments[0], chosen.get());
        } else {
            Subcommands.BY_NAME.forEach((name, make) -> command.addSubcommand(name, make.get()));
        }
        return command.setExecutionExceptionHandler(new FailureReport());
    }
}
