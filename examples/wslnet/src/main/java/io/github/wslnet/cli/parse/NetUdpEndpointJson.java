// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.socket.NetUdpEndpoint;
import io.github.wslnet.socket.NetUdpEndpointOutput;
import java.util.List;

/** The JSON of {@code Get-NetUDPEndpoint}. */
final class NetUdpEndpointJson {
    private NetUdpEndpointJson() {}

    static ParseFormat<List<NetUdpEndpoint>> format() {
        return new ParseFormat<>(
                "get-netudpendpoint",
                NetUdpEndpointOutput::parse,
                rows -> JsonTree.list(rows, NetUdpEndpointJson::row));
    }

    private static Object row(NetUdpEndpoint row) {
        return new JsonObject()
                .putIfPresent("localAddress", row.localAddress().map(IpAddress::withoutZone))
                .put("localPort", row.localPort())
                .putIfPresent("owningProcess", row.owningProcess())
                .toTree();
    }
}
