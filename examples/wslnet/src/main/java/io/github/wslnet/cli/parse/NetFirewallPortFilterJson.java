// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.firewall.NetFirewallPortFilter;
import io.github.wslnet.firewall.NetFirewallPortFilterOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetFirewallPortFilter}. */
final class NetFirewallPortFilterJson {
    private NetFirewallPortFilterJson() {}

    static ParseFormat<List<NetFirewallPortFilter>> format() {
        return new ParseFormat<>(
                "get-netfirewallportfilter",
                NetFirewallPortFilterOutput::parse,
                rows -> JsonTree.list(rows, NetFirewallPortFilterJson::row));
    }

    private static Object row(NetFirewallPortFilter row) {
        return new JsonObject()
                .putIfPresent("protocol", row.protocol())
                .putTexts("localPorts", row.localPorts())
                .putTexts("remotePorts", row.remotePorts())
                .putTexts("icmpTypes", row.icmpTypes())
                .putIfPresent("instanceId", row.instanceId())
                .toTree();
    }
}
