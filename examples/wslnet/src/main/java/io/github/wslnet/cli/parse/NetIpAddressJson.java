// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.adapter.NetIpAddress;
import io.github.wslnet.adapter.NetIpAddressOutput;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.link.Lifetime;
import java.util.List;
import java.util.Optional;

/** The JSON of {@code Get-NetIPAddress}. */
final class NetIpAddressJson {
    private NetIpAddressJson() {}

    static ParseFormat<List<NetIpAddress>> format() {
        return new ParseFormat<>(
                "get-netipaddress", NetIpAddressOutput::parse, rows -> JsonTree.list(rows, NetIpAddressJson::row));
    }

    private static Object row(NetIpAddress row) {
        return new JsonObject()
                .putText("ipAddress", row.address().withoutZone())
                .putIfPresent("zone", zone(row))
                .putIfPresent("interfaceIndex", row.interfaceIndex())
                .putIfPresent("interfaceAlias", row.interfaceAlias())
                .put("addressFamily", row.address() instanceof Ipv6Address ? "IPv6" : "IPv4")
                .putIfPresent("type", row.type())
                .putIfPresent("prefixLength", row.prefixLength())
                .putIfPresent("prefixOrigin", row.prefixOrigin())
                .putIfPresent("suffixOrigin", row.suffixOrigin())
                .putIfPresent("addressState", row.addressState())
                .putIfPresent("validLifetime", row.validLifetime().map(NetIpAddressJson::lifetime))
                .putIfPresent("preferredLifetime", row.preferredLifetime().map(NetIpAddressJson::lifetime))
                .putIfPresent("skipAsSource", row.skipAsSource())
                .putIfPresent("policyStore", row.policyStore())
                .toTree();
    }

    private static Optional<String> zone(NetIpAddress row) {
        return row.address() instanceof Ipv6Address v6 ? v6.zone() : Optional.empty();
    }

    /** Seconds, or {@code "infinite"}. */
    private static Object lifetime(Lifetime lifetime) {
        return lifetime.isForever() ? "infinite" : lifetime.seconds().getAsLong();
    }
}
