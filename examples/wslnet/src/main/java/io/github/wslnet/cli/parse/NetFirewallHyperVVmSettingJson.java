// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.firewall.NetFirewallHyperVVmSetting;
import io.github.wslnet.firewall.NetFirewallHyperVVmSettingOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetFirewallHyperVVMSetting}. */
final class NetFirewallHyperVVmSettingJson {
    private NetFirewallHyperVVmSettingJson() {}

    static ParseFormat<List<NetFirewallHyperVVmSetting>> format() {
        return new ParseFormat<>(
                "get-netfirewallhypervvmsetting",
                NetFirewallHyperVVmSettingOutput::parse,
                rows -> JsonTree.list(rows, NetFirewallHyperVVmSettingJson::row));
    }

    private static Object row(NetFirewallHyperVVmSetting row) {
        return new JsonObject()
                .put("name", row.name())
                .putIfPresent("enabled", row.enabled())
                .putIfPresent("defaultInboundAction", row.defaultInboundAction())
                .putIfPresent("defaultOutboundAction", row.defaultOutboundAction())
                .putIfPresent("loopbackEnabled", row.loopbackEnabled())
                .putIfPresent("allowHostPolicyMerge", row.allowHostPolicyMerge())
                .toTree();
    }
}
