// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Routes, and which of them a packet takes.
 *
 * <pre>{@code
 * RoutingTable.of(IpRouteOutput.parse(text).value()).lookup(IpAddress.parse("192.168.0.4"))
 * }</pre>
 *
 * <p>The kernel's rules without any that a user added: first the table {@code local}, then {@code main}, then {@code
 * default}; within a table the longest prefix, then the lowest metric, then the row that stands first. A {@code throw}
 * ends the search of its table only. Left aside are rows of other tables, of certain senders only ({@code from}), and
 * dead ones; a link that is down is not, since the kernel uses it too unless told otherwise.
 *
 * @since 0.1.0
 */
public final class RoutingTable {
    private static final List<String> TABLES = List.of("local", "main", "default");
    private static final List<String> TABLE_NUMBERS = List.of("255", "254", "253");

    private final List<Route> routes;
    private final List<Route> inOrder;

    private RoutingTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.inOrder = routes.stream()
                .filter(route -> rank(route) >= 0 && route.from().isEmpty() && !route.hasFlag("dead"))
                .sorted(Comparator.comparingInt(RoutingTable::rank)
                        .thenComparing(Route::prefixLength, Comparator.reverseOrder())
                        .thenComparing(route -> route.metric().orElse(0)))
                .toList();
    }

    /** Returns the table of these routes. */
    public static RoutingTable of(List<Route> routes) {
        return new RoutingTable(routes);
    }

    /** Returns all routes, in the order in which they were given. */
    public List<Route> routes() {
        return routes;
    }

    /**
     * Returns the route that a packet to an address takes; it may be one that {@linkplain RouteType#drops drops} it.
     *
     * @return empty when there is no route
     */
    public Optional<Route> lookup(IpAddress destination) {
        int thrownFrom = -1;
        for (Route route : inOrder) {
            if (rank(route) != thrownFrom && route.network().contains(destination)) {
                if (route.type() != RouteType.THROW) {
                    return Optional.of(route);
                }
                thrownFrom = rank(route);
            }
        }
        return Optional.empty();
    }

    /** Returns the route to all addresses of a family that have no closer one. */
    public Optional<Route> defaultRoute(IpFamily family) {
        return inOrder.stream()
                .filter(route -> route.isDefault() && route.family() == family && route.type() != RouteType.THROW)
                .findFirst();
    }

    /** Returns the router of the default route of a family; empty when there is none, or it leads to a link alone. */
    public Optional<IpAddress> defaultGateway(IpFamily family) {
        return defaultRoute(family).flatMap(Route::via);
    }

    /** Tells whether the other has the same routes in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoutingTable table && table.routes.equals(routes);
    }

    @Override
    public int hashCode() {
        return routes.hashCode();
    }

    /** Returns how many routes there are, and the default one, on one line. */
    @Override
    public String toString() {
        return routes.size() + " routes"
                + inOrder.stream()
                        .filter(Route::isDefault)
                        .findFirst()
                        .map(route -> ", " + route)
                        .orElse("");
    }

    /** Returns the place of the route's table in the search, or -1 when no search comes there. */
    private static int rank(Route route) {
        String table = route.table().orElse("main");
        return Math.max(TABLES.indexOf(table), TABLE_NUMBERS.indexOf(table));
    }
}
