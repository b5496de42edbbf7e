// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.Cidr;
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
 * What {@code Get-NetRoute} prints, by itself or through {@code Format-Table}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetRoute} and {@code Get-NetRoute} on Microsoft Learn. Numbers of enumerations, which JSON
 * has, become their names.
 *
 * @since 0.1.0
 */
public final class NetRouteOutput {
    private static final EnumNames STORES = EnumNames.from(0, "PersistentStore", "ActiveStore");

    private static final Property<Integer> INTERFACE_INDEX =
            Property.number(0, Integer.MAX_VALUE, "InterfaceIndex", "ifIndex");
    private static final Property<Cidr> DESTINATION =
            Property.of("a network in address/prefix form", Cidr::tryParse, "DestinationPrefix");
    private static final Property<IpAddress> NEXT_HOP = Property.address("NextHop");
    private static final Property<Integer> ROUTE_METRIC = Property.number(0, Integer.MAX_VALUE, "RouteMetric");
    private static final Property<Integer> INTERFACE_METRIC =
            Property.number(0, Integer.MAX_VALUE, "InterfaceMetric", "ifMetric");
    private static final Property<String> POLICY_STORE = Property.choice(STORES, "PolicyStore", "Store");
    private static final Property<String> INTERFACE_ALIAS = Property.text("InterfaceAlias", "ifAlias");

    private static final RecordShape SHAPE = RecordShape.of(
                    "get-netroute",
                    INTERFACE_INDEX,
                    DESTINATION,
                    NEXT_HOP,
                    ROUTE_METRIC,
                    INTERFACE_METRIC,
                    POLICY_STORE,
                    INTERFACE_ALIAS)
            .withBareRowsOf(5);

    private NetRouteOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<NetRoute>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetRouteOutput::row);
    }

    private static Optional<NetRoute> row(PowerShellRecord record) {
        return record.get(DESTINATION)
                .map(found -> new NetRoute.Builder()
                        .destinationPrefix(found)
                        .interfaceIndex(record.getInt(INTERFACE_INDEX))
                        .nextHop(record.get(NEXT_HOP))
                        .routeMetric(record.getInt(ROUTE_METRIC))
                        .interfaceMetric(record.getInt(INTERFACE_METRIC))
                        .policyStore(record.get(POLICY_STORE))
                        .interfaceAlias(record.get(INTERFACE_ALIAS))
                        .build());
    }
}
