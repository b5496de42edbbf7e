// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.socket.NetTcpConnection;
import io.github.wslnet.socket.NetTcpConnectionOutput;
import java.util.List;
import java.util.Optional;

/** The JSON of {@code Get-NetTCPConnection}. */
final class NetTcpConnectionJson {
    private NetTcpConnectionJson() {}

    static ParseFormat<List<NetTcpConnection>> format() {
        return new ParseFormat<>(
                "get-nettcpconnection",
                NetTcpConnectionOutput::parse,
                rows -> JsonTree.list(rows, NetTcpConnectionJson::row));
    }

    private static Object row(NetTcpConnection row) {
        return new JsonObject()
                .putIfPresent("localAddress", row.localAddress().map(IpAddress::withoutZone))
                .putIfPresent("localZone", row.localAddress().flatMap(NetTcpConnectionJson::zone))
                .put("localPort", row.localPort())
                .putIfPresent("remoteAddress", row.remoteAddress().map(IpAddress::withoutZone))
                .putIfPresent("remoteZone", row.remoteAddress().flatMap(NetTcpConnectionJson::zone))
                .putIfPresent("remotePort", row.remotePort())
                .putIfPresent("state", row.state())
                .putIfPresent("appliedSetting", row.appliedSetting())
                .putIfPresent("owningProcess", row.owningProcess())
                .toTree();
    }

    private static Optional<String> zone(IpAddress address) {
        return address instanceof Ipv6Address v6 ? v6.zone() : Optional.empty();
    }
}
