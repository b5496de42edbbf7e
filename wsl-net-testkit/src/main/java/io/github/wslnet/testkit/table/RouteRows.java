// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.table;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.route.NetRoute;
import java.util.List;

/** Routes as a {@code MIB_IPFORWARD_TABLE2}. */
final class RouteRows {
    private static final int FIRST_ROW = 8;
    private static final int ROW = 104;

    private RouteRows() {}

    static byte[] of(List<NetRoute> routes) {
        Bytes bytes = new Bytes();
        bytes.take(FIRST_ROW + routes.size() * ROW);
        bytes.u32(0, routes.size());
        for (int i = 0; i < routes.size(); i++) {
            put(bytes, FIRST_ROW + i * ROW, routes.get(i));
        }
        return bytes.toArray();
    }

    private static void put(Bytes bytes, int row, NetRoute route) {
        int index = route.interfaceIndex().orElse(0);
        Cidr destination = route.destinationPrefix();
        bytes.u32(row + 8, index)
                .socketAddress(row + 12, destination.network(), index)
                .u8(row + 40, destination.prefixLength())
                .u32(row + 84, route.routeMetric().orElse(0));
        for (IpAddress nextHop : route.nextHop().stream().toList()) {
            bytes.socketAddress(row + 44, nextHop, index);
        }
    }
}
