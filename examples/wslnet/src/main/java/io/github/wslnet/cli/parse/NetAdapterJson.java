// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.adapter.NetAdapter;
import io.github.wslnet.adapter.NetAdapterOutput;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetAdapter}. */
final class NetAdapterJson {
    private NetAdapterJson() {}

    static ParseFormat<List<NetAdapter>> format() {
        return new ParseFormat<>(
                "get-netadapter", NetAdapterOutput::parse, rows -> JsonTree.list(rows, NetAdapterJson::row));
    }

    private static Object row(NetAdapter row) {
        return new JsonObject()
                .putIfPresent("name", row.name())
                .putIfPresent("description", row.description())
                .putIfPresent("interfaceIndex", row.interfaceIndex())
                .putIfPresent("status", row.status())
                .putIfPresent("macAddress", row.macAddress().map(MacAddress::toWindowsString))
                .putIfPresent("linkSpeed", row.linkSpeed())
                .putIfPresent("hidden", row.hidden())
                .putIfPresent("interfaceGuid", row.interfaceGuid())
                .toTree();
    }
}
