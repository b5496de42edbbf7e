// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Warnings;
import io.github.wslnet.internal.scan.Words;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines that {@code ip route} prints for people. */
final class IpRouteText {
    private static final String NO_ROUTE = "expected a route as [TYPE] DESTINATION [via GATEWAY] [dev LINK]";
    private static final Words CACHE_FLAGS = Words.of("local", "brd", "mc", "redirected", "reject", "notify");

    private final Lines lines;
    private final List<RouteDraft> routes = new ArrayList<>();
    private final Warnings warnings = new Warnings();
    private @Nullable RouteDraft route;

    private IpRouteText(String text) {
        this.lines = Lines.ofIproute(text);
    }

    static Parsed<List<Route>> parse(String text) {
        IpRouteText reader = new IpRouteText(text);
        while (reader.lines.next()) {
            if (!reader.lines.isBlank()) {
                reader.readLine();
            }
        }
        reader.requireRoutes();
        return reader.warnings.besides(RouteDraft.toRoutes(reader.routes));
    }

    private void readLine() {
        if (lines.fieldIs(0, "nexthop")) {
            readNextHop();
        } else if (lines.fieldIs(0, "cache")) {
            readCache();
        } else if (!lines.fieldIs(0, "nh_info")) {
            readRoute();
        }
    }

    private void readRoute() {
        RouteDraft next = new RouteDraft();
        RouteType type = RouteType.parseOrNull(lines.whole(), lines.fieldStart(0), lines.fieldEnd(0));
        int field = type == null ? 0 : 1;
        next.type = type == null ? RouteType.UNICAST : type;
        boolean isRoute = RouteWords.readDestination(lines, field, next)
                && (!lines.hasField(field + 1) || RouteWords.isWord(lines, field + 1));
        if (!isRoute) {
            // what follows belongs to the route that can't be read, not to the one before
            route = null;
            warn(NO_ROUTE);
            return;
        }
        warnOf(RouteWords.read(lines, field + 1, next));
        routes.add(next);
        route = next;
    }

    private void readNextHop() {
        if (route == null) {
            warn("no route stands before this next hop");
            return;
        }
        RouteDraft hop = new RouteDraft();
        warnOf(RouteWords.read(lines, 1, hop));
        route.nextHops.add(hop);
    }

    /** Reads {@code cache <local,brd> expires 5sec mtu 1280}. */
    private void readCache() {
        if (route == null) {
            warn("no route stands before this line");
            return;
        }
        boolean hasFlags = lines.hasField(1) && lines.whole().charAt(lines.fieldStart(1)) == '<';
        route.cache = Optional.of(new CacheEntry(hasFlags ? cacheFlags() : List.of()));
        warnOf(RouteWords.read(lines, hasFlags ? 2 : 1, route));
    }

    private List<String> cacheFlags() {
        String text = lines.whole();
        List<String> flags = new ArrayList<>();
        int end = lines.fieldEnd(1);
        int start = lines.fieldStart(1) + 1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '>') {
                if (i > start) {
                    flags.add(CACHE_FLAGS.at(text, start, i));
                }
                start = i + 1;
            }
        }
        return flags;
    }

    /** Refuses a text of other lines than routes; an empty one is the answer of a system without routes. */
    private void requireRoutes() {
        if (routes.isEmpty() && !warnings.isEmpty()) {
            throw warnings.nothingRead(IpRouteOutput.FORMAT);
        }
        if (!routes.isEmpty() && routes.stream().allMatch(RouteDraft::isBare)) {
            throw new UnparseableTextException(IpRouteOutput.FORMAT, 0, "", "no line names a link or a gateway");
        }
    }

    private void warnOf(@Nullable String complaint) {
        if (complaint != null) {
            warn(complaint);
        }
    }

    private void warn(String reason) {
        warnings.add(lines.warning(reason));
    }
}
