// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.apply;

import io.github.wslnet.cli.plan.GoalOptions;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.Plan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wslnet unexpose}: takes back what expose made. */
@Command(
        name = "unexpose",
        mixinStandardHelpOptions = true,
        description = "Takes back what expose made, and nothing else.")
public final class UnexposeCommand implements Callable<Integer> {
    private final Supplier<WslHost> hosts;

    @Parameters(arity = "1..*", paramLabel = "DISTRO:PORT", description = "a TCP port of a distro")
    private List<String> ports = List.of();

    @Mixin
    private Change change = new Change();

    /** Makes the command over the machine that is opened when it is called. */
    public UnexposeCommand(Supplier<WslHost> hosts) {
        this.hosts = hosts;
    }

    @Override
    public Integer call() throws IOException {
        return change.make(
                new Plan.Intent(
                        List.of(), ports.stream().map(GoalOptions::exposure).toList()),
                hosts);
    }
}
