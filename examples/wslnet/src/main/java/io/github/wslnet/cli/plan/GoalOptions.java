// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.plan;

import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that name goals. */
public final class GoalOptions {
    @Spec(Target.MIXEE)
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

    /**
     * Returns what shall hold and what shall not.
     *
     * @throws ParameterException when nothing is asked for, or not for whom
     */
    public Plan.Intent intent() {
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
        return new Plan.Intent(wanted, unwanted);
    }

    /** Reads {@code DISTRO:PORT} as the exposure of that port to the LAN. */
    public static Goal exposure(String text) {
        return GoalOption.exposure(text);
    }
}
