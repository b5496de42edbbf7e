// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

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
 * What {@code Get-NetIPInterface} prints, by itself or through {@code Format-Table}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetIPInterface} and {@code Get-NetIPInterface} on Microsoft Learn. Numbers of enumerations,
 * which JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetIpInterfaceOutput {
    private static final EnumNames FAMILIES = EnumNames.from(2, "IPv4").and(23, "IPv6");
    private static final EnumNames SWITCHES = EnumNames.from(0, "Disabled", "Enabled");
    private static final EnumNames CONNECTIONS = EnumNames.from(0, "Disconnected", "Connected");
    private static final EnumNames STORES = EnumNames.from(0, "PersistentStore", "ActiveStore");

    private static final Property<Integer> INTERFACE_INDEX =
            Property.number(0, Integer.MAX_VALUE, "InterfaceIndex", "ifIndex");
    private static final Property<String> INTERFACE_ALIAS = Property.text("InterfaceAlias", "ifAlias");
    private static final Property<String> ADDRESS_FAMILY = Property.choice(FAMILIES, "AddressFamily");
    private static final Property<Long> MTU_BYTES =
            Property.longNumber(0, 0xffff_ffffL, "NlMtu", "NlMtu(Bytes)", "NlMtuBytes");
    private static final Property<Integer> METRIC =
            Property.number(0, Integer.MAX_VALUE, "InterfaceMetric", "ifMetric");
    private static final Property<String> DHCP = Property.choice(SWITCHES, "Dhcp");
    private static final Property<String> CONNECTION_STATE = Property.choice(CONNECTIONS, "ConnectionState");
    private static final Property<String> POLICY_STORE = Property.choice(STORES, "PolicyStore", "Store");

    private static final RecordShape SHAPE = RecordShape.of(
            "get-netipinterface",
            INTERFACE_INDEX,
            INTERFACE_ALIAS,
            ADDRESS_FAMILY,
            MTU_BYTES,
            METRIC,
            DHCP,
            CONNECTION_STATE,
            POLICY_STORE);

    private NetIpInterfaceOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetIpInterface>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetIpInterfaceOutput::row);
    }

    private static Optional<NetIpInterface> row(PowerShellRecord record) {
        if (!record.hasEither(INTERFACE_INDEX, INTERFACE_ALIAS)) {
            return Optional.empty();
        }
        return Optional.of(new NetIpInterface.Builder()
                .interfaceIndex(record.getInt(INTERFACE_INDEX))
                .interfaceAlias(record.get(INTERFACE_ALIAS))
                .addressFamily(record.get(ADDRESS_FAMILY))
                .mtuBytes(record.getLong(MTU_BYTES))
                .interfaceMetric(record.getInt(METRIC))
                .dhcp(record.get(DHCP))
                .connectionState(record.get(CONNECTION_STATE))
                .policyStore(record.get(POLICY_STORE))
                .build());
    }
}
