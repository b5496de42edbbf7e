// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.powershell.PowerShellOutput;
import io.github.wslnet.internal.powershell.PowerShellRecord;
import io.github.wslnet.internal.powershell.Property;
import io.github.wslnet.internal.powershell.RecordShape;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Get-NetAdapter} prints, by itself or through {@code Format-Table}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetAdapter} and {@code Get-NetAdapter} on Microsoft Learn. Numbers of enumerations, which JSON
 * has, become their names.
 *
 * @since 0.1.0
 */
public final class NetAdapterOutput {
    private static final Property<String> NAME = Property.text("Name", "InterfaceAlias", "ifAlias");
    private static final Property<String> DESCRIPTION = Property.text("InterfaceDescription", "ifDesc");
    private static final Property<Integer> INTERFACE_INDEX =
            Property.number(0, Integer.MAX_VALUE, "InterfaceIndex", "ifIndex");
    private static final Property<String> STATUS = Property.text("Status", "InterfaceOperationalStatus");
    private static final Property<MacAddress> MAC_ADDRESS =
            Property.of("a MAC address", MacAddress::tryParse, "MacAddress", "LinkLayerAddress");
    private static final Property<String> LINK_SPEED = Property.text("LinkSpeed");
    private static final Property<Boolean> HIDDEN = Property.flag("Hidden");
    private static final Property<String> INTERFACE_GUID = Property.text("InterfaceGuid");

    private static final RecordShape SHAPE = RecordShape.of(
            "get-netadapter",
            NAME,
            DESCRIPTION,
            INTERFACE_INDEX,
            STATUS,
            MAC_ADDRESS,
            LINK_SPEED,
            HIDDEN,
            INTERFACE_GUID);

    private NetAdapterOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetAdapter>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetAdapterOutput::row);
    }

    private static Optional<NetAdapter> row(PowerShellRecord record) {
        if (!record.hasEither(NAME, INTERFACE_INDEX)) {
            return Optional.empty();
        }
        return Optional.of(new NetAdapter.Builder()
                .name(record.get(NAME))
                .description(record.get(DESCRIPTION))
                .interfaceIndex(record.getInt(INTERFACE_INDEX))
                .status(record.get(STATUS))
                .macAddress(record.get(MAC_ADDRESS))
                .linkSpeed(record.get(LINK_SPEED))
                .hidden(record.get(HIDDEN))
                .interfaceGuid(record.get(INTERFACE_GUID))
                .build());
    }
}
