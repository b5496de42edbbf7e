// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port ranges that the fake Windows keeps for itself, and the one that it hands out. */
final class ReservedPorts {
    private final Map<Transport, List<PortRange>> excluded = new EnumMap<>(Transport.class);
    private final Map<Transport, PortRange> dynamic = new EnumMap<>(Transport.class);

    /** Starts with nothing reserved and Windows' default for clients. */
    ReservedPorts() {
        for (Transport transport : Transport.values()) {
            excluded.put(transport, new ArrayList<>());
            dynamic.put(transport, PortRange.of(49152, 65535));
        }
    }

    void exclude(Transport transport, PortRange range) {
        List<PortRange> ranges = excluded.getOrDefault(transport, List.of());
        if (!ranges.contains(range)) {
            ranges.add(range);
        }
    }

    void handOut(Transport transport, PortRange range) {
        dynamic.put(transport, range);
    }

    Optional<PortRange> excluding(TransportPort port) {
        return excluded.getOrDefault(port.transport(), List.of()).stream()
                .filter(range -> range.contains(port.port()))
                .findFirst();
    }

    Map<Transport, List<PortRange>> excluded() {
        Map<Transport, List<PortRange>> copy = new EnumMap<>(Transport.class);
        excluded.forEach((transport, ranges) -> copy.put(transport, List.copyOf(ranges)));
        return Map.copyOf(copy);
    }

    Map<Transport, PortRange> dynamic() {
        return Map.copyOf(dynamic);
    }
}
