// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.route.NetRoute;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code MIB_IPFORWARD_TABLE2} (netioapi.h), as {@code GetIpForwardTable2} allocates it.
 *
 * <pre>
 * MIB_IPFORWARD_ROW2, 104 bytes: interface's LUID 0, its index 8, destination 12 (SOCKADDR_INET, prefix length at 40),
 *                                next hop 44 (SOCKADDR_INET), metric 84, protocol 88
 * </pre>
 *
 * A LUID is eight bytes and aligned so; therefore the rows begin at 8, not 4.
 */
final class RouteTable {
    private static final int FIRST_ROW = 8;
    private static final int ROW = 104;

    private final TableBytes table;

    private RouteTable(TableBytes table) {
        this.table = table;
    }

    static List<NetRoute> read(byte[] bytes) {
        return new RouteTable(new TableBytes("MIB_IPFORWARD_TABLE2", bytes)).routes();
    }

    private List<NetRoute> routes() {
        int rows = table.rows(FIRST_ROW, ROW);
        List<NetRoute> routes = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            routes.add(route(FIRST_ROW + (long) i * ROW));
        }
        return routes;
    }

    private NetRoute route(long row) {
        return NetRoute.to(destination(row))
                .interfaceIndex(number(row + 8, "the index of an interface"))
                .nextHop(table.socketAddress(row + 44))
                .routeMetric(number(row + 84, "a metric"))
                .build();
    }

    private Cidr destination(long row) {
        IpAddress network = table.socketAddress(row + 12)
                .orElseThrow(() -> table.wrong(row + 12, "an address of family 2 or 23 but it was 0"));
        int length = table.u8(row + 40);
        if (length > network.bitLength()) {
            throw table.wrong(row + 40, "a prefix length in 0.." + network.bitLength() + " but it was " + length);
        }
        return Cidr.containing(network, length);
    }

    private int number(long offset, String what) {
        long number = table.u32(offset);
        if (number > Integer.MAX_VALUE) {
            throw table.wrong(offset, what + " but it was " + number);
        }
        return (int) number;
    }
}
