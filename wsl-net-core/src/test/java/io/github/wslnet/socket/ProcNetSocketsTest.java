// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcNetSocketsTest {
    private static final String ROW =
            "   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 82883 1";

    @Test
    void reads_ipv4_sockets() {
        List<LinuxSocket> sockets = read(Transport.TCP, Capture.of("proc-net/debian-12-tcp"));

        assertThat(sockets).hasSize(10);
        assertThat(sockets)
                .extracting(socket -> socket.local().toString())
                .contains("127.0.0.1:3000", "172.26.17.100:9000", "0.0.0.0:5432");
        assertThat(sockets)
                .extracting(socket -> socket.state().get())
                .contains(TcpState.ESTABLISHED, TcpState.FIN_WAIT_2, TcpState.CLOSE_WAIT, TcpState.TIME_WAIT);
        assertThat(sockets)
                .filteredOn(socket -> socket.state().equals(Optional.of(TcpState.CLOSE_WAIT)))
                .singleElement()
                .satisfies(socket -> assertThat(socket.recvQ()).isEqualTo(1));
    }

    @Test
    void reads_ipv6_sockets() {
        List<LinuxSocket> sockets = read(Transport.TCP, Capture.of("proc-net/debian-12-tcp6"));

        assertThat(sockets)
                .extracting(socket -> socket.local().address().get())
                .contains(
                        IpAddress.parse("::1"),
                        IpAddress.parse("::"),
                        IpAddress.parse("::ffff:127.0.0.1"),
                        IpAddress.parse("2001:db8:85a3:8d3:1319:8a2e:370:7348"),
                        IpAddress.parse("fe80::215:5dff:fe3c:4107"));
        assertThat(sockets).extracting(socket -> socket.protocol().get()).containsOnly("tcp6");
    }

    @Test
    void reads_udp_sockets() {
        List<LinuxSocket> sockets =
                read(Transport.UDP, Capture.of("proc-net/debian-12-udp") + Capture.of("proc-net/debian-12-udp6"));

        assertThat(sockets).extracting(LinuxSocket::isListening).containsExactly(true, true, false, true);
        assertThat(sockets.get(0).rawState()).contains("07");
        assertThat(sockets.get(0).state()).contains(TcpState.CLOSED);
        assertThat(sockets.get(3).protocol()).contains("udp6");
    }

    @Test
    void reads_user_inode_and_queues() {
        LinuxSocket socket = read(Transport.TCP, ROW.replace("00000000:00000000 00:", "00000010:000000FF 00:"))
                .get(0);

        assertThat(socket.user()).contains("1000");
        assertThat(socket.inode()).hasValue(82883);
        assertThat(socket.sendQ()).isEqualTo(16);
        assertThat(socket.recvQ()).isEqualTo(255);
    }

    @Test
    void keeps_a_state_that_it_does_not_know() {
        LinuxSocket socket = read(Transport.TCP, ROW.replace(" 0A ", " 1F ")).get(0);

        assertThat(socket.rawState()).contains("1F");
        assertThat(socket.state()).isEmpty();
    }

    @Test
    void reads_the_greatest_numbers_and_passes_over_blank_lines() {
        String row = "   0: FFFFFFFF:FFFF 00000000:0000 FF 7FFFFFFF:FFFFFFFF 00:00000000 00000000  1000        0 1";

        LinuxSocket socket = read(Transport.TCP, "\n" + row + "\n\n").get(0);

        assertThat(socket.local()).hasToString("255.255.255.255:65535");
        assertThat(socket.rawState()).contains("FF");
        assertThat(socket.sendQ()).isEqualTo(0x7fffffffL);
        assertThat(socket.recvQ()).isEqualTo(0xffffffffL);
    }

    @Test
    void takes_a_heading_alone_for_an_empty_table() {
        assertThat(read(Transport.TCP, "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "   0: 0100007G:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 00000000-0000 0A 00000000:00000000 00:00000000 00000000  1000        0 82883",
                "   0: 100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 00000000:0000 XX 00000000:00000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 00000000:0000 0A 0000000000000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  root        0 82883",
                "   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000",
                "   0: 0100007F:0BB8 00000000:0000 100 00000000:00000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 00000000:0000 0A 80000000:00000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 00000000:0000 0A 00000000:0000000X 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 00000000:0000 0A 00000000-00000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 0000000G:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BBX 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 82883",
                "   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 inode",
                "   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0",
                "   0: 0000000000000000FFFF00000100007G:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1",
                "   0  0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 82883",
            })
    void warns_of_a_row_that_can_not_be(String line) {
        Parsed<List<LinuxSocket>> parsed = ProcNetSockets.parse(Transport.TCP, ROW + "\n" + line);

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.line()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cat: /proc/net/tcp6: No such file or directory", "tcp 0 0 0.0.0.0:1 0.0.0.0:* LISTEN"})
    void refuses_what_is_no_table(String text) {
        assertThatThrownBy(() -> ProcNetSockets.parse(Transport.UDP, text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("/proc/net/udp");
    }

    private static List<LinuxSocket> read(Transport transport, String text) {
        Parsed<List<LinuxSocket>> parsed = ProcNetSockets.parse(transport, text);
        assertThat(parsed.warnings()).isEmpty();
        return parsed.value();
    }
}
