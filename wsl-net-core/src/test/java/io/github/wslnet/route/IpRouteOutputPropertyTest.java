// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Routes printed as iproute2 prints them are read back. */
class IpRouteOutputPropertyTest {
    @Property(tries = 200)
    void what_ip_prints_is_read_back(@ForAll("routes4") List<Route> routes) {
        assertThat(IpRouteOutput.parse(print(routes)).orThrow()).isEqualTo(routes);
    }

    @Property(tries = 200)
    void so_it_is_for_ipv6(@ForAll("routes6") List<Route> routes) {
        assertThat(IpRouteOutput.parse(print(routes)).orThrow()).isEqualTo(routes);
    }

    private static String print(List<Route> routes) {
        StringBuilder text = new StringBuilder();
        for (Route route : routes) {
            if (route.type() != RouteType.UNICAST) {
                text.append(route.type()).append(' ');
            }
            text.append(route.destinationText()).append(' ');
            route.via().ifPresent(via -> text.append("via ").append(via).append(' '));
            route.dev().ifPresent(dev -> text.append("dev ").append(dev).append(' '));
            route.proto().ifPresent(proto -> text.append("proto ").append(proto).append(' '));
            route.metric()
                    .ifPresent(metric -> text.append("metric ").append(metric).append(' '));
            route.flags().forEach(flag -> text.append(flag).append(' '));
            route.mtu().ifPresent(mtu -> text.append("mtu ").append(mtu).append(' '));
            route.preference().ifPresent(pref -> text.append("pref ").append(pref));
            text.append('\n');
            route.nextHops().forEach(hop -> print(text, hop));
        }
        return text.toString();
    }

    private static void print(StringBuilder text, NextHop hop) {
        text.append("\tnexthop ");
        hop.via().ifPresent(via -> text.append("via ").append(via).append(' '));
        hop.dev().ifPresent(dev -> text.append("dev ").append(dev).append(' '));
        hop.weight().ifPresent(weight -> text.append("weight ").append(weight).append(' '));
        text.append('\n');
    }

    @Provide
    Arbitrary<List<Route>> routes4() {
        return routes(Arbitraries.integers().map(Ipv4Address::ofBits))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Route>> routes6() {
        Arbitrary<IpAddress> addresses =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Ipv6Address::ofBits);
        return routes(addresses)
                .map(route -> route.withPreference("medium"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<Route> routes(Arbitrary<? extends IpAddress> addresses) {
        return Combinators.combine(
                        addresses,
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.of(RouteType.UNICAST, RouteType.UNICAST, RouteType.LOCAL, RouteType.BLACKHOLE),
                        addresses.optional(),
                        Arbitraries.of("eth0", "br-9f", "wg-home"),
                        Arbitraries.longs().between(0, 0xffff_ffffL),
                        Arbitraries.integers().between(68, 9000).optional(0.2),
                        nextHops(addresses).list().ofMaxSize(3))
                .as((to, length, type, via, dev, metric, mtu, hops) -> {
                    Route.Builder route = Route.to(Cidr.containing(to, length)).type(type);
                    mtu.ifPresent(route::mtu);
                    route.proto("static").metric(metric);
                    return type == RouteType.UNICAST && hops.size() > 1
                            ? route.addAllNextHops(hops).build()
                            : route.via(via.map(IpAddress.class::cast)).dev(dev).build();
                });
    }

    private static Arbitrary<NextHop> nextHops(Arbitrary<? extends IpAddress> addresses) {
        return Combinators.combine(addresses, Arbitraries.integers().between(1, 256))
                .as((via, weight) ->
                        NextHop.builder().via(via).dev("eth1").weight(weight).build());
    }
}
