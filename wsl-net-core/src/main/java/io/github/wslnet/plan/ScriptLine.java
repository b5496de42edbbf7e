// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.PowerShellQuoting;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.forward.PortProxyRule;
import java.util.List;
import java.util.stream.Collectors;

/** One step as a call of a function of the prelude; every word of it that is not ours stands in a literal. */
final class ScriptLine {
    private ScriptLine() {}

    /**
     * Returns the call that takes a step.
     *
     * @throws IllegalArgumentException when the step is none for an administrator, or a name in it can't be a literal
     */
    static String of(Step step) {
        if (step instanceof Step.PortProxyAdd add) {
            return "Add-Forward" + forward(add.rule());
        }
        if (step instanceof Step.PortProxyDelete delete) {
            return "Remove-Forward" + forward(delete.rule());
        }
        if (step instanceof OwnershipStep owning) {
            return (owning instanceof OwnershipStep.Adopt ? "Register-Forward" : "Unregister-Forward")
                    + forward(owning.rule());
        }
        if (step instanceof Step.ServiceStart start) {
            return "Start-Named" + literal(start.service());
        }
        return ofFirewall(step);
    }

    /** Returns the call that takes a step back, or one that says why there is none. */
    static String of(Undo undo) {
        return undo.step()
                .map(ScriptLine::of)
                .orElseGet(() -> "throw" + literal(undo.whyNone().orElse("")));
    }

    private static String ofFirewall(Step step) {
        if (step instanceof Step.FirewallAllow allow) {
            return "Add-Rule " + hostRule(allow.rule());
        }
        if (step instanceof Step.FirewallRemove remove) {
            return "Remove-Rule" + literal(id(remove.rule()));
        }
        if (step instanceof Step.HyperVAllow allow) {
            return "Add-HyperVRule " + hyperVRule(allow.rule());
        }
        if (step instanceof Step.HyperVRemove remove) {
            return "Remove-HyperVRule" + literal(id(remove.rule()));
        }
        throw new IllegalArgumentException("no step for an administrator: " + step.kind());
    }

    private static String forward(PortProxyRule rule) {
        return literal(rule.family().toString())
                + literal(PortProxyRegistry.valueName(rule))
                + literal(PortProxyRegistry.valueData(rule));
    }

    private static String hostRule(FirewallRule rule) {
        StringBuilder table = start(rule);
        pair(table, "Group", List.of(FirewallRule.OWN_GROUP));
        pair(table, "LocalPort", rule.localPorts());
        pair(table, "RemotePort", rule.remotePorts());
        pair(table, "LocalAddress", rule.localAddresses());
        pair(table, "RemoteAddress", rule.remoteAddresses());
        pair(table, "InterfaceAlias", rule.interfaceAliases());
        pair(table, "Program", rule.program().stream().toList());
        pair(table, "Profile", rule.profiles());
        return table.append(" }").toString();
    }

    /** The Hyper-V cmdlet has no group and its names for ports, addresses and profiles are in the plural. */
    private static String hyperVRule(FirewallRule rule) {
        StringBuilder table = start(rule);
        pair(table, "VMCreatorId", List.of(HyperVFirewall.WSL_CREATOR));
        pair(table, "LocalPorts", rule.localPorts());
        pair(table, "RemotePorts", rule.remotePorts());
        pair(table, "LocalAddresses", rule.localAddresses());
        pair(table, "RemoteAddresses", rule.remoteAddresses());
        pair(table, "Profiles", rule.profiles());
        return table.append(" }").toString();
    }

    private static StringBuilder start(FirewallRule rule) {
        StringBuilder table = new StringBuilder("@{ Name =").append(literal(id(rule)));
        pair(table, "DisplayName", List.of(rule.name()));
        pair(table, "Direction", List.of(rule.inbound() ? "Inbound" : "Outbound"));
        pair(table, "Action", List.of(rule.action().toString()));
        pair(table, "Enabled", List.of(rule.enabled() ? "True" : "False"));
        pair(table, "Protocol", List.of(rule.protocol()));
        return table;
    }

    private static void pair(StringBuilder table, String name, List<String> values) {
        if (!values.isEmpty()) {
            table.append("; ").append(name).append(" =");
            table.append(values.stream().map(ScriptLine::literal).collect(Collectors.joining(",")));
        }
    }

    /** A rule of ours was made with a unique name; a display name may be that of somebody else's rule too. */
    private static String id(FirewallRule rule) {
        return rule.id()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the firewall rule '" + rule.name() + "' has no unique name to be found by"));
    }

    private static String literal(String text) {
        return " " + PowerShellQuoting.literalInFile(text);
    }
}
