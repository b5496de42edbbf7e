// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.firewall.NetFirewallAddressFilter;
import io.github.wslnet.firewall.NetFirewallAddressFilterOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code Get-NetFirewallAddressFilter}. */
final class NetFirewallAddressFilterJson {
    private NetFirewallAddressFilterJson() {}

    static ParseFormat<List<NetFirewallAddressFilter>> format() {
        return new ParseFormat<>(
                "get-netfirewalladdressfilter",
                NetFirewallAddressFilterOutput::parse,
                rows -> JsonTree.list(rows, NetFirewallAddressFilterJson::row));
    }

    private static Object row(NetFirewallAddressFilter row) {
        return new JsonObject()
                .putTexts("localAddresses", row.localAddresses())
                .putTexts("remoteAddresses", row.remoteAddresses())
                .putIfPresent("instanceId", row.instanceId())
                .toTree();
    }
}
