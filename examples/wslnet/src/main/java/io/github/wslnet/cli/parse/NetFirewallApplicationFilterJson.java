// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.firewall.NetFirewallApplicationFilter;
import io.github.wslnet.firewall.NetFirewallApplicationFilterOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetFirewallApplicationFilter}. */
final class NetFirewallApplicationFilterJson {
    private NetFirewallApplicationFilterJson() {}

    static ParseFormat<List<NetFirewallApplicationFilter>> format() {
        return new ParseFormat<>(
                "get-netfirewallapplicationfilter",
                NetFirewallApplicationFilterOutput::parse,
                rows -> JsonTree.list(rows, NetFirewallApplicationFilterJson::row));
    }

    private static Object row(NetFirewallApplicationFilter row) {
        return new JsonObject()
                .putIfPresent("program", row.program())
                .putIfPresent("packageSid", row.packageSid())
                .putIfPresent("instanceId", row.instanceId())
                .toTree();
    }
}
