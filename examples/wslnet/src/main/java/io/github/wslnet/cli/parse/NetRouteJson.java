// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.route.NetRoute;
import io.github.wslnet.route.NetRouteOutput;
import java.util.List;

/** The JSON of {@code Get-NetRoute}. */
final class NetRouteJson {
    private NetRouteJson() {}

    static ParseFormat<List<NetRoute>> format() {
        return new ParseFormat<>("get-netroute", NetRouteOutput::parse, rows -> JsonTree.list(rows, NetRouteJson::row));
    }

    private static Object row(NetRoute row) {
        return new JsonObject()
                .putText("destinationPrefix", row.destinationPrefix())
                .putIfPresent("nextHop", row.nextHop().map(IpAddress::withoutZone))
                .putIfPresent("interfaceIndex", row.interfaceIndex())
                .putIfPresent("interfaceAlias", row.interfaceAlias())
                .putIfPresent("routeMetric", row.routeMetric())
                .putIfPresent("interfaceMetric", row.interfaceMetric())
                .putIfPresent("policyStore", row.policyStore())
                .toTree();
    }
}
