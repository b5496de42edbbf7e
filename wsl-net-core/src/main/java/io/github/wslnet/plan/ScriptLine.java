// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.PowerShellQuoting;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.forward.PortProxyRule;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One step as a call of a function of the prelude; every word of it that is not ours stands in a literal. */
final class ScriptLine {
    private ScriptLine() {}

    /**
     * Returns the call that takes a step; one about a rule that has no unique name says so, and does nothing.
     *
     * @throws IllegalArgumentException when the step is none for an administrator
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
                .orElseGet(() -> refusal(undo.whyNone().orElse("")));
    }

    private static String ofFirewall(Step step) {
        if (step instanceof Step.FirewallAllow allow) {
            return named(allow.rule(), id -> "Add-Rule " + hostRule(id, allow.rule()));
        }
        if (step instanceof Step.FirewallRemove remove) {
            return named(remove.rule(), id -> "Remove-Rule" + literal(id));
        }
        if (step instanceof Step.HyperVAllow allow) {
            return named(allow.rule(), id -> "Add-HyperVRule " + hyperVRule(id, allow.rule()));
        }
        if (step instanceof Step.HyperVRemove remove) {
            return named(remove.rule(), id -> "Remove-HyperVRule" + literal(id));
        }
        throw new IllegalArgumentException("no step for an administrator: " + step.kind());
    }

    private static String forward(PortProxyRule rule) {
        return literal(rule.family().toString())
                + literal(PortProxyRegistry.valueName(rule))
                + literal(PortProxyRegistry.valueData(rule));
    }

    private static String hostRule(String id, FirewallRule rule) {
        StringBuilder table = start(id, rule);
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
    private static String hyperVRule(String id, FirewallRule rule) {
        StringBuilder table = start(id, rule);
        pair(table, "VMCreatorId", List.of(HyperVFirewall.WSL_CREATOR));
        pair(table, "LocalPorts", rule.localPorts());
        pair(table, "RemotePorts", rule.remotePorts());
        pair(table, "LocalAddresses", rule.localAddresses());
        pair(table, "RemoteAddresses", rule.remoteAddresses());
        pair(table, "Profiles", rule.profiles());
        return table.append(" }").toString();
    }

    private static StringBuilder start(String id, FirewallRule rule) {
        StringBuilder table = new StringBuilder("@{ Name =").append(literal(id));
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
    private static String named(FirewallRule rule, UnaryOperator<String> call) {
        return rule.id()
                .map(call)
                .orElseGet(() -> refusal("the firewall rule '" + rule.name() + "' has no unique name to be found by"));
    }

    private static String refusal(String reason) {
        return "throw" + literal(reason);
    }

    private static String literal(String text) {
        return " " + PowerShellQuoting.literalInFile(text);
    }
}
