// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.route.NetRoute;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private static final String LOOPBACK = "0000 0000 0000 0000 0000 0000 0000 0001";

    @Test
    void reads_the_route_to_one_ipv6_address() {
        assertThat(RouteTable.read(route(LOOPBACK, 128, 256)))
                .containsExactly(NetRoute.to(Cidr.parse("::1/128"))
                        .interfaceIndex(1)
                        .nextHop(IpAddress.parse("::"))
                        .routeMetric(256)
                        .build());
    }

    @Test
    void leaves_out_the_host_bits_of_a_destination() {
        assertThat(RouteTable.read(route(LOOPBACK, 64, 0)))
                .extracting(NetRoute::destinationPrefix)
                .containsExactly(Cidr.parse("::/64"));
    }

    @Test
    void refuses_a_prefix_that_is_longer_than_the_address() {
        assertThatThrownBy(() -> RouteTable.read(route(LOOPBACK, 129, 0)))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining(
                        "MIB_IPFORWARD_TABLE2, byte 48: expected a prefix length in 0..128 but it was 129");
    }

    @Test
    void refuses_a_metric_that_is_no_metric() {
        assertThatThrownBy(() -> RouteTable.read(route(LOOPBACK, 128, 0xffff_ffffL)))
                .hasMessageContaining("byte 92: expected a metric but it was 4294967295");
    }

    @Test
    void refuses_a_destination_without_family() {
        byte[] table = new TableBuilder().dword(1).fillTo(112).bytes();

        assertThatThrownBy(() -> RouteTable.read(table)).hasMessageContaining("family 2 or 23 but it was 0");
    }

    private static byte[] route(String destination, int prefixLength, long metric) {
        return new TableBuilder()
                .dword(1)
                .dword(0)
                .qword(0x0018_0000_0000_0000L)
                .dword(1)
                .hex("1700 0000 0000 0000")
                .hex(destination)
                .dword(0)
                .dword(prefixLength)
                .hex("1700 0000 0000 0000")
                .fillTo(92)
                .dword(metric)
                .fillTo(112)
                .bytes();
    }
}
