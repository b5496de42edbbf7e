// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxNetstatOutputTest {
    @Test
    void a_table_whose_every_row_is_broken_is_no_empty_table() {
        String ofBsd = """
                Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
                tcp4       0      0  192.168.1.3.51234      198.51.100.20.5223     ESTABLISHED
                """;

        assertThatThrownBy(() -> LinuxNetstatOutput.parse(ofBsd))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("192.168.1.3.51234");
    }

    @Test
    void reads_servers_with_users_inodes_and_programs() {
        List<LinuxSocket> sockets = read(Capture.of("netstat/debian-12-tulpen"));

        assertThat(sockets).hasSize(14).allMatch(LinuxSocket::isListening);
        LinuxSocket node = portOf(3000, sockets.subList(0, 5));
        assertThat(node.protocol()).contains("tcp");
        assertThat(node.peer()).isEqualTo(SocketEnd.parse("0.0.0.0:*"));
        assertThat(node.rawState()).contains("LISTEN");
        assertThat(node.user()).contains("0");
        assertThat(node.inode().getAsLong()).isPositive();
        assertThat(node.processes()).singleElement().satisfies(process -> {
            assertThat(process.name()).isEqualTo("python3");
            assertThat(process.fd()).isEmpty();
        });
        assertThat(sockets.get(13).protocol()).contains("udp6");
        assertThat(sockets.get(13).rawState()).isEmpty();
        assertThat(sockets.get(13).user()).contains("0");
    }

    @Test
    void knows_the_address_behind_an_ipv4_one_in_an_ipv6_row() {
        SocketEnd end = localOf(41002, read(Capture.of("netstat/debian-12-tulpen")));

        assertThat(end.host()).isEqualTo("127.0.0.1");
        assertThat(end.address()).contains(IpAddress.parse("::ffff:127.0.0.1"));
    }

    @Test
    void does_not_take_a_cut_address_for_an_address() {
        List<LinuxSocket> sockets = read(Capture.of("netstat/debian-12-tulpen"));

        assertThat(localOf(5173, sockets).host()).isEqualTo("fe80::215:5dff:fe3");
        assertThat(localOf(5173, sockets).mayBeCut()).isTrue();
        assertThat(localOf(5173, sockets).address()).isEmpty();
        assertThat(localOf(8443, sockets).host()).isEqualTo("2001:db8:85a3:8d3:");
        assertThat(localOf(8443, sockets).mayBeCut()).isTrue();
        assertThat(localOf(3000, sockets).mayBeCut()).isFalse();
    }

    @Test
    void reads_connections_raw_sockets_and_passes_over_unix_sockets() {
        List<LinuxSocket> sockets = read(
                Capture.of("netstat/debian-12-anp")
                        + "unix  2      [ ACC ]     STREAM     LISTENING     20058    1/init               /run/udev/control\n");

        assertThat(sockets)
                .extracting(socket -> socket.rawState().orElse("-"))
                .contains("ESTABLISHED", "FIN_WAIT2", "CLOSE_WAIT", "TIME_WAIT", "LISTEN", "-", "7");
        assertThat(sockets)
                .filteredOn(socket -> socket.protocol().get().startsWith("raw"))
                .hasSize(2)
                .allMatch(
                        socket -> socket.state().isEmpty() && socket.transport().isEmpty());
        assertThat(sockets)
                .filteredOn(socket -> socket.rawState().equals(Optional.of("TIME_WAIT")))
                .allMatch(socket -> socket.processes().isEmpty());
        assertThat(sockets)
                .filteredOn(socket -> socket.transport().equals(Optional.of(Transport.UDP)))
                .extracting(LinuxSocket::isListening)
                .containsExactly(true, true, false, true);
    }

    @Test
    void reads_wide_addresses_and_timers() {
        List<LinuxSocket> sockets = read(Capture.of("netstat/debian-12-wide-timers"));

        assertThat(localOf(8443, sockets).address()).contains(IpAddress.parse("2001:db8:85a3:8d3:1319:8a2e:370:7348"));
        assertThat(sockets).extracting(LinuxSocket::processes).allMatch(List::isEmpty);
        assertThat(sockets).extracting(LinuxSocket::user).allMatch(user -> user.isEmpty());
    }

    @Test
    void reads_names() {
        List<LinuxSocket> sockets = read(Capture.of("netstat/debian-12-names"));

        assertThat(sockets).extracting(LinuxSocket::local).contains(SocketEnd.parse("localhost:3000"));
        assertThat(sockets.get(0).user()).contains("root");
        assertThat(sockets)
                .extracting(socket -> socket.local().portText())
                .contains("postgresql", "http-alt", "domain", "ipv6-icmp");
        assertThat(sockets)
                .filteredOn(socket -> socket.local().portText().equals("domain"))
                .singleElement()
                .satisfies(socket -> assertThat(socket.rawState()).isEmpty())
                .satisfies(socket -> assertThat(socket.inode()).isPresent());
    }

    @Test
    void reads_busybox() {
        List<LinuxSocket> sockets = read(Capture.of("netstat/debian-12-busybox-an"));

        assertThat(localOf(41002, sockets).address()).contains(IpAddress.parse("::ffff:127.0.0.1"));
        assertThat(localOf(8443, sockets).mayBeCut()).isFalse();
        assertThat(sockets)
                .filteredOn(socket -> socket.protocol().get().equals("raw"))
                .allMatch(socket -> socket.state().isEmpty());
    }

    @Test
    void warns_that_processes_are_not_shown() {
        Parsed<List<LinuxSocket>> parsed = LinuxNetstatOutput.parse(Capture.of("netstat/debian-12-not-root"));

        assertThat(parsed.value())
                .hasSize(11)
                .allMatch(socket -> socket.processes().isEmpty());
        assertThat(parsed.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.text()).contains("you should be root"));
    }

    @ParameterizedTest
    @CsvSource({
        "812/sshd,                                   812,  sshd",
        "442/avahi-daemon: r,                        442,  avahi-daemon: r",
        "744/nginx: worker p  off (0.00/0/0),        744,  nginx: worker p",
        "2008/java            keepalive (33.10/0/2), 2008, java",
        "9/(sd-pam),                                 9,    (sd-pam)",
        "10/a/b,                                     10,   a/b",
    })
    void reads_programs_that_hold_blanks_brackets_and_slashes(String tail, int pid, String name) {
        List<LinuxSocket> sockets = read("tcp  0  0 127.0.0.1:80   0.0.0.0:*   LISTEN      " + tail);

        assertThat(sockets.get(0).processes()).containsExactly(SocketProcess.of(name, pid));
    }

    @Test
    void tells_users_from_states_where_udp_has_none() {
        List<LinuxSocket> sockets = read("""
                udp        0      0 0.0.0.0:68              0.0.0.0:*                           root       20830      1029/dhclient
                udp        0      0 10.0.0.2:50000          10.0.0.9:53             ESTABLISHED ada        20831      -
                udp        0      0 0.0.0.0:69              0.0.0.0:*                           0          20832
                """);

        assertThat(sockets).extracting(socket -> socket.user().get()).containsExactly("root", "ada", "0");
        assertThat(sockets).extracting(socket -> socket.inode().getAsLong()).containsExactly(20830L, 20831L, 20832L);
        assertThat(sockets).extracting(LinuxSocket::isListening).containsExactly(true, false, true);
    }

    @Test
    void reads_other_languages() {
        List<LinuxSocket> sockets = read("""
                Aktive Internetverbindungen (Server und stehende Verbindungen)
                Proto Recv-Q Send-Q Local Address           Foreign Address         State
                tcp        0      0 0.0.0.0:51738           0.0.0.0:*               LISTEN
                tcp        0      0 172.17.1.200:36408      192.0.2.25:51738        VERBUNDEN
                tcp        0      0 0.0.0.0:80              0.0.0.0:*               ΑΚΟΥΕΙ
                """);

        assertThat(sockets)
                .extracting(socket -> socket.state().get())
                .containsExactly(TcpState.LISTEN, TcpState.ESTABLISHED, TcpState.LISTEN);
        assertThat(sockets.get(1).rawState()).contains("VERBUNDEN");
    }

    @Test
    void reads_what_grep_leaves() {
        assertThat(read("tcp6       0      0 :::22                   :::*                    LISTEN"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Active Internet connections (only servers)\nProto Recv-Q Send-Q Local Address  Foreign Address State\n",
                """
                Active UNIX domain sockets (servers)
                Proto RefCnt Flags Type State I-Node Path
                unix  2      [ ]         DGRAM                    8971     /run/systemd/notify
                """,
            })
    void takes_a_table_without_internet_sockets_for_one(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tcp 0 0 10.0.0.256:80 0.0.0.0:* LISTEN,              no address",
        "tcp 0 0 0.0.0.0:70000 0.0.0.0:* LISTEN,              0..65535",
        "tcp6 0 0 fe80::1%:80 :::* LISTEN,                    zone",
        "tcp 0 0 0.0.0.0:80,                                  foreign address",
        "tcp 0 0 0.0.0.0:80 0.0.0.0:*,                        state",
        "tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 99999999999/x,   process id",
        "tcp 99999999999 0 0.0.0.0:80 0.0.0.0:* LISTEN,       waiting bytes",
        "tcp O 0 0.0.0.0:80 0.0.0.0:* LISTEN,                 no row",
    })
    void warns_of_a_row_that_can_not_be(String line, String reason) {
        Parsed<List<LinuxSocket>> parsed =
                LinuxNetstatOutput.parse("tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN\n" + line + "\n");

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.warnings())
                .singleElement()
                .extracting(ParseWarning::reason)
                .asString()
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bash: netstat: command not found",
                "Active Connections\n\n  Proto  Local Address  Foreign Address  State\n  TCP  0.0.0.0:80  0.0.0.0:0  LISTENING\n",
                "Kernel Interface table\nIface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK\nlo       65536        0      0      0 0\n",
                "tcp4       0      0  127.0.0.1.631          *.*                    LISTEN",
            })
    void refuses_what_is_no_table(String text) {
        assertThatThrownBy(() -> LinuxNetstatOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("netstat of Linux");
    }

    private static SocketEnd localOf(int port, List<LinuxSocket> sockets) {
        return portOf(port, sockets).local();
    }

    private static LinuxSocket portOf(int port, List<LinuxSocket> sockets) {
        return sockets.stream()
                .filter(socket -> socket.local().port().orElse(0) == port)
                .findFirst()
                .orElseThrow();
    }

    private static List<LinuxSocket> read(String text) {
        Parsed<List<LinuxSocket>> parsed = LinuxNetstatOutput.parse(text);
        assertThat(parsed.warnings()).isEmpty();
        return parsed.value();
    }
}
