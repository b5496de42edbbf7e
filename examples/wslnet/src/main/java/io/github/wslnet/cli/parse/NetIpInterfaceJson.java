// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.adapter.NetIpInterface;
import io.github.wslnet.adapter.NetIpInterfaceOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetIPInterface}. */
final class NetIpInterfaceJson {
    private NetIpInterfaceJson() {}

    static ParseFormat<List<NetIpInterface>> format() {
        return new ParseFormat<>(
                "get-netipinterface",
                NetIpInterfaceOutput::parse,
                rows -> JsonTree.list(rows, NetIpInterfaceJson::row));
    }

    private static Object row(NetIpInterface row) {
        return new JsonObject()
                .putIfPresent("interfaceIndex", row.interfaceIndex())
                .putIfPresent("interfaceAlias", row.interfaceAlias())
                .putIfPresent("addressFamily", row.addressFamily())
                .putIfPresent("mtuBytes", row.mtuBytes())
                .putIfPresent("metric", row.interfaceMetric())
                .putIfPresent("dhcp", row.dhcp())
                .putIfPresent("connectionState", row.connectionState())
                .putIfPresent("policyStore", row.policyStore())
                .toTree();
    }
}
