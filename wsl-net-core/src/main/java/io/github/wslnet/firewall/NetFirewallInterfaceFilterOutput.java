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
 * What {@code Get-NetFirewallInterfaceFilter} prints, by itself or through {@code Format-Table}, {@code Select-Object},
 * {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetInterfaceFilter} on Microsoft Learn, module NetSecurity. Numbers of enumerations, which
 * JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetFirewallInterfaceFilterOutput {
    private static final Property<List<String>> INTERFACE_ALIASES = Property.texts("InterfaceAlias");
    private static final Property<String> INSTANCE_ID = Property.text("InstanceID");

    private static final RecordShape SHAPE =
            RecordShape.of("get-netfirewallinterfacefilter", INTERFACE_ALIASES, INSTANCE_ID);

    private NetFirewallInterfaceFilterOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetFirewallInterfaceFilter>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetFirewallInterfaceFilterOutput::row);
    }

    private static Optional<NetFirewallInterfaceFilter> row(PowerShellRecord record) {
        if (!record.hasEither(INTERFACE_ALIASES, INSTANCE_ID)) {
            return Optional.empty();
        }
        return Optional.of(new NetFirewallInterfaceFilter.Builder()
                .addAllInterfaceAliases(record.getAll(INTERFACE_ALIASES))
                .instanceId(record.get(INSTANCE_ID))
                .build());
    }
}
