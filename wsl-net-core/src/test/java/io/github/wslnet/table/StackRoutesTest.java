// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.route.NetRoute;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which adapter's name and metric a route gets. */
class StackRoutesTest {
    private static final long BASE = 0x1_0000L;

    /** {@code Wi}: index 12 and metric 35 for IPv4, index 13 and metric 45 for IPv6. */
    private static final byte[] ADAPTER = new TableBuilder()
            .dword(448)
            .dword(12)
            .fillTo(72)
            .qword(BASE + 448)
            .fillTo(92)
            .dword(0x180)
            .fillTo(108)
            .dword(13)
            .fillTo(216)
            .dword(35)
            .dword(45)
            .fillTo(448)
            .hex("5700 6900 0000")
            .bytes();

    @Test
    void has_the_metric_of_its_family() {
        List<NetRoute> routes = routes(12, 13);

        assertThat(routes.get(0))
                .isEqualTo(NetRoute.to(Cidr.parse("10.0.0.0/8"))
                        .interfaceIndex(12)
                        .interfaceAlias("Wi")
                        .interfaceMetric(35)
                        .routeMetric(256)
                        .build());
        assertThat(routes.get(1))
                .isEqualTo(NetRoute.to(Cidr.parse("fd00::/8"))
                        .interfaceIndex(13)
                        .interfaceAlias("Wi")
                        .interfaceMetric(45)
                        .routeMetric(512)
                        .build());
    }

    @Test
    void has_none_where_the_index_is_that_of_the_other_family() {
        assertThat(routes(13, 12)).allSatisfy(route -> {
            assertThat(route.interfaceAlias()).isEmpty();
            assertThat(route.interfaceMetric()).isEmpty();
        });
    }

    private static List<NetRoute> routes(int ipv4Index, int ipv6Index) {
        return StackTables.of(new OneAdapter(ipv4Index, ipv6Index)).routes();
    }

    private record OneAdapter(int ipv4Index, int ipv6Index) implements NativeTables {
        @Override
        public byte[] tcp(IpFamily family) {
            return new byte[4];
        }

        @Override
        public byte[] udp(IpFamily family) {
            return new byte[4];
        }

        @Override
        public AddressedBytes adapters() {
            return AddressedBytes.at(BASE, ADAPTER);
        }

        @Override
        public byte[] routes() {
            return new TableBuilder()
                    .dword(2)
                    .fillTo(16)
                    .dword(ipv4Index)
                    .hex("0200 0000 0a00 0000")
                    .fillTo(48)
                    .dword(8)
                    .fillTo(92)
                    .dword(256)
                    .fillTo(120)
                    .dword(ipv6Index)
                    .hex("1700 0000 0000 0000 fd00")
                    .fillTo(152)
                    .dword(8)
                    .fillTo(196)
                    .dword(512)
                    .fillTo(216)
                    .bytes();
        }

        @Override
        public Optional<String> processName(int pid) {
            return Optional.empty();
        }
    }
}
