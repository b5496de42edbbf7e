// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.plan.OwnershipStep;
import io.github.wslnet.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A block of a script that calls one function of the prelude, as the step that it stands for. */
final class ScriptCall {
    private ScriptCall() {}

    /** Reads a block; one that throws stands for no step. */
    static Optional<Step> read(ScriptWords words) {
        words.expect("{");
        String function = words.word();
        Optional<Step> step = step(function, words);
        words.expect("}");
        return step;
    }

    /** Reads the last block of a line. */
    static Optional<Step> readLast(ScriptWords words) {
        Optional<Step> step = read(words);
        words.end();
        return step;
    }

    private static Optional<Step> step(String function, ScriptWords words) {
        if (function.equals("throw")) {
            words.literal();
            return Optional.empty();
        }
        return Optional.of(
                switch (function) {
                    case "Add-Forward" -> new Step.PortProxyAdd(forward(words));
                    case "Remove-Forward" -> new Step.PortProxyDelete(forward(words));
                    case "Register-Forward" -> new OwnershipStep.Adopt(forward(words));
                    case "Unregister-Forward" -> new OwnershipStep.Release(forward(words));
                    case "Start-Named" -> new Step.ServiceStart(words.literal());
                    case "Add-Rule" -> new Step.FirewallAllow(hostRule(words.table()));
                    case "Remove-Rule" -> new Step.FirewallRemove(named(words.literal()));
                    case "Add-HyperVRule" -> new Step.HyperVAllow(hyperVRule(words.table()));
                    case "Remove-HyperVRule" -> new Step.HyperVRemove(named(words.literal()));
                    default -> throw words.unknown("a function of the prelude instead of " + function);
                });
    }

    private static PortProxyRule forward(ScriptWords words) {
        PortProxyFamily family = PortProxyFamily.tryParse(words.literal())
                .orElseThrow(() -> words.unknown("a table of portproxy rules"));
        return PortProxyRegistry.rule(family, words.literal(), words.literal());
    }

    private static FirewallRule named(String id) {
        return FirewallRule.allow(id).id(id).build();
    }

    private static FirewallRule hostRule(Map<String, List<String>> table) {
        FirewallRule rule = rule(table)
                .group(one(table, "Group"))
                .addAllLocalPorts(many(table, "LocalPort"))
                .addAllRemotePorts(many(table, "RemotePort"))
                .addAllLocalAddresses(many(table, "LocalAddress"))
                .addAllRemoteAddresses(many(table, "RemoteAddress"))
                .addAllInterfaceAliases(many(table, "InterfaceAlias"))
                .addAllProfiles(many(table, "Profile"))
                .build();
        return rule.withProgram(many(table, "Program").stream().findFirst());
    }

    private static FirewallRule hyperVRule(Map<String, List<String>> table) {
        return rule(table)
                .addAllLocalPorts(many(table, "LocalPorts"))
                .addAllRemotePorts(many(table, "RemotePorts"))
                .addAllLocalAddresses(many(table, "LocalAddresses"))
                .addAllRemoteAddresses(many(table, "RemoteAddresses"))
                .addAllProfiles(many(table, "Profiles"))
                .build();
    }

    private static FirewallRule.Builder rule(Map<String, List<String>> table) {
        return FirewallRule.allow(one(table, "DisplayName"))
                .id(one(table, "Name"))
                .inbound(one(table, "Direction").equals("Inbound"))
                .action(FirewallAction.tryParse(one(table, "Action")).orElseThrow())
                .enabled(one(table, "Enabled").equals("True"))
                .protocol(one(table, "Protocol"));
    }

    private static String one(Map<String, List<String>> table, String name) {
        return many(table, name).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a firewall rule without " + name + ": " + table));
    }

    private static List<String> many(Map<String, List<String>> table, String name) {
        return table.getOrDefault(name, List.of());
    }
}
