// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.firewall.NetFirewallProfile;
import io.github.wslnet.firewall.NetFirewallProfileOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetFirewallProfile}. */
final class NetFirewallProfileJson {
    private NetFirewallProfileJson() {}

    static ParseFormat<List<NetFirewallProfile>> format() {
        return new ParseFormat<>(
                "get-netfirewallprofile",
                NetFirewallProfileOutput::parse,
                rows -> JsonTree.list(rows, NetFirewallProfileJson::row));
    }

    private static Object row(NetFirewallProfile row) {
        return new JsonObject()
                .put("name", row.name())
                .putIfPresent("enabled", row.enabled())
                .putIfPresent("defaultInboundAction", row.defaultInboundAction())
                .putIfPresent("defaultOutboundAction", row.defaultOutboundAction())
                .putIfPresent("allowInboundRules", row.allowInboundRules())
                .putIfPresent("allowLocalFirewallRules", row.allowLocalFirewallRules())
                .putIfPresent("notifyOnListen", row.notifyOnListen())
                .putTexts("disabledInterfaceAliases", row.disabledInterfaceAliases())
                .toTree();
    }
}
