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
 * What {@code Get-NetFirewallAddressFilter} prints, by itself or through {@code Format-Table}, {@code Select-Object},
 * {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetAddressFilter} on Microsoft Learn, module NetSecurity. Numbers of enumerations, which JSON
 * has, become their names.
 *
 * @since 0.1.0
 */
public final class NetFirewallAddressFilterOutput {
    private static final Property<List<String>> LOCAL_ADDRESSES = Property.texts("LocalAddress", "LocalIP");
    private static final Property<List<String>> REMOTE_ADDRESSES = Property.texts("RemoteAddress", "RemoteIP");
    private static final Property<String> INSTANCE_ID = Property.text("InstanceID");

    private static final RecordShape SHAPE =
            RecordShape.of("get-netfirewalladdressfilter", LOCAL_ADDRESSES, REMOTE_ADDRESSES, INSTANCE_ID);

    private NetFirewallAddressFilterOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetFirewallAddressFilter>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetFirewallAddressFilterOutput::row);
    }

    private static Optional<NetFirewallAddressFilter> row(PowerShellRecord record) {
        if (!record.hasEither(LOCAL_ADDRESSES, REMOTE_ADDRESSES)) {
            return Optional.empty();
        }
        return Optional.of(new NetFirewallAddressFilter.Builder()
                .addAllLocalAddresses(record.getAll(LOCAL_ADDRESSES))
                .addAllRemoteAddresses(record.getAll(REMOTE_ADDRESSES))
                .instanceId(record.get(INSTANCE_ID))
                .build());
    }
}
