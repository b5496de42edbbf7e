// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.cli.parse.ParseCommand;
import picocli.CommandLine;

/** Starts {@code wslnet}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new WslnetCommand())
                .addSubcommand(new ParseCommand())
                .setExecutionExceptionHandler(new FailureReport())
                .execute(arguments);
    }
}
