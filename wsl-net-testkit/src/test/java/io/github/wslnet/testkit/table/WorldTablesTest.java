// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Port;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.NativeCallFailedException;
import io.github.wslnet.snapshot.InterfaceMetric;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.table.StackTables;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorldTablesTest {
    @Test
    void a_process_without_id_gets_one_that_has_its_name() {
        Listener node = Listener.tcp("127.0.0.1", 3000).process("node.exe").build();
        WindowsSide windows = WindowsSide.builder()
                .listeners(Known.of(List.of(node, node.withPort(Port.of(3001)))))
                .build();

        assertThat(StackTables.of(new WorldTables(windows)).listeners())
                .extracting(listener -> listener.process().orElseThrow() + listener.pid())
                .containsExactly("node.exeOptionalInt[10000]", "node.exeOptionalInt[10000]");
    }

    @Test
    void what_is_not_known_can_not_be_called_for() {
        WorldTables tables = new WorldTables(WindowsSide.builder()
                .adapters(Known.unreadable("access denied"))
                .build());

        assertThatThrownBy(tables::adapters)
                .isInstanceOf(NativeCallFailedException.class)
                .hasMessage("GetAdaptersAddresses for all adapters failed with error 50; access denied");
        assertThatThrownBy(() -> tables.tcp(IpFamily.V4)).hasMessageContaining("GetExtendedTcpTable");
        assertThatThrownBy(() -> tables.udp(IpFamily.V6)).hasMessageContaining("GetExtendedUdpTable");
        assertThatThrownBy(tables::routes).hasMessageContaining("GetIpForwardTable2");
    }

    @Test
    void routes_and_metrics_that_are_known_are_handed_out() {
        WindowsSide windows = WindowsSide.builder()
                .adapters(Known.of(List.of(
                        Adapter.named("Wi-Fi").index(12).at("192.168.0.4/24").build(),
                        Adapter.named("VPN").index(30).at("10.8.0.2/32").build())))
                .interfaceMetrics(Known.of(List.of(new InterfaceMetric("VPN", 1), new InterfaceMetric("Wi-Fi", 45))))
                .routes(Known.of(List.of(
                        new RouteEntry(Cidr.parse("172.16.0.0/12"), Optional.empty(), "VPN"),
                        new RouteEntry(Cidr.parse("0.0.0.0/0"), Optional.of(IpAddress.parse("192.168.0.1")), "Wi-Fi"))))
                .build();

        assertThat(StackTables.of(new WorldTables(windows)).routes())
                .extracting(route ->
                        route.destinationPrefix() + " via " + route.nextHop().orElseThrow() + " "
                                + route.interfaceAlias().orElseThrow() + " "
                                + route.interfaceMetric().orElseThrow())
                .containsExactly("172.16.0.0/12 via 0.0.0.0 VPN 1", "0.0.0.0/0 via 192.168.0.1 Wi-Fi 45");
    }
}
