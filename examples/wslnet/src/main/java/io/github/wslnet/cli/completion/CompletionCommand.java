// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.completion;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wslnet completion}: prints what makes bash and zsh complete the words of {@code wslnet}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script for bash and zsh: source <(wslnet completion)")
public final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine all = spec.root().commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash("wslnet", all));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
