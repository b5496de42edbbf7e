// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.firewall.NetFirewallHyperVRule;
import io.github.wslnet.firewall.NetFirewallHyperVRuleOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetFirewallHyperVRule}. */
final class NetFirewallHyperVRuleJson {
    private NetFirewallHyperVRuleJson() {}

    static ParseFormat<List<NetFirewallHyperVRule>> format() {
        return new ParseFormat<>(
                "get-netfirewallhypervrule",
                NetFirewallHyperVRuleOutput::parse,
                rows -> JsonTree.list(rows, NetFirewallHyperVRuleJson::row));
    }

    private static Object row(NetFirewallHyperVRule row) {
        return new JsonObject()
                .putIfPresent("name", row.name())
                .putIfPresent("displayName", row.displayName())
                .putIfPresent("rulePriority", row.rulePriority())
                .putIfPresent("direction", row.direction())
                .putIfPresent("vmCreatorId", row.vmCreatorId())
                .putIfPresent("protocol", row.protocol())
                .putTexts("localAddresses", row.localAddresses())
                .putTexts("localPorts", row.localPorts())
                .putTexts("remoteAddresses", row.remoteAddresses())
                .putTexts("remotePorts", row.remotePorts())
                .putIfPresent("action", row.action())
                .putIfPresent("enabled", row.enabled())
                .putIfPresent("enforcementStatus", row.enforcementStatus())
                .putIfPresent("policyStoreSourceType", row.policyStoreSourceType())
                .putTexts("profiles", row.profiles())
                .toTree();
    }
}
