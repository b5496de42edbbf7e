// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.powershell.PowerShellOutput;
import io.github.wslnet.internal.powershell.PowerShellRecord;
import io.github.wslnet.internal.powershell.Property;
import io.github.wslnet.internal.powershell.RecordShape;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Get-NetUDPEndpoint} prints, by itself or through {@code Format-Table}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetUDPEndpoint} and {@code Get-NetUDPEndpoint} on Microsoft Learn. Numbers of enumerations,
 * which JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetUdpEndpointOutput {
    private static final Property<IpAddress> LOCAL_ADDRESS = Property.address("LocalAddress");
    private static final Property<Integer> LOCAL_PORT = Property.number(0, 65535, "LocalPort");
    private static final Property<Integer> OWNING_PROCESS = Property.number(0, Integer.MAX_VALUE, "OwningProcess");

    private static final RecordShape SHAPE = RecordShape.of(
                    "get-netudpendpoint", LOCAL_ADDRESS, LOCAL_PORT, OWNING_PROCESS)
            .withBareRowsOf(2);

    private NetUdpEndpointOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetUdpEndpoint>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetUdpEndpointOutput::row);
    }

    private static Optional<NetUdpEndpoint> row(PowerShellRecord record) {
        return record.get(LOCAL_PORT)
                .map(found -> new NetUdpEndpoint.Builder()
                        .localPort(found)
                        .localAddress(record.get(LOCAL_ADDRESS))
                        .owningProcess(record.getInt(OWNING_PROCESS))
                        .build());
    }
}
