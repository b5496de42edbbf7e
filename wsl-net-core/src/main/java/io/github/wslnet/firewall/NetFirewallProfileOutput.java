// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.internal.powershell.PowerShellOutput;
import io.github.wslnet.internal.powershell.PowerShellRecord;
import io.github.wslnet.internal.powershell.Property;
import io.github.wslnet.internal.powershell.RecordShape;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Get-NetFirewallProfile} prints, by itself or through {@code Format-Table}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetFirewallProfile} on Microsoft Learn, module NetSecurity. Numbers of enumerations, which
 * JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetFirewallProfileOutput {
    private static final Property<String> NAME = Property.text("Name", "Profile");
    private static final Property<String> ENABLED = Property.choice(FirewallNames.SETTING, "Enabled");
    private static final Property<String> DEFAULT_INBOUND_ACTION =
            Property.choice(FirewallNames.ACTION, "DefaultInboundAction");
    private static final Property<String> DEFAULT_OUTBOUND_ACTION =
            Property.choice(FirewallNames.ACTION, "DefaultOutboundAction");
    private static final Property<String> ALLOW_INBOUND_RULES =
            Property.choice(FirewallNames.SETTING, "AllowInboundRules");
    private static final Property<String> ALLOW_LOCAL_FIREWALL_RULES =
            Property.choice(FirewallNames.SETTING, "AllowLocalFirewallRules");
    private static final Property<String> NOTIFY_ON_LISTEN = Property.choice(FirewallNames.SETTING, "NotifyOnListen");
    private static final Property<List<String>> DISABLED_INTERFACE_ALIASES = Property.texts("DisabledInterfaceAliases");

    private static final RecordShape SHAPE = RecordShape.of(
            "get-netfirewallprofile",
            NAME,
            ENABLED,
            DEFAULT_INBOUND_ACTION,
            DEFAULT_OUTBOUND_ACTION,
            ALLOW_INBOUND_RULES,
            ALLOW_LOCAL_FIREWALL_RULES,
            NOTIFY_ON_LISTEN,
            DISABLED_INTERFACE_ALIASES);

    private NetFirewallProfileOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetFirewallProfile>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetFirewallProfileOutput::row);
    }

    private static Optional<NetFirewallProfile> row(PowerShellRecord record) {
        return record.get(NAME)
                .map(found -> new NetFirewallProfile.Builder()
                        .name(found)
                        .enabled(record.get(ENABLED))
                        .defaultInboundAction(record.get(DEFAULT_INBOUND_ACTION))
                        .defaultOutboundAction(record.get(DEFAULT_OUTBOUND_ACTION))
                        .allowInboundRules(record.get(ALLOW_INBOUND_RULES))
                        .allowLocalFirewallRules(record.get(ALLOW_LOCAL_FIREWALL_RULES))
                        .notifyOnListen(record.get(NOTIFY_ON_LISTEN))
                        .addAllDisabledInterfaceAliases(record.getAll(DISABLED_INTERFACE_ALIASES))
                        .build());
    }
}
