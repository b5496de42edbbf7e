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
 * What {@code Get-NetFirewallHyperVVMSetting} prints, by itself or through {@code Format-Table}, {@code Select-Object},
 * {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetFirewallHyperVVMSetting} on Microsoft Learn, module NetSecurity. Numbers of enumerations,
 * which JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetFirewallHyperVVmSettingOutput {
    private static final Property<String> NAME = Property.text("Name", "VMCreatorId");
    private static final Property<String> ENABLED = Property.choice(FirewallNames.SETTING, "Enabled");
    private static final Property<String> DEFAULT_INBOUND_ACTION =
            Property.choice(FirewallNames.ACTION, "DefaultInboundAction");
    private static final Property<String> DEFAULT_OUTBOUND_ACTION =
            Property.choice(FirewallNames.ACTION, "DefaultOutboundAction");
    private static final Property<String> LOOPBACK_ENABLED = Property.choice(FirewallNames.SETTING, "LoopbackEnabled");
    private static final Property<String> ALLOW_HOST_POLICY_MERGE =
            Property.choice(FirewallNames.SETTING, "AllowHostPolicyMerge");

    private static final RecordShape SHAPE = RecordShape.of(
            "get-netfirewallhypervvmsetting",
            NAME,
            ENABLED,
            DEFAULT_INBOUND_ACTION,
            DEFAULT_OUTBOUND_ACTION,
            LOOPBACK_ENABLED,
            ALLOW_HOST_POLICY_MERGE);

    private NetFirewallHyperVVmSettingOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetFirewallHyperVVmSetting>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetFirewallHyperVVmSettingOutput::row);
    }

    private static Optional<NetFirewallHyperVVmSetting> row(PowerShellRecord record) {
        return record.get(NAME)
                .map(found -> new NetFirewallHyperVVmSetting.Builder()
                        .name(found)
                        .enabled(record.get(ENABLED))
                        .defaultInboundAction(record.get(DEFAULT_INBOUND_ACTION))
                        .defaultOutboundAction(record.get(DEFAULT_OUTBOUND_ACTION))
                        .loopbackEnabled(record.get(LOOPBACK_ENABLED))
                        .allowHostPolicyMerge(record.get(ALLOW_HOST_POLICY_MERGE))
                        .build());
    }
}
