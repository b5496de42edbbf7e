// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.firewall.NetFirewallInterfaceFilter;
import io.github.wslnet.firewall.NetFirewallInterfaceFilterOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetFirewallInterfaceFilter}. */
final class NetFirewallInterfaceFilterJson {
    private NetFirewallInterfaceFilterJson() {}

    static ParseFormat<List<NetFirewallInterfaceFilter>> format() {
        return new ParseFormat<>(
                "get-netfirewallinterfacefilter",
                NetFirewallInterfaceFilterOutput::parse,
                rows -> JsonTree.list(rows, NetFirewallInterfaceFilterJson::row));
    }

    private static Object row(NetFirewallInterfaceFilter row) {
        return new JsonObject()
                .putTexts("interfaceAliases", row.interfaceAliases())
                .putIfPresent("instanceId", row.instanceId())
                .toTree();
    }
}
