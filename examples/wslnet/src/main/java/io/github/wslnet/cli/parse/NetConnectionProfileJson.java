// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.adapter.NetConnectionProfile;
import io.github.wslnet.adapter.NetConnectionProfileOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetConnectionProfile}. */
final class NetConnectionProfileJson {
    private NetConnectionProfileJson() {}

    static ParseFormat<List<NetConnectionProfile>> format() {
        return new ParseFormat<>(
                "get-netconnectionprofile",
                NetConnectionProfileOutput::parse,
                rows -> JsonTree.list(rows, NetConnectionProfileJson::row));
    }

    private static Object row(NetConnectionProfile row) {
        return new JsonObject()
                .putIfPresent("name", row.name())
                .putIfPresent("interfaceAlias", row.interfaceAlias())
                .putIfPresent("interfaceIndex", row.interfaceIndex())
                .putIfPresent("networkCategory", row.networkCategory())
                .putIfPresent("ipv4Connectivity", row.ipv4Connectivity())
                .putIfPresent("ipv6Connectivity", row.ipv6Connectivity())
                .toTree();
    }
}
