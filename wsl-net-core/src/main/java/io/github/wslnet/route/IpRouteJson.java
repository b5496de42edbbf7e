// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.scan.JsonRow;
import io.github.wslnet.internal.scan.JsonTable;
import io.github.wslnet.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code ip -j route}. */
final class IpRouteJson {
    private static final String ADDRESS = "an IP address";

    private IpRouteJson() {}

    static Parsed<List<Route>> parse(String text) {
        JsonTable table = JsonTable.parse(IpRouteOutput.FORMAT, text);
        List<RouteDraft> routes = new ArrayList<>();
        for (JsonRow row : table.rows()) {
            RouteDraft route = new RouteDraft();
            if (row.text("dst")
                    .filter(dst -> RouteWords.readDestination(dst, route))
                    .isPresent()) {
                read(row, route);
                routes.add(route);
            } else if (!row.isEmptyBut("flags")) {
                row.warn("expected a route with a destination 'dst'");
            }
        }
        if (routes.isEmpty() && !table.warnings().isEmpty()) {
            throw table.warnings().nothingRead(IpRouteOutput.FORMAT);
        }
        return table.warnings().besides(RouteDraft.toRoutes(routes));
    }

    private static void read(JsonRow row, RouteDraft route) {
        route.type = row.text("type", RouteType::tryParse, "a type of route").orElse(RouteType.UNICAST);
        route.from = row.text("from", IpRouteJson::network, "a network");
        route.proto = row.text("protocol");
        route.scope = row.text("scope");
        route.src = row.text("prefsrc", IpAddress::tryParse, ADDRESS);
        route.metric = row.number("metric");
        route.table = row.text("table");
        route.preference = row.text("pref");
        route.expiresSeconds = row.number("expires");
        route.error = row.number("error", Integer.MIN_VALUE, Integer.MAX_VALUE);
        for (JsonRow metrics : row.rows("metrics")) {
            route.mtu = metrics.number("mtu", 0, Integer.MAX_VALUE);
            route.hopLimit = metrics.number("hoplimit", 0, Integer.MAX_VALUE);
        }
        if (row.has("cache")) {
            route.cache = Optional.of(new CacheEntry(row.texts("cache")));
        }
        readHop(row, route);
        for (JsonRow member : row.rows("nexthops")) {
            RouteDraft hop = new RouteDraft();
            readHop(member, hop);
            route.nextHops.add(hop);
        }
    }

    private static void readHop(JsonRow row, RouteDraft hop) {
        Optional<JsonRow> otherFamily = row.row("via");
        hop.viaOtherFamily = otherFamily.isPresent();
        hop.via = otherFamily.isPresent()
                ? otherFamily.get().text("host", IpAddress::tryParse, ADDRESS)
                : row.text("gateway", IpAddress::tryParse, ADDRESS);
        hop.dev = row.text("dev");
        hop.weight = row.number("weight", 0, Integer.MAX_VALUE);
        hop.flags.addAll(row.texts("flags"));
    }

    private static Optional<Cidr> network(String text) {
        RouteDraft sender = new RouteDraft();
        return RouteWords.readDestination(text, sender) && sender.destination != null
                ? Optional.of(Cidr.containing(sender.destination, sender.prefixLength))
                : Optional.empty();
    }
}
