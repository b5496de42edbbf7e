// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.apply;

import io.github.wslnet.cli.plan.GoalOptions;
import io.github.wslnet.host.WslHost;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wslnet apply}: makes goals hold. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Makes goals hold: shows the plan, asks, and takes its steps.")
public final class ApplyCommand implements Callable<Integer> {
    private final Supplier<WslHost> hosts;

    @Mixin
    private GoalOptions goals = new GoalOptions();

    @Mixin
    private Change change = new Change();

    /** Makes the command over the machine that is opened when it is called. */
    public ApplyCommand(Supplier<WslHost> hosts) {
        this.hosts = hosts;
    }

    @Override
    public Integer call() throws IOException {
        return change.make(goals.intent(), hosts);
    }
}
