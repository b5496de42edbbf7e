// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.adapter.IpconfigAdapter;
import io.github.wslnet.adapter.IpconfigOutput;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.util.List;

/** The JSON of {@code ipconfig}. */
final class IpconfigJson {
    private IpconfigJson() {}

    static ParseFormat<List<IpconfigAdapter>> format() {
        return new ParseFormat<>(
                "ipconfig", IpconfigOutput::parse, adapters -> JsonTree.list(adapters, IpconfigJson::adapter));
    }

    private static Object adapter(IpconfigAdapter adapter) {
        return new JsonObject()
                .putIfPresent("name", adapter.name())
                .putIfPresent("heading", adapter.heading())
                .putIfPresent("dnsSuffix", adapter.dnsSuffix())
                .put("mediaDisconnected", adapter.mediaDisconnected())
                .putTexts("ipv4", adapter.ipv4())
                .putIfPresent("ipv4Mask", adapter.ipv4Mask())
                .putList(
                        "ipv6", adapter.ipv6(), address -> address.withoutZone().toString())
                .putList("ipv6LinkLocal", adapter.ipv6LinkLocal(), IpconfigJson::linkLocal)
                .putList(
                        "gateways",
                        adapter.gateways(),
                        gateway -> gateway.withoutZone().toString())
                .put("autoconfiguration", adapter.autoconfiguration())
                .putIfPresent("description", adapter.description())
                .putIfPresent("physicalAddress", adapter.physicalAddress())
                .toTree();
    }

    private static Object linkLocal(Ipv6Address address) {
        return new JsonObject()
                .putText("addr", address.withoutZone())
                .putIfPresent("zone", address.zone())
                .toTree();
    }
}
