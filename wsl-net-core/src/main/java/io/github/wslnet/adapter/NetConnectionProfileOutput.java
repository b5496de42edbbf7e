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
 * What {@code Get-NetConnectionProfile} prints, by itself or through {@code Format-Table}, {@code Select-Object},
 * {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetConnectionProfile} and {@code Get-NetConnectionProfile} on Microsoft Learn. Numbers of
 * enumerations, which JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class NetConnectionProfileOutput {
    private static final EnumNames CATEGORIES = EnumNames.from(0, "Public", "Private", "DomainAuthenticated");
    private static final EnumNames CONNECTIVITIES =
            EnumNames.from(0, "Disconnected", "NoTraffic", "Subnet", "LocalNetwork", "Internet");

    private static final Property<String> NAME = Property.text("Name");
    private static final Property<String> INTERFACE_ALIAS = Property.text("InterfaceAlias", "ifAlias");
    private static final Property<Integer> INTERFACE_INDEX =
            Property.number(0, Integer.MAX_VALUE, "InterfaceIndex", "ifIndex");
    private static final Property<String> NETWORK_CATEGORY = Property.choice(CATEGORIES, "NetworkCategory");
    private static final Property<String> IPV4_CONNECTIVITY = Property.choice(CONNECTIVITIES, "IPv4Connectivity");
    private static final Property<String> IPV6_CONNECTIVITY = Property.choice(CONNECTIVITIES, "IPv6Connectivity");

    private static final RecordShape SHAPE = RecordShape.of(
            "get-netconnectionprofile",
            NAME,
            INTERFACE_ALIAS,
            INTERFACE_INDEX,
            NETWORK_CATEGORY,
            IPV4_CONNECTIVITY,
            IPV6_CONNECTIVITY);

    private NetConnectionProfileOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetConnectionProfile>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetConnectionProfileOutput::row);
    }

    private static Optional<NetConnectionProfile> row(PowerShellRecord record) {
        if (!record.hasEither(INTERFACE_INDEX, INTERFACE_ALIAS)) {
            return Optional.empty();
        }
        return Optional.of(new NetConnectionProfile.Builder()
                .name(record.get(NAME))
                .interfaceAlias(record.get(INTERFACE_ALIAS))
                .interfaceIndex(record.getInt(INTERFACE_INDEX))
                .networkCategory(record.get(NETWORK_CATEGORY))
                .ipv4Connectivity(record.get(IPV4_CONNECTIVITY))
                .ipv6Connectivity(record.get(IPV6_CONNECTIVITY))
                .build());
    }
}
