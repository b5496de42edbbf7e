// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.socket.TcpState;
import io.github.wslnet.table.StackTables;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

@OnWindows
class LiveTablesTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final IpHelperTables natives = new IpHelperTables();
    private final StackTables tables = StackTables.of(natives);

    @Test
    void a_server_of_this_program_is_a_listener() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            assertThat(tables.listeners())
                    .filteredOn(listener -> listener.port().number() == server.getLocalPort())
                    .extracting(listener -> listener.transport() + " " + bare(listener))
                    .containsExactly("tcp 127.0.0.1");
        }
    }

    @Test
    void a_connection_has_two_ends() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
                Socket client = new Socket(LOOPBACK, server.getLocalPort());
                Socket accepted = server.accept()) {
            assertThat(accepted.isConnected()).isTrue();
            assertThat(tables.sockets())
                    .filteredOn(socket ->
                            socket.state().filter(TcpState.ESTABLISHED::equals).isPresent())
                    .extracting(socket -> socket.local().port().orElse(0))
                    .contains(client.getLocalPort(), server.getLocalPort());
        }
    }

    @Test
    void tables_that_outgrow_their_buffers_are_read_whole() throws IOException {
        StackTables tight = StackTables.of(new IpHelperTables(1));

        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            assertThat(tight.listeners())
                    .extracting(listener -> listener.port().number())
                    .contains(server.getLocalPort());
        }
        assertThat(tight.nativeAdapters()).isEqualTo(tables.nativeAdapters());
    }

    @Test
    void a_udp_socket_of_this_program_is_a_listener() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
            assertThat(tables.listeners())
                    .filteredOn(listener -> listener.port().number() == socket.getLocalPort())
                    .extracting(listener -> listener.transport() + " " + bare(listener))
                    .containsExactly("udp 127.0.0.1");
        }
    }

    @Test
    void the_loopback_is_an_adapter() {
        assertThat(tables.adapters())
                .filteredOn(adapter -> adapter.holds(IpAddress.parse("127.0.0.1")))
                .singleElement()
                .extracting(Adapter::mayBeUp)
                .isEqualTo(true);
    }

    @Test
    void adapters_have_guids_and_names() {
        assertThat(tables.nativeAdapters()).isNotEmpty().allSatisfy(adapter -> {
            assertThat(adapter.guid()).matches("\\{[0-9A-Fa-f-]{36}\\}");
            assertThat(adapter.friendlyName()).isNotEmpty();
        });
    }

    @Test
    void routes_are_read() {
        assertThat(tables.routes())
                .allSatisfy(route -> assertThat(route.interfaceIndex()).isPresent());
    }

    @Test
    void a_process_has_its_file_name_and_none_when_it_is_gone() {
        assertThat(natives.processName((int) ProcessHandle.current().pid())).hasValue("java.exe");
        assertThat(natives.processName(0x7fff_fff0)).isEmpty();
    }

    /** A socket of both families shows as an IPv4-mapped address under wine. */
    private static String bare(Listener listener) {
        return listener.address().toString().replace("::ffff:", "");
    }
}
