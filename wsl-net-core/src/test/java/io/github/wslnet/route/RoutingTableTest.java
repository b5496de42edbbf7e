// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTableTest {
    private static final RoutingTable TABLE =
            RoutingTable.of(IpRouteOutput.parse("""
                    default via 172.26.16.1 dev eth0 metric 100
                    default via 10.8.0.1 dev tun0 metric 50
                    10.0.0.0/8 dev tun0
                    10.1.0.0/16 dev first
                    10.1.0.0/16 dev second
                    10.2.0.0/16 dev gone dead
                    10.3.0.0/16 dev quiet linkdown
                    blackhole 10.4.0.0/16
                    throw 10.5.0.0/16
                    10.5.0.0/16 dev later table default
                    10.6.0.0/16 dev other table 128
                    10.7.0.0/16 dev numbered table 254
                    local 10.8.0.2 dev tun0 table local
                    fd00::/8 from fd01::/16 via fe80::1 dev eth0
                    fe80::/64 dev eth0
                    """).orThrow());

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8,tun0",
        "10.9.9.9,tun0",
        "10.1.1.1,first",
        "10.2.2.2,tun0",
        "10.3.3.3,quiet",
        "10.5.5.5,later",
        "10.6.6.6,tun0",
        "10.7.7.7,numbered",
        "fe80::7%eth0,eth0",
    })
    void takes_the_closest_route(String address, String link) {
        assertThat(TABLE.lookup(IpAddress.parse(address)).flatMap(Route::dev)).hasValue(link);
    }

    @Test
    void a_route_that_drops_is_a_route() {
        Route route = TABLE.lookup(IpAddress.parse("10.4.4.4")).orElseThrow();

        assertThat(route.type().drops()).isTrue();
        assertThat(route).hasToString("blackhole 10.4.0.0/16");
    }

    @Test
    void the_systems_own_addresses_come_first() {
        assertThat(TABLE.lookup(IpAddress.parse("10.8.0.2")).orElseThrow().type())
                .isEqualTo(RouteType.LOCAL);
    }

    @Test
    void there_may_be_no_route() {
        assertThat(TABLE.lookup(IpAddress.parse("2001:db8::1"))).isEmpty();
        assertThat(TABLE.lookup(IpAddress.parse("fd00::1")))
                .as("for other senders only")
                .isEmpty();
    }

    @Test
    void the_default_route_is_that_of_the_lowest_metric() {
        assertThat(TABLE.defaultRoute(IpFamily.V4).flatMap(Route::via))
                .isEqualTo(Optional.of(IpAddress.parse("10.8.0.1")));
        assertThat(TABLE.defaultRoute(IpFamily.V6)).isEmpty();
    }

    @Test
    void keeps_all_routes_in_their_order() {
        assertThat(TABLE.routes()).hasSize(15);
        assertThat(TABLE.routes().get(4)).hasToString("10.1.0.0/16 dev second");
    }

    @Test
    void a_route_refuses_a_prefix_that_does_not_fit() {
        Route route = Route.toAll(IpFamily.V4).build();

        assertThat(route.hasFlag("onlink")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> route.withPrefixLength(33))
                .withMessage("the prefix length of 0.0.0.0 must be in 0..32 but was 33");
    }
}
