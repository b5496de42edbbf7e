// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the commands of a plan do to a machine, as netsh, PowerShell, sc and wsl understand them: an interpreter of the
 * printed words, so that a test of plans does not take the planner's word for what its steps mean.
 */
final class Effects {
    private Effects() {}

    static Snapshot of(List<Step> steps, Snapshot before) {
        Snapshot now = before;
        for (Step step : steps) {
            now = take(step, now);
        }
        return now;
    }

    private static Snapshot take(Step step, Snapshot before) {
        Snapshot now = before;
        for (CommandLine command : step.commandLines()) {
            List<String> words = command.arguments();
            now = switch (words.get(0)) {
                case "netsh.exe" -> netsh(words, now);
                case "powershell.exe" -> powerShell(step, words.get(4), now);
                case "sc.exe" -> service(words.get(2), now);
                case "wsl.exe" -> wsl(words, step.standardInput().orElse(""), now);
                default -> throw new AssertionError("unknown program " + command);
            };
        }
        return now;
    }

    private static Snapshot netsh(List<String> words, Snapshot before) {
        Map<String, String> options = new HashMap<>();
        words.stream()
                .filter(word -> word.contains("="))
                .forEach(word ->
                        options.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        PortProxyEndpoint listen = PortProxyEndpoint.of(
                options.getOrDefault("listenaddress", PortProxyEndpoint.ANY), options.get("listenport"));
        PortProxyRule rule = new PortProxyRule(
                PortProxyFamily.tryParse(words.get(4)).orElseThrow(),
                listen,
                PortProxyEndpoint.of(
                        options.getOrDefault("connectaddress", "gone"), options.getOrDefault("connectport", "0")));
        return before.mapWindows(windows ->
                windows.withPortProxy(windows.portProxy().map(all -> {
                    List<StoredForward> changed = new ArrayList<>(all);
                    boolean there =
                            changed.removeIf(stored -> stored.rule().key().equals(rule.key()));
                    if (words.get(3).equals("add")) {
                        changed.add(StoredForward.ours(rule));
                    } else if (!there) {
                        throw new AssertionError("netsh finds no rule " + rule.key());
                    }
                    return changed;
                })));
    }

    private static Snapshot powerShell(Step step, String line, Snapshot before) {
        if (line.contains("-NetFirewallHyperVRule")) {
            return before.mapWindows(windows -> windows.withFirewall(windows.firewall()
                    .map(firewall -> new Firewall(
                            firewall.profiles(),
                            firewall.rules(),
                            firewall.hyperV()
                                    .map(on ->
                                            on.withRules(on.rules().map(rules -> hyperVRules(step, line, rules))))))));
        }
        return before.mapWindows(windows -> windows.withFirewall(windows.firewall()
                .map(firewall -> new Firewall(
                        firewall.profiles(),
                        firewall.rules().map(rules -> rules(step, line, rules)),
                        firewall.hyperV()))));
    }

    private static List<FirewallRule> rules(Step step, String line, List<FirewallRule> before) {
        List<FirewallRule> changed = new ArrayList<>(before);
        if (line.startsWith("New-NetFirewallRule")) {
            FirewallRule rule = ((Step.FirewallAllow) step).rule();
            if (before.stream()
                    .anyMatch(other -> rule.id().isPresent() && other.id().equals(rule.id()))) {
                throw new AssertionError("New-NetFirewallRule refuses a name that is taken: " + rule.id());
            }
            changed.add(rule);
        } else if (!changed.remove(((Step.FirewallRemove) step).rule())) {
            throw new AssertionError("Remove-NetFirewallRule finds no rule: " + line);
        }
        return changed;
    }

    private static List<FirewallRule> hyperVRules(Step step, String line, List<FirewallRule> before) {
        List<FirewallRule> changed = new ArrayList<>(before);
        if (line.startsWith("New-NetFirewallHyperVRule")) {
            FirewallRule rule = ((Step.HyperVAllow) step).rule();
            if (before.stream().anyMatch(other -> other.id().equals(rule.id()))) {
                throw new AssertionError("New-NetFirewallHyperVRule refuses a name that is taken: " + rule.id());
            }
            changed.add(rule);
        } else if (!changed.remove(((Step.HyperVRemove) step).rule())) {
            throw new AssertionError("Remove-NetFirewallHyperVRule finds no rule: " + line);
        }
        return changed;
    }

    private static Snapshot service(String name, Snapshot before) {
        return before.mapWindows(windows ->
                windows.withServices(windows.services().map(all -> {
                    Map<String, WindowsService> changed = new LinkedHashMap<>(all);
                    changed.put(name, WindowsService.RUNNING);
                    return changed;
                })));
    }

    private static Snapshot wsl(List<String> words, String input, Snapshot before) {
        if (words.get(1).equals("--terminate")) {
            return distro(words.get(2), distro -> distro.withState(Known.of("Stopped")), before);
        }
        String path = words.get(words.size() - 1);
        String tool = words.get(6);
        if (path.equals("/etc/wsl.conf")) {
            return distro(words.get(2), distro -> distro.withWslConf(Known.of(input)), before);
        }
        ResolvConfState now =
                switch (tool) {
                    case "tee" -> ResolvConfState.file(input);
                    case "rm" -> new ResolvConfState(Optional.empty(), Optional.empty());
                    case "ln" -> new ResolvConfState(Optional.of(words.get(8)), Optional.empty());
                    default -> throw new AssertionError("unknown tool " + tool);
                };
        return distro(
                words.get(2),
                distro -> tool.equals("tee") ? through(distro, now) : distro.withResolvConf(Known.of(now)),
                before);
    }

    /** Writing through a link would change the file of every distro. */
    private static Distro through(Distro distro, ResolvConfState file) {
        if (distro.resolvConf().value().flatMap(ResolvConfState::link).isPresent()) {
            throw new AssertionError("tee writes through the link to " + distro.resolvConf());
        }
        return distro.withResolvConf(Known.of(file));
    }

    private static Snapshot distro(String name, UnaryOperator<Distro> change, Snapshot before) {
        return before.mapWsl(wsl -> wsl.withDistros(wsl.distros()
                .map(all -> all.stream()
                        .map(distro -> distro.name().text().equals(name) ? change.apply(distro) : distro)
                        .toList())));
    }
}
