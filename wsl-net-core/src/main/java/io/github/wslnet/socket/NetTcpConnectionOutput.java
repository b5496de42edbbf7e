// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.powershell.EnumNames;
import io.github.wslnet.internal.powershell.PowerShellOutput;
import io.github.wslnet.internal.powershell.PowerShellRecord;
import io.github.wslnet.internal.powershell.Property;
import io.github.wslnet.internal.powershell.RecordShape;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Get-NetTCPConnection} prints, by itself or through {@code Format-List}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetTCPConnection} and {@code Get-NetTCPConnection} on Microsoft Learn; Windows PowerShell 5.1
 * and PowerShell 7. Numbers of enumerations, which JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetTcpConnectionOutput {
    private static final EnumNames STATES = EnumNames.from(
                    1,
                    "Closed",
                    "Listen",
                    "SynSent",
                    "SynReceived",
                    "Established",
                    "FinWait1",
                    "FinWait2",
                    "CloseWait",
                    "Closing",
                    "LastAck",
                    "TimeWait",
                    "DeleteTCB")
            .and(100, "Bound");
    private static final EnumNames SETTINGS =
            EnumNames.from(0, "Internet", "Datacenter", "Compat", "InternetCustom", "DatacenterCustom");

    private static final Property<IpAddress> LOCAL_ADDRESS = Property.address("LocalAddress");
    private static final Property<Integer> LOCAL_PORT = Property.number(0, 65535, "LocalPort");
    private static final Property<IpAddress> REMOTE_ADDRESS = Property.address("RemoteAddress");
    private static final Property<Integer> REMOTE_PORT = Property.number(0, 65535, "RemotePort");
    private static final Property<String> STATE = Property.choice(STATES, "State");
    private static final Property<String> APPLIED_SETTING = Property.choice(SETTINGS, "AppliedSetting");
    private static final Property<Integer> OWNING_PROCESS = Property.number(0, Integer.MAX_VALUE, "OwningProcess");

    private static final RecordShape SHAPE = RecordShape.of(
                    "get-nettcpconnection",
                    LOCAL_ADDRESS,
                    LOCAL_PORT,
                    REMOTE_ADDRESS,
                    REMOTE_PORT,
                    STATE,
                    APPLIED_SETTING,
                    OWNING_PROCESS)
            .withBareRowsOf(5);

    private NetTcpConnectionOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no connection in it; it names the line and what was expected
     */
    public static Parsed<List<NetTcpConnection>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetTcpConnectionOutput::row);
    }

    private static Optional<NetTcpConnection> row(PowerShellRecord record) {
        return record.get(LOCAL_PORT)
                .map(port -> NetTcpConnection.of(port)
                        .localAddress(record.get(LOCAL_ADDRESS))
                        .remoteAddress(record.get(REMOTE_ADDRESS))
                        .remotePort(record.getInt(REMOTE_PORT))
                        .state(record.get(STATE))
                        .appliedSetting(record.get(APPLIED_SETTING))
                        .owningProcess(record.getInt(OWNING_PROCESS))
                        .build());
    }
}
