// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A route, or one of its next hops, while it is read.
 *
 * <p>{@code default} does not say of which family it is; that comes out when the rows around it are known.
 */
final class RouteDraft {
    RouteType type = RouteType.UNICAST;

    @Nullable
    IpAddress destination;

    int prefixLength;
    Optional<Cidr> from = Optional.empty();
    Optional<IpAddress> via = Optional.empty();
    boolean viaOtherFamily;
    Optional<String> dev = Optional.empty();
    Optional<String> proto = Optional.empty();
    Optional<String> scope = Optional.empty();
    Optional<IpAddress> src = Optional.empty();
    OptionalLong metric = OptionalLong.empty();
    Optional<String> table = Optional.empty();
    OptionalInt mtu = OptionalInt.empty();
    OptionalInt hopLimit = OptionalInt.empty();
    Optional<String> preference = Optional.empty();
    OptionalLong expiresSeconds = OptionalLong.empty();
    OptionalInt error = OptionalInt.empty();
    OptionalInt weight = OptionalInt.empty();
    Optional<CacheEntry> cache = Optional.empty();
    final List<String> flags = new ArrayList<>(2);
    final List<RouteDraft> nextHops = new ArrayList<>(0);

    /** Tells whether nothing follows the destination: busybox prints so a route with several next hops. */
    boolean isBare() {
        return type == RouteType.UNICAST && via.isEmpty() && dev.isEmpty() && nextHops.isEmpty();
    }

    /** Returns the routes, the family of each default route taken from itself or else from the rows around it. */
    static List<Route> toRoutes(List<RouteDraft> drafts) {
        List<Route> routes = new ArrayList<>(drafts.size());
        IpFamily[] following = new IpFamily[drafts.size() + 1];
        for (int i = drafts.size() - 1; i >= 0; i--) {
            following[i] = drafts.get(i).family().orElse(following[i + 1]);
        }
        IpFamily before = IpFamily.V4;
        for (int i = 0; i < following.length - 1; i++) {
            before = following[i] == null ? before : following[i];
            routes.add(drafts.get(i).toRoute(before));
        }
        return List.copyOf(routes);
    }

    /** Returns the family if the row itself tells it. */
    private Optional<IpFamily> family() {
        if (destination != null) {
            return Optional.of(destination.family());
        }
        if (preference.isPresent()) {
            return Optional.of(IpFamily.V6);
        }
        Optional<IpAddress> gateway = viaOtherFamily ? Optional.empty() : via;
        return src.or(() -> gateway)
                .or(() -> from.map(Cidr::network))
                .map(IpAddress::family)
                .or(() ->
                        nextHops.stream().flatMap(hop -> hop.family().stream()).findFirst());
    }

    private Route toRoute(IpFamily family) {
        return Route.to(destination == null ? family.unspecified() : destination, prefixLength)
                .type(type)
                .from(from)
                .via(via)
                .dev(dev)
                .proto(proto)
                .scope(scope)
                .src(src)
                .metric(metric)
                .table(table)
                .mtu(mtu)
                .hopLimit(hopLimit)
                .preference(preference)
                .expiresSeconds(expiresSeconds)
                .error(error)
                .addAllFlags(flags)
                .addAllNextHops(nextHops.stream().map(RouteDraft::toNextHop).toList())
                .cache(cache)
                .build();
    }

    private NextHop toNextHop() {
        return NextHop.builder()
                .via(via)
                .dev(dev)
                .weight(weight)
                .addAllFlags(flags)
                .build();
    }
}
