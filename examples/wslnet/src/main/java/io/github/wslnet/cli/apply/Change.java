// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.apply;

import io.github.wslnet.cli.Progress;
import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.cli.plan.PlanCommand;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.PlanJson;
import io.github.wslnet.text.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Scanner;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What all commands have that change a machine: they show the plan, ask, and take its steps. */
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is so",
            "1:it was not agreed to",
            "2:the call was wrong",
            "65:it can't be",
            "66:there is no such file",
            "69:this machine has no WSL",
            "70:a step failed, and what was done was taken back",
            "77:an administrator is needed"
        })
final class Change {
    /** The exit code of a change that nobody agreed to. */
    static final int NOT_AGREED = 1;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-y", "--yes"},
            description = "do not ask before the steps are taken")
    private boolean yes;

    @Option(
            names = "--json",
            description = "print JSON instead of text; asks nothing, so it needs --yes to change anything")
    private boolean json;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    /** Makes the intent hold on a machine; with a snapshot of another one it only says what would be done. */
    @SuppressWarnings("try") // the line on the terminal goes by itself
    int make(Plan.Intent intent, Supplier<WslHost> hosts) throws IOException {
        if (!source.isThisMachine()) {
            return tell(intent.against(source.snapshot()), false);
        }
        try (WslHost host = hosts.get()) {
            Plan plan = intent.against(host.snapshot());
            if (plan.steps().isEmpty()) {
                return tell(plan, true);
            }
            if (!agreed(plan)) {
                return NOT_AGREED;
            }
            try (Progress progress = Progress.of("taking the steps")) {
                host.apply(plan);
            }
            return tell(plan, true);
        }
    }

    private boolean agreed(Plan plan) {
        if (yes) {
            return true;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json || !Ansi.AUTO.enabled()) {
            tell(plan, false);
            spec.commandLine().getErr().println("wslnet: nothing was done; give --yes to do it");
            return false;
        }
        out.print(PlanCommand.text(plan) + "\n\nDo it? [y/N] ");
        out.flush();
        @SuppressWarnings("DefaultCharset") // what is read is y or n, typed at a terminal
        Scanner answers = new Scanner(System.in);
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private int tell(Plan plan, boolean done) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonObject object = new JsonObject().put("applied", done).putAll(PlanJson.of(plan));
            out.println(JsonTree.print(object.toTree()));
        } else if (plan.steps().isEmpty()) {
            out.println("nothing to do: it is so already");
        } else {
            out.println(done ? "done:\n" + VisibleText.lines(plan.describe()) : PlanCommand.text(plan));
        }
        return 0;
    }
}
