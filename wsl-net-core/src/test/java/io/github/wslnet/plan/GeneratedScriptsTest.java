// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.command.HostileNames;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.plan.PowerShellScript.PortProxyWay;
import io.github.wslnet.survey.WindowsSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Lays down each kind of script that is generated, with the names of all commands that it may run, for {@code
 * .ci/powershell-grammar}, which knows PowerShell's grammar.
 */
class GeneratedScriptsTest {
    private static final Path FOLDER = Path.of("target", "powershell");
    private static final List<String> OF_PRELUDE = List.of(
            "Set-StrictMode",
            "New-Object",
            "ConvertTo-Json",
            "Write-Event",
            "$Do",
            "Out-Null",
            "Stop-Run",
            "$Undo",
            "TakeBack",
            "Update-Forwards",
            "Get-Text",
            "Set-Text",
            "Split-End",
            "\"$System\\netsh.exe\"",
            "Remove-Text",
            "Get-Service",
            "Where-Object",
            "\"$System\\sc.exe\"",
            "Get-NetFirewallRule",
            "Find-Rule",
            "New-NetFirewallRule",
            "Remove-NetFirewallRule",
            "Get-NetFirewallHyperVRule",
            "Find-HyperVRule",
            "New-NetFirewallHyperVRule",
            "Remove-NetFirewallHyperVRule",
            "Complete");
    private static final List<String> OF_STEPS = List.of(
            "Step",
            "Add-Forward",
            "Remove-Forward",
            "Register-Forward",
            "Unregister-Forward",
            "Start-Named",
            "Add-Rule",
            "Remove-Rule",
            "Add-HyperVRule",
            "Remove-HyperVRule");
    private static final List<String> OF_SURVEY = List.of(
            "$how",
            "($env:windir + '\\System32\\netsh.exe')",
            "Key",
            "Ask",
            "Get-CimInstance",
            "Select-Object",
            "Get-NetIPInterface",
            "Get-NetIPAddress",
            "Get-NetRoute",
            "Get-NetConnectionProfile",
            "Get-NetTCPConnection",
            "Get-NetUDPEndpoint",
            "Get-Service",
            "Get-NetFirewallProfile",
            "Get-NetFirewallRule",
            "Get-NetFirewallPortFilter",
            "Get-NetFirewallAddressFilter",
            "Get-NetFirewallApplicationFilter",
            "Get-NetFirewallInterfaceFilter",
            "Get-NetFirewallHyperVVMSetting",
            "Get-NetFirewallHyperVRule",
            "Netsh",
            "Hosts",
            "Keys",
            "ConvertTo-Json");

    @Test
    void each_kind_of_script_is_laid_down_with_its_commands() throws IOException {
        List<Step> steps = new ArrayList<>(steps("it's a \u2018name\u2019"));
        List<Step> hostile = HostileNames.all().stream()
                .flatMap(name -> steps(name).stream())
                .toList();

        write("steps", PowerShellScript.taking(steps, PortProxyWay.REGISTRY).text(), OF_STEPS);
        write("steps-netsh", PowerShellScript.taking(steps, PortProxyWay.NETSH).text(), OF_STEPS);
        write("hostile", PowerShellScript.taking(hostile, PortProxyWay.REGISTRY).text(), OF_STEPS);
        write(
                "taking-back",
                PowerShellScript.takingBack(hostile, PortProxyWay.REGISTRY).text(),
                OF_STEPS.stream()
                        .filter(name -> !List.of("Step", "Start-Named").contains(name))
                        .toList());
        Files.writeString(
                FOLDER.resolve("survey.ps1"), WindowsSurvey.ofEverything().script());
        Files.write(FOLDER.resolve("survey.commands"), OF_SURVEY);

        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".ps1"))).hasSize(5);
        }
    }

    private static void write(String name, String script, List<String> commands) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".ps1"), script);
        Files.write(
                FOLDER.resolve(name + ".commands"),
                Stream.concat(OF_PRELUDE.stream(), commands.stream()).toList());
    }

    private static List<Step> steps(String name) {
        String word = name.codePoints()
                .filter(c -> c > ' ' && !Character.isWhitespace(c) && !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        PortProxyRule forward = new PortProxyRule(
                PortProxyFamily.V6_TO_V4,
                PortProxyEndpoint.of(word.isEmpty() ? "*" : word, 80),
                PortProxyEndpoint.of("localhost", 80));
        FirewallRule rule = FirewallRule.allow(name)
                .id("wsl-net-" + name)
                .group(FirewallRule.OWN_GROUP)
                .tcp("80", "90-95")
                .addRemoteAddresses("10.0.0.0/8", name)
                .build();
        return List.of(
                new Step.ServiceStart(name),
                new Step.PortProxyDelete(forward),
                new Step.PortProxyAdd(forward),
                new OwnershipStep.Adopt(forward),
                new OwnershipStep.Release(forward),
                new Step.FirewallAllow(rule),
                new Step.FirewallRemove(rule),
                new Step.HyperVAllow(rule),
                new Step.HyperVRemove(rule));
    }
}
