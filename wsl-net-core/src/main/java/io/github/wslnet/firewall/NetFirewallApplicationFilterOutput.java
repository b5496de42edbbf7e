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
 * What {@code Get-NetFirewallApplicationFilter} prints, by itself or through {@code Format-Table}, {@code
 * Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetApplicationFilter} on Microsoft Learn, module NetSecurity. Numbers of enumerations, which
 * JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetFirewallApplicationFilterOutput {
    private static final Property<String> PROGRAM = Property.text("Program", "AppPath");
    private static final Property<String> PACKAGE_SID = Property.text("Package");
    private static final Property<String> INSTANCE_ID = Property.text("InstanceID");

    private static final RecordShape SHAPE =
            RecordShape.of("get-netfirewallapplicationfilter", PROGRAM, PACKAGE_SID, INSTANCE_ID);

    private NetFirewallApplicationFilterOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetFirewallApplicationFilter>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetFirewallApplicationFilterOutput::row);
    }

    private static Optional<NetFirewallApplicationFilter> row(PowerShellRecord record) {
        if (!record.hasEither(PROGRAM, PACKAGE_SID)) {
            return Optional.empty();
        }
        return Optional.of(new NetFirewallApplicationFilter.Builder()
                .program(record.get(PROGRAM))
                .packageSid(record.get(PACKAGE_SID))
                .instanceId(record.get(INSTANCE_ID))
                .build());
    }
}
