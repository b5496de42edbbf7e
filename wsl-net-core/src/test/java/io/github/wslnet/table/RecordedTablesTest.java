// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.route.NetRoute;
import io.github.wslnet.socket.WindowsSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program that recorded the tables printed of them, and that broken ones are refused. */
class RecordedTablesTest {
    private final StackTables tables = StackTables.of(new RecordedTables());

    @Test
    void sockets_are_those_that_the_recording_program_printed() {
        assertThat(tables.sockets())
                .extracting(WindowsSocket::toString)
                .containsExactly(
                        "tcp 0.0.0.0:8000 0.0.0.0:0 LISTENING 0",
                        "tcp 127.0.0.1:3000 0.0.0.0:0 LISTENING 0",
                        "tcp 127.0.0.1:18080 0.0.0.0:0 LISTENING 0",
                        "tcp [::]:8443 [::]:0 LISTENING 0",
                        "tcp [::1]:18081 [::]:0 LISTENING 0");
    }

    @Test
    void listeners_without_process_have_none() {
        assertThat(tables.listeners()).hasSize(5).allSatisfy(listener -> {
            assertThat(listener.pid()).isEmpty();
            assertThat(listener.process()).isEmpty();
        });
    }

    @Test
    void adapters_are_those_that_the_recording_program_printed() {
        assertThat(tables.adapters())
                .containsExactly(
                        Adapter.named("lo")
                                .index(1)
                                .mtu(Known.of(65536))
                                .at("::1/128", "127.0.0.1/8")
                                .gateways(Known.of(List.of()))
                                .build(),
                        Adapter.named("eth-lan")
                                .index(2)
                                .mtu(Known.of(1500))
                                .at("fd00:77::10/64", "fe80::60e4:a2ff:fe1f:e427%2/64", "192.168.77.10/24")
                                .via(List.of(IpAddress.parse("192.168.77.1")))
                                .build(),
                        Adapter.named("vEthWSL")
                                .index(3)
                                .mtu(Known.of(1500))
                                .at("fe80::5468:19ff:fec9:53c0%3/64", "172.24.16.1/20")
                                .gateways(Known.of(List.of()))
                                .build());
    }

    @Test
    void an_adapter_has_its_hardware_address_and_type() {
        NativeAdapter lan = tables.nativeAdapters().get(1);

        assertThat(lan.guid()).isEqualTo("{00000002-0000-0000-0000-4E6574446576}");
        assertThat(lan.type()).isEqualTo(6);
        assertThat(lan.mac()).map(Object::toString).hasValue("62:e4:a2:1f:e4:27");
        assertThat(tables.nativeAdapters().get(0).type()).isEqualTo(24);
    }

    @Test
    void routes_are_those_that_the_recording_program_printed() {
        assertThat(tables.routes())
                .extracting(RecordedTablesTest::text)
                .containsExactly(
                        "0.0.0.0/0 via 192.168.77.1 if 2 eth-lan metric 0",
                        "172.24.16.0/20 via 0.0.0.0 if 3 vEthWSL metric 0",
                        "192.168.77.0/24 via 0.0.0.0 if 2 eth-lan metric 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp4", "tcp6", "adapters", "routes"})
    void cut_off_anywhere_a_table_is_refused_or_read(String table) {
        byte[] bytes = RecordedTables.bytes(table);

        for (int length = 0; length < bytes.length; length++) {
            readOrRefuse(table, Arrays.copyOf(bytes, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp4", "tcp6", "adapters", "routes"})
    void with_any_byte_changed_a_table_is_refused_or_read(String table) {
        byte[] bytes = RecordedTables.bytes(table);

        for (int i = 0; i < bytes.length; i++) {
            for (int value : new int[] {0, 1, 2, 8, 0x17, 0x20, 0x7f, 0x80, 0xff, bytes[i] ^ 1, bytes[i] ^ 8}) {
                byte[] changed = bytes.clone();
                changed[i] = (byte) value;
                readOrRefuse(table, changed);
            }
        }
    }

    @Test
    void with_many_bytes_changed_adapters_are_refused_or_read() {
        Random random = new Random(7);
        byte[] bytes = RecordedTables.bytes("adapters");

        for (int i = 0; i < 20_000; i++) {
            byte[] changed = bytes.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            readOrRefuse("adapters", changed);
        }
    }

    private static void readOrRefuse(String table, byte[] bytes) {
        Consumer<byte[]> reader =
                switch (table) {
                    case "tcp4" -> all -> TcpTable.read(IpFamily.V4, all);
                    case "tcp6" -> all -> TcpTable.read(IpFamily.V6, all);
                    case "adapters" ->
                        all -> AdapterList.read(AddressedBytes.at(RecordedTables.BASE, all))
                                .forEach(NativeAdapter::toAdapter);
                    default -> RouteTable::read;
                };
        try {
            reader.accept(bytes);
        } catch (UnreadableTableException e) {
            assertThat(e).hasMessageContaining(e.table() + ", byte " + e.offset() + ": expected " + e.expected());
        }
    }

    private static String text(NetRoute route) {
        return route.destinationPrefix() + " via " + route.nextHop().orElseThrow() + " if "
                + route.interfaceIndex().orElseThrow() + " "
                + route.interfaceAlias().orElseThrow() + " metric "
                + route.routeMetric().orElseThrow();
    }
}
