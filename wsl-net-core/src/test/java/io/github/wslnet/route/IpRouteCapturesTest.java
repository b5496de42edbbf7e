// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.link.LinuxCapture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One namespace as several tools and files tell of it. */
class IpRouteCapturesTest {
    private static final String IPROUTE = "ip-route/debian-12-iproute2-6.1-";
    private static final String BUSYBOX = "ip-route/debian-12-busybox-1.35-all";

    @Test
    void every_form_gives_the_same_routes() {
        List<Route> routes = read(IPROUTE + "all-json");

        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(read(IPROUTE + "all")).isEqualTo(routes);
        assertThat(read(IPROUTE + "oneline")).isEqualTo(routes);
        assertThat(read(IPROUTE + "details"))
                .isEqualTo(read(IPROUTE + "details-json"))
                .hasSameSizeAs(routes);
    }

    @Test
    void busybox_gives_the_same_routes_in_fewer_words() {
        assertThat(read(BUSYBOX))
                .extracting(Route::type, Route::destinationText, Route::table)
                .isEqualTo(read(IPROUTE + "all").stream()
                        .map(route -> tuple(route.type(), route.destinationText(), route.table()))
                        .toList());
    }

    @Test
    void answers_of_the_kernel_are_marked() {
        assertThat(read(IPROUTE + "get"))
                .extracting(route -> route.cache().orElseThrow().flags())
                .containsExactly(List.of(), List.of("local"), List.of("local", "brd"));
    }

    @Test
    void the_kernels_file_gives_the_ipv4_routes_of_the_main_table() {
        List<Route> main = read(IPROUTE + "main");

        assertThat(ProcNetRoute.parse(LinuxCapture.of("proc-net/debian-12-route"))
                        .orThrow())
                .extracting(Route::destinationText, ProcNetRouteTest::dropsOrNot)
                .containsExactlyInAnyOrderElementsOf(main.stream()
                        .map(route -> tuple(route.destinationText(), ProcNetRouteTest.dropsOrNot(route)))
                        .toList());
    }

    @Test
    void the_kernels_trie_gives_the_addresses() {
        assertThat(ProcNetFibTrie.parse(LinuxCapture.of("proc-net/debian-12-fib_trie"))
                        .orThrow())
                .containsExactly(
                        Ipv4Address.parse("10.44.0.9"), Ipv4Address.LOOPBACK, Ipv4Address.parse("172.29.64.12"));
    }

    @Test
    void a_lookup_takes_the_closest_route() {
        RoutingTable table = RoutingTable.of(read(IPROUTE + "all"));

        assertThat(table.lookup(IpAddress.parse("8.8.8.8")))
                .hasToString("Optional[default via 172.29.64.1 dev eth0 metric 25]");
        assertThat(table.lookup(IpAddress.parse("172.29.64.12")).orElseThrow().type())
                .isEqualTo(RouteType.LOCAL);
        assertThat(table.lookup(IpAddress.parse("203.0.113.200")).orElseThrow().type())
                .isEqualTo(RouteType.UNREACHABLE);
    }

    private static List<Route> read(String capture) {
        return IpRouteOutput.parse(LinuxCapture.of(capture)).orThrow();
    }
}
