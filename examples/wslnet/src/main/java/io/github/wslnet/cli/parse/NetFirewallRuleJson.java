// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.firewall.NetFirewallRule;
import io.github.wslnet.firewall.NetFirewallRuleOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetFirewallRule}. */
final class NetFirewallRuleJson {
    private NetFirewallRuleJson() {}

    static ParseFormat<List<NetFirewallRule>> format() {
        return new ParseFormat<>(
                "get-netfirewallrule",
                NetFirewallRuleOutput::parse,
                rows -> JsonTree.list(rows, NetFirewallRuleJson::row));
    }

    private static Object row(NetFirewallRule row) {
        return new JsonObject()
                .putIfPresent("name", row.name())
                .putIfPresent("displayName", row.displayName())
                .putIfPresent("description", row.description())
                .putIfPresent("displayGroup", row.displayGroup())
                .putIfPresent("group", row.group())
                .putIfPresent("enabled", row.enabled())
                .putTexts("profiles", row.profiles())
                .putIfPresent("direction", row.direction())
                .putIfPresent("action", row.action())
                .putIfPresent("edgeTraversalPolicy", row.edgeTraversalPolicy())
                .putIfPresent("primaryStatus", row.primaryStatus())
                .putIfPresent("policyStoreSourceType", row.policyStoreSourceType())
                .putIfPresent("instanceId", row.instanceId())
                .toTree();
    }
}
