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
 * What {@code Get-NetFirewallPortFilter} prints, by itself or through {@code Format-Table}, {@code Select-Object},
 * {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetProtocolPortFilter} on Microsoft Learn, module NetSecurity. Numbers of enumerations, which
 * JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetFirewallPortFilterOutput {
    private static final Property<String> PROTOCOL = Property.text("Protocol");
    private static final Property<List<String>> LOCAL_PORTS = Property.texts("LocalPort");
    private static final Property<List<String>> REMOTE_PORTS = Property.texts("RemotePort");
    private static final Property<List<String>> ICMP_TYPES = Property.texts("IcmpType");
    private static final Property<String> INSTANCE_ID = Property.text("InstanceID");

    private static final RecordShape SHAPE =
            RecordShape.of("get-netfirewallportfilter", PROTOCOL, LOCAL_PORTS, REMOTE_PORTS, ICMP_TYPES, INSTANCE_ID);

    private NetFirewallPortFilterOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetFirewallPortFilter>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetFirewallPortFilterOutput::row);
    }

    private static Optional<NetFirewallPortFilter> row(PowerShellRecord record) {
        if (!record.hasEither(PROTOCOL, LOCAL_PORTS)) {
            return Optional.empty();
        }
        return Optional.of(new NetFirewallPortFilter.Builder()
                .protocol(record.get(PROTOCOL))
                .addAllLocalPorts(record.getAll(LOCAL_PORTS))
                .addAllRemotePorts(record.getAll(REMOTE_PORTS))
                .addAllIcmpTypes(record.getAll(ICMP_TYPES))
                .instanceId(record.get(INSTANCE_ID))
                .build());
    }
}
