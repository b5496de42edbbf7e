// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.powershell.Captures;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetTcpConnectionOutputTest {
    private static final List<NetTcpConnection> SOCKETS = List.of(
            socket("::", 3389, "::", 0, "Listen", 1180),
            socket("::1", 3000, "::", 0, "Listen", 24320),
            socket("fe80::7a2d:2097:3849:2e56%13", 2177, "::", 0, "Listen", 5000),
            socket("0.0.0.0", 49703, "0.0.0.0", 0, "Bound", 20756),
            socket("127.0.0.1", 3000, "0.0.0.0", 0, "Listen", 24320),
            socket("192.168.0.4", 49703, "198.51.100.7", 443, "Established", 20756)
                    .withAppliedSetting("Internet"),
            socket("192.168.0.4", 49711, "203.0.113.20", 443, "TimeWait", 0),
            socket("2001:db8:5:1:9c0a:44:5:6", 49730, "2001:db8:77::20", 443, "CloseWait", 9916)
                    .withAppliedSetting("Internet"));

    @ParameterizedTest
    @ValueSource(strings = {"windows11-5.1-table", "windows11-5.1-list", "windows10-5.1-json", "windows11-7.5-csv"})
    void table_list_json_and_csv_say_the_same(String capture) {
        assertThat(read(capture)).isEqualTo(SOCKETS);
    }

    @Test
    void reads_a_heading_that_is_broken_over_several_lines() {
        assertThat(read("windows10-5.1-narrow"))
                .isEqualTo(SOCKETS.stream()
                        .filter(socket -> socket.appliedSetting().isEmpty())
                        .toList());
    }

    @Test
    void reads_selected_columns() {
        assertThat(read("windows11-7.5-selected"))
                .isEqualTo(SOCKETS.stream()
                        .map(socket -> socket.withRemoteAddress(Optional.empty())
                                .withRemotePort(OptionalInt.empty())
                                .withAppliedSetting(Optional.empty()))
                        .toList());
    }

    @Test
    void rows_are_read_without_heading() {
        assertThat(NetTcpConnectionOutput.parse("""
                127.0.0.1                           3000      0.0.0.0        0          Listen                     24320
                192.168.0.4                         49703     198.51.100.7   443        Established Internet       20756
                """).orThrow()).containsExactly(SOCKETS.get(4), SOCKETS.get(5));
    }

    @Test
    void a_socket_whose_address_is_cut_off_keeps_its_port() {
        var parsed = NetTcpConnectionOutput.parse("""
                LocalAddress                        LocalPort State
                ------------                        --------- -----
                2001:db8:18c:c700:ec96:8a3e:72f1... 60108     Listen
                """);

        assertThat(parsed.value())
                .containsExactly(NetTcpConnection.of(60108).state("Listen").build());
        assertThat(parsed.warnings())
                .extracting(ParseWarning::reason)
                .containsExactly("LocalAddress is cut off by the table");
    }

    @Test
    void tells_who_listens() {
        assertThat(SOCKETS).filteredOn(NetTcpConnection::isListening).hasSize(4);
    }

    @Test
    void an_unknown_state_is_kept() {
        assertThat(NetTcpConnectionOutput.parse("[{\"LocalPort\":80,\"State\":99}]")
                        .orThrow())
                .containsExactly(NetTcpConnection.of(80).state("99").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "65536", "-1", "80 81", "http", "0x50", "99999999999999999999"})
    void refuses_what_is_no_port(String port) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> NetTcpConnectionOutput.parse("LocalAddress : ::\nLocalPort : " + port + "\n"))
                .withMessageContaining("line 2")
                .withMessageContaining("LocalPort: expected a number in 0..65535");
    }

    @Test
    void the_table_of_port_forwards_is_none_of_this() {
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> NetTcpConnectionOutput.parse("""

                Listen on ipv4:             Connect to ipv4:

                Address         Port        Address         Port
                --------------- ----------  --------------- ----------
                0.0.0.0         3000        172.26.17.100   3000
                """));
    }

    private static List<NetTcpConnection> read(String capture) {
        return NetTcpConnectionOutput.parse(Captures.read("get-nettcpconnection/" + capture))
                .orThrow();
    }

    private static NetTcpConnection socket(
            String local, int localPort, String remote, int remotePort, String state, int process) {
        return NetTcpConnection.of(localPort)
                .localAddress(IpAddress.parse(local))
                .remoteAddress(IpAddress.parse(remote))
                .remotePort(remotePort)
                .state(state)
                .owningProcess(process)
                .build();
    }
}
