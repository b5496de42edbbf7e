// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.snapshot.WslSide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The guest's interfaces as {@code ip -j addr} prints them, and its default route as the kernel does. */
final class GuestLinks {
    private GuestLinks() {}

    static String json(WslSide wsl) {
        List<Object> links = new ArrayList<>();
        for (Link link : wsl.links().orElse(List.of())) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("ifindex", links.size() + 1);
            object.put("ifname", link.name());
            object.put("flags", link.isUp() ? List.of("UP", "LOWER_UP") : List.of());
            link.mtu().ifPresent(mtu -> object.put("mtu", mtu));
            object.put("operstate", link.isUp() ? "UP" : "DOWN");
            object.put(
                    "addr_info",
                    link.addresses().stream().map(GuestLinks::address).toList());
            links.add(object);
        }
        return JsonTree.print(links) + "\n";
    }

    private static Object address(LinkAddress held) {
        boolean isV4 = held.address().family() == IpFamily.V4;
        return Map.of(
                "family", isV4 ? "inet" : "inet6",
                "local", held.address().toString(),
                "prefixlen", held.prefixLength());
    }

    static String routes(WslSide wsl) {
        String heading = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";
        StringBuilder routes = new StringBuilder(heading);
        for (RouteEntry route : wsl.routes().orElse(List.of())) {
            if (route.destination().network() instanceof Ipv4Address network) {
                int mask = (int) (-1L << 32 - route.destination().prefixLength());
                routes.append(route.out())
                        .append('\t')
                        .append(littleEndian(network))
                        .append('\t')
                        .append(route.via().map(GuestLinks::littleEndian).orElse("00000000"))
                        .append(route.via().isPresent() ? "\t0003" : "\t0001")
                        .append("\t0\t0\t0\t")
                        .append(littleEndian(Ipv4Address.ofBits(mask)))
                        .append("\t0\t0\t0\n");
            }
        }
        return routes.toString();
    }

    private static String littleEndian(IpAddress address) {
        return String.format(Locale.ROOT, "%08X", Integer.reverseBytes(((Ipv4Address) address).bits()));
    }
}
