// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.PowerShellQuoting;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import java.util.List;
import java.util.stream.Collectors;

/** The commands of PowerShell's NetSecurity module for rules of the host's firewall. */
final class FirewallCommands {
    private FirewallCommands() {}

    static CommandLine add(FirewallRule rule) {
        StringBuilder line = new StringBuilder("New-NetFirewallRule");
        rule.id().ifPresent(id -> option(line, "Name", List.of(id)));
        option(line, "DisplayName", List.of(rule.name()));
        if (!rule.group().isEmpty()) {
            option(line, "Group", List.of(rule.group()));
        }
        line.append(" -Direction ").append(rule.inbound() ? "Inbound" : "Outbound");
        option(line, "Protocol", List.of(rule.protocol()));
        conditions(line, rule);
        line.append(" -Action ").append(rule.action());
        if (!rule.enabled()) {
            line.append(" -Enabled False");
        }
        return CommandLine.powerShell(line.toString());
    }

    /** Removes by the unique name, so that no rule of somebody else who chose the same display name goes with it. */
    static CommandLine remove(FirewallRule rule) {
        return CommandLine.powerShell("Remove-NetFirewallRule" + filter(rule));
    }

    /** The Hyper-V cmdlet has no group and its names for ports and addresses are in the plural. */
    static CommandLine addHyperV(FirewallRule rule) {
        StringBuilder line = new StringBuilder("New-NetFirewallHyperVRule");
        option(line, "Name", List.of(rule.id().orElse(rule.name())));
        option(line, "DisplayName", List.of(rule.name()));
        line.append(" -Direction ").append(rule.inbound() ? "Inbound" : "Outbound");
        option(line, "VMCreatorId", List.of(HyperVFirewall.WSL_CREATOR));
        option(line, "Protocol", List.of(rule.protocol()));
        option(line, "LocalPorts", rule.localPorts());
        option(line, "RemotePorts", rule.remotePorts());
        option(line, "LocalAddresses", rule.localAddresses());
        option(line, "RemoteAddresses", rule.remoteAddresses());
        option(line, "Profiles", rule.profiles());
        line.append(" -Action ").append(rule.action());
        if (!rule.enabled()) {
            line.append(" -Enabled False");
        }
        return CommandLine.powerShell(line.toString());
    }

    static CommandLine removeHyperV(FirewallRule rule) {
        return CommandLine.powerShell("Remove-NetFirewallHyperVRule" + filter(rule));
    }

    private static String filter(FirewallRule rule) {
        return rule.id()
                .map(id -> " -Name " + PowerShellQuoting.literal(id))
                .orElseGet(() -> " -DisplayName " + PowerShellQuoting.literal(rule.name()));
    }

    private static void conditions(StringBuilder line, FirewallRule rule) {
        option(line, "LocalPort", rule.localPorts());
        option(line, "RemotePort", rule.remotePorts());
        option(line, "LocalAddress", rule.localAddresses());
        option(line, "RemoteAddress", rule.remoteAddresses());
        option(line, "InterfaceAlias", rule.interfaceAliases());
        option(line, "Program", rule.program().stream().toList());
        option(line, "Profile", rule.profiles());
    }

    private static void option(StringBuilder line, String name, List<String> values) {
        if (!values.isEmpty()) {
            line.append(" -").append(name).append(' ');
            line.append(values.stream().map(PowerShellQuoting::literal).collect(Collectors.joining(",")));
        }
    }
}
