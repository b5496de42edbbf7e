// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.address.PortRange;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.port.ExcludedPortRange;
import io.github.wslnet.port.ExcludedPortRanges;
import io.github.wslnet.port.NetshDynamicPortOutput;
import io.github.wslnet.port.NetshExcludedPortRangeOutput;

/** Ranges of ports as JSON. */
final class PortRangesJson {
    private PortRangesJson() {}

    static ParseFormat<ExcludedPortRanges> excludedFormat() {
        return new ParseFormat<>("excluded-port-range", NetshExcludedPortRangeOutput::parse, PortRangesJson::excluded);
    }

    static ParseFormat<PortRange> dynamicFormat() {
        return new ParseFormat<>(
                "dynamic-port",
                NetshDynamicPortOutput::parse,
                range -> ports(range).toTree());
    }

    private static Object excluded(ExcludedPortRanges excluded) {
        return new JsonObject()
                .putList("ranges", excluded.ranges(), PortRangesJson::range)
                .toTree();
    }

    private static Object range(ExcludedPortRange range) {
        return ports(range.ports()).put("administered", range.administered()).toTree();
    }

    private static JsonObject ports(PortRange ports) {
        return new JsonObject()
                .put("start", ports.first().number())
                .put("end", ports.last().number())
                .put("count", ports.size());
    }
}
