// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcNetRouteTest {
    private static final String HEADING =
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT    \n";

    /** What the kernel's file tells of a type. */
    static String dropsOrNot(Route route) {
        return route.type() == RouteType.PROHIBIT ? "unreachable" : route.type().toString();
    }

    @Test
    void reads_the_routes_of_a_guest() {
        assertThat(ProcNetRoute.parse(HEADING
                                + "eth0\t00000000\t01101AAC\t0003\t0\t0\t0\t00000000\t0\t0\t0  \n"
                                + "eth0\t00101AAC\t00000000\t0001\t0\t0\t256\t00F0FFFF\t0\t0\t0  \n")
                        .orThrow())
                .containsExactly(
                        Route.toAll(IpFamily.V4)
                                .via(IpAddress.parse("172.26.16.1"))
                                .dev("eth0")
                                .metric(0)
                                .build(),
                        Route.to(Cidr.parse("172.26.16.0/20"))
                                .dev("eth0")
                                .metric(256)
                                .build());
    }

    @Test
    void a_route_without_a_link_drops() {
        assertThat(ProcNetRoute.parse("*\t007100CB\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n"
                                + "*\t007100CB\t00000000\t0201\t0\t0\t0\tFFFFFFFF\t0\t0\t0\n")
                        .orThrow())
                .extracting(Route::type)
                .containsExactly(RouteType.BLACKHOLE, RouteType.UNREACHABLE);
    }

    @Test
    void a_heading_alone_is_a_system_without_routes() {
        assertThat(ProcNetRoute.parse(HEADING)).isEqualTo(Parsed.clean(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eth0",
                "eth0\t0000000G\t01101AAC\t0003\t0\t0\t0\t00000000\t0\t0\t0",
                "eth0\t00000000\t01101AAC\t0003\t0\t0\t0\t00FF00FF\t0\t0\t0",
                "eth0\t00000000\t01101AAC\t0003\t0\t0\tx\t00000000\t0\t0\t0",
                "eth0\t00000000\t01101AAC\t0003\t0\t0",
            })
    void refuses_a_text_without_any_route(String text) {
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> ProcNetRoute.parse(text));
    }

    @Test
    void passes_over_a_line_that_is_no_route() {
        Parsed<List<Route>> parsed =
                ProcNetRoute.parse(HEADING + "eth0\t00000000\t01101AAC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n\nlogout\n");

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(4);
    }

    @Test
    void the_trie_names_each_address_of_the_system_once() {
        Parsed<List<Ipv4Address>> parsed = ProcNetFibTrie.parse("""
                Id 128:
                  |-- 192.168.0.4
                     /32 host LOCAL
                Main:
                  +-- 0.0.0.0/0 3 0 5
                     |-- 172.26.16.0
                        /20 link UNICAST
                     |-- 172.26.17.100
                        /32 host LOCAL
                     |-- 127.0.0.0
                        /8 host LOCAL
                Local:
                     |-- 172.26.17.100
                        /32 host LOCAL
                logout
                """);

        assertThat(parsed.value()).containsExactly(Ipv4Address.parse("172.26.17.100"));
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Main:", "/32 host LOCAL", "|-- 10.0.0.256", "|--", "one two three:", "+--"})
    void refuses_a_text_without_any_leaf(String text) {
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> ProcNetFibTrie.parse(text));
    }
}
