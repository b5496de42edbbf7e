// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.plan;

import io.github.wslnet.cli.SnapshotSource;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.PlanJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wslnet plan}: prints the steps that would be taken, none of them done. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Prints the steps that lead to a goal; none of them is taken.")
public final class PlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--expose", paramLabel = "DISTRO:PORT", description = "let others reach this TCP port of a distro")
    private List<String> exposed = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "DISTRO:PORT", description = "take back what --expose made")
    private List<String> removed = new ArrayList<>();

    @Option(names = "--lan", description = "the others are the hosts of the LAN")
    private boolean lan;

    @Option(
            names = "--dns",
            paramLabel = "DISTRO=ADDRESS[,ADDRESS]",
            description = "let a distro ask these name servers")
    private List<String> dns = new ArrayList<>();

    @Option(names = "--wsl-dns", paramLabel = "DISTRO", description = "let a distro ask WSL's name servers again")
    private List<String> wslDns = new ArrayList<>();

    @Option(
            names = "--hosts",
            paramLabel = "DISTRO=ADDRESS/NAME[,ADDRESS/NAME]",
            description = "put entries into a distro's hosts file")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--hostname", paramLabel = "DISTRO=NAME", description = "give a distro a host name")
    private List<String> hostnames = new ArrayList<>();

    @Option(names = "--json", description = "print JSON instead of text")
    private boolean json;

    @Mixin
    private SnapshotSource source = new SnapshotSource();

    @Override
    public Integer call() throws IOException {
        if (!exposed.isEmpty() && !lan) {
            throw new ParameterException(spec.commandLine(), "--expose needs --lan: there is nobody else to expose to");
        }
        List<Goal> wanted =
                new ArrayList<>(exposed.stream().map(GoalOption::exposure).toList());
        dns.forEach(text -> wanted.add(GoalOption.dns(text)));
        wslDns.forEach(text -> wanted.add(GoalOption.wslDns(text)));
        hosts.forEach(text -> wanted.add(GoalOption.hosts(text)));
        hostnames.forEach(text -> wanted.add(GoalOption.hostname(text)));
        List<Goal> unwanted = removed.stream().map(GoalOption::exposure).toList();
        if (wanted.isEmpty() && unwanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no goal: give --expose, --remove, --dns, --wsl-dns, --hosts or --hostname");
        }
        Plan plan = new Plan.Intent(wanted, unwanted).against(source.snapshot());
        spec.commandLine()
                .getOut()
                .println(json ? JsonTree.print(PlanJson.of(plan).toTree()) : text(plan));
        return 0;
    }

    private static String text(Plan plan) {
        StringBuilder text = new StringBuilder(plan.describe());
        plan.steps()
                .forEach(step -> step.commandLines()
                        .forEach(command -> text.append("\n  $ ").append(command)));
        return text.toString();
    }
}
