// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.NativeCallFailedException;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.snapshot.Privilege;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.testkit.command.UnscriptedCommandError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The objects that the cmdlets of a survey give on a machine like this one, with all their properties.
 *
 * @since 0.1.0
 */
public final class CmdletAnswers {
    /** The forms of the commands, with a star for each quoted word. */
    private static final Map<String, Function<WindowsSide, Known<List<Object>>>> BY_FORM = forms();

    private static final String ELEVATED =
            "([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent())"
                    + ".IsInRole([Security.Principal.WindowsBuiltInRole]*)";

    private final Supplier<WindowsSide> windows;
    private final Supplier<Locale> language;
    private final Registry registry;

    /** Makes the answers of a machine. */
    public CmdletAnswers(Supplier<WindowsSide> windows, Supplier<Locale> language, Registry registry) {
        this.windows = windows;
        this.language = language;
        this.registry = registry;
    }

    private static Map<String, Function<WindowsSide, Known<List<Object>>>> forms() {
        Map<String, Function<WindowsSide, Known<List<Object>>>> forms = new LinkedHashMap<>();
        forms.put(ELEVATED, windows -> windows.elevated().map(List::of));
        forms.put("Get-CimInstance -ClassName * -Property *,*,*", SocketObjects::processes);
        forms.put("Get-NetTCPConnection -State *", SocketObjects::connections);
        forms.put("Get-NetUDPEndpoint", SocketObjects::endpoints);
        forms.put("Get-NetIPInterface", AdapterObjects::interfaces);
        forms.put("Get-NetIPAddress", AdapterObjects::addresses);
        forms.put("Get-NetRoute", AdapterObjects::routes);
        forms.put("Hosts", windows -> windows.hosts().map(List::of));
        forms.put(
                "[Environment]::UserInteractive",
                windows -> windows.privilege().map(privilege -> List.of(privilege != Privilege.CANNOT_PROMPT)));
        forms.put("Get-CimInstance -Namespace * -ClassName *", SocketObjects::firewallProducts);
        forms.put("Get-NetConnectionProfile", AdapterObjects::connectionProfiles);
        forms.put("Get-Service -Name *,*,*,*,*,*,* -ErrorAction *", ServiceObjects::services);
        forms.put("Get-NetFirewallProfile -PolicyStore *", FirewallObjects::profiles);
        forms.put("Get-NetFirewallRule -PolicyStore *", FirewallObjects::rules);
        forms.put("Get-NetFirewallPortFilter -PolicyStore *", FirewallObjects::portFilters);
        forms.put("Get-NetFirewallAddressFilter -PolicyStore *", FirewallObjects::addressFilters);
        forms.put("Get-NetFirewallApplicationFilter -PolicyStore *", FirewallObjects::applicationFilters);
        forms.put("Get-NetFirewallInterfaceFilter -PolicyStore *", FirewallObjects::interfaceFilters);
        forms.put("Get-NetFirewallHyperVVMSetting -PolicyStore * -Name *", FirewallObjects::hyperVSettings);
        forms.put("Get-NetFirewallHyperVRule -PolicyStore *", FirewallObjects::hyperVRules);
        return Map.copyOf(forms);
    }

    /** Tells whether this Windows is too old for a command. */
    boolean isMissing(ScriptStatement statement) {
        boolean hasHyperV = windows.get()
                .firewall()
                .map(firewall -> !firewall.hyperV().equals(Known.of(HyperVFirewall.OFF)))
                .orElse(true);
        return !hasHyperV && statement.form().startsWith("Get-NetFirewallHyperV");
    }

    Known<List<Object>> rows(ScriptStatement statement) {
        String form = statement.form();
        List<String> arguments = statement.arguments();
        if (form.equals("Netsh * * *")) {
            return NetshTables.lines(windows.get(), language.get(), arguments);
        }
        if (form.equals("Key * *") || form.equals("Keys * *")) {
            return registry(arguments.get(0), arguments.get(1), form.startsWith("Keys"));
        }
        Function<WindowsSide, Known<List<Object>>> answer = BY_FORM.get(form);
        if (answer == null) {
            throw new UnscriptedCommandError(
                    CommandLine.of("powershell.exe", statement.source()),
                    BY_FORM.keySet().stream().sorted().toList());
        }
        return answer.apply(windows.get());
    }

    private Known<List<Object>> registry(String hive, String path, boolean withSubkeys) {
        try {
            return Known.of(RegistryObjects.of(registry, hive, path, withSubkeys));
        } catch (NativeCallFailedException e) {
            return Known.unreadable("Requested registry access is not allowed.");
        }
    }
}
