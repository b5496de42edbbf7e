// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.apply;

import io.github.wslnet.cli.plan.GoalOptions;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.Plan;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wslnet undo}: takes back what goals made. */
@Command(name = "undo", mixinStandardHelpOptions = true, description = "Takes back what goals made, and nothing else.")
public final class UndoCommand implements Callable<Integer> {
    private final Supplier<WslHost> hosts;

    @Mixin
    private GoalOptions goals = new GoalOptions();

    @Mixin
    private Change change = new Change();

    /** Makes the command over the machine that is opened when it is called. */
    public UndoCommand(Supplier<WslHost> hosts) {
        this.hosts = hosts;
    }

    @Override
    public Integer call() throws IOException {
        Plan.Intent made = goals.intent();
        return change.make(new Plan.Intent(made.removed(), made.ensured()), hosts);
    }
}
