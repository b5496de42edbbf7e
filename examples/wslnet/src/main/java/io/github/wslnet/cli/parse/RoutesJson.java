// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.route.CacheEntry;
import io.github.wslnet.route.IpRouteOutput;
import io.github.wslnet.route.NextHop;
import io.github.wslnet.route.Route;
import java.util.List;

/** {@code ip-route}: routes. */
final class RoutesJson {
    private RoutesJson() {}

    static ParseFormat<List<Route>> format() {
        return new ParseFormat<>("ip-route", IpRouteOutput::parse, routes -> JsonTree.list(routes, RoutesJson::route));
    }

    static JsonObject route(Route route) {
        JsonObject object = new JsonObject()
                .putText("type", route.type())
                .put("dst", route.destinationText())
                .put("family", route.family().toString())
                .putIfPresent("from", route.from())
                .putIfPresent("via", route.via())
                .putIfPresent("dev", route.dev())
                .putIfPresent("proto", route.proto())
                .putIfPresent("scope", route.scope())
                .putIfPresent("src", route.src())
                .putIfPresent("metric", route.metric())
                .putIfPresent("table", route.table())
                .putIfPresent("mtu", route.mtu())
                .putIfPresent("pref", route.preference())
                .putIfPresent("expires", route.expiresSeconds())
                .putIfPresent("error", route.error())
                .putIfPresent("hoplimit", route.hopLimit())
                .putTexts("flags", route.flags());
        if (!route.nextHops().isEmpty()) {
            object.putList("nexthops", route.nextHops(), RoutesJson::nextHop);
        }
        return object.putIfPresent("cache", route.cache().map(entry -> cache(entry, route)));
    }

    private static JsonObject nextHop(NextHop hop) {
        return new JsonObject()
                .putIfPresent("via", hop.via())
                .putIfPresent("dev", hop.dev())
                .putIfPresent("weight", hop.weight())
                .putTexts("flags", hop.flags());
    }

    /** Returns what stands on the line of the cache entry, though some of it is the route's as well. */
    private static JsonObject cache(CacheEntry entry, Route route) {
        return new JsonObject()
                .putTexts("flags", entry.flags())
                .putIfPresent("expires", route.expiresSeconds())
                .putIfPresent("mtu", route.mtu());
    }
}
