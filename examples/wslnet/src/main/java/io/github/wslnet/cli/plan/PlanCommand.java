// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.plan;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.PlanJson;
import io.github.wslnet.text.VisibleText;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wslnet plan}: prints the steps that would be taken, none of them done. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Prints the steps that lead to a goal; none of them is taken.")
public final class PlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GoalOptions goals = new GoalOptions();

    @Option(names = "--json", description = "print JSON instead of text")
    private boolean json;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        Plan plan = goals.intent().against(source.snapshot());
        spec.commandLine()
                .getOut()
                .println(json ? JsonTree.print(PlanJson.of(plan).toTree()) : text(plan));
        return 0;
    }

    /** Returns what a plan does, with its commands. */
    public static String text(Plan plan) {
        StringBuilder text = new StringBuilder(plan.describe());
        plan.steps()
                .forEach(step -> step.commandLines()
                        .forEach(command -> text.append("\n  $ ").append(command)));
        return VisibleText.lines(text.toString());
    }
}
