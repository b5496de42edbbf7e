// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it only says that one is needed. */
@Command(
        name = "wslnet",
        mixinStandardHelpOptions = true,
        version = WslnetCommand.VERSION,
        description = "Sees, explains and changes WSL networking.")
final class WslnetCommand implements Runnable {
    /** What {@code --version} prints. */
    static final String VERSION = "wslnet 0.1.0";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing subcommand: try 'wslnet --help'");
    }
}
