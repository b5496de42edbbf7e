// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.powershell.Captures;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;

class NetRouteOutputTest {
    @Test
    void reads_the_table() {
        assertThat(NetRouteOutput.parse(Captures.read("get-netroute/windows11-5.1-table"))
                        .orThrow())
                .containsExactly(
                        route("172.26.31.255/32", "0.0.0.0", 45, 256, 5000),
                        route("172.26.16.0/20", "0.0.0.0", 45, 256, 5000),
                        route("0.0.0.0/0", "192.168.0.1", 13, 0, 35),
                        route("fe80::7a2d:2097:3849:2e56/128", "::", 13, 256, 35),
                        route("::/0", "fe80::1", 13, 256, 35));
    }

    @Test
    void reads_json() {
        assertThat(NetRouteOutput.parse(
                                "[{\"DestinationPrefix\":\"0.0.0.0/0\",\"NextHop\":\"192.168.0.1\",\"ifIndex\":13,"
                                        + "\"RouteMetric\":0,\"InterfaceMetric\":35,\"Store\":1,\"InterfaceAlias\":\"Wi-Fi\"}]")
                        .orThrow())
                .containsExactly(route("0.0.0.0/0", "192.168.0.1", 13, 0, 35).withInterfaceAlias("Wi-Fi"));
    }

    @Test
    void a_network_must_have_no_host_bits() {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> NetRouteOutput.parse("DestinationPrefix : 172.26.16.1/20\n"))
                .withMessageContaining("DestinationPrefix: expected a network in address/prefix form");
    }

    private static NetRoute route(String destination, String nextHop, int index, int metric, int interfaceMetric) {
        return NetRoute.to(Cidr.parse(destination))
                .nextHop(IpAddress.parse(nextHop))
                .interfaceIndex(index)
                .routeMetric(metric)
                .interfaceMetric(interfaceMetric)
                .policyStore("ActiveStore")
                .build();
    }
}
