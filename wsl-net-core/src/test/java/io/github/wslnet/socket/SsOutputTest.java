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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsOutputTest {
    @Test
    void reads_servers_with_processes_and_inodes() {
        List<LinuxSocket> sockets = read(Capture.of("ss/debian-12-tulpen"));

        assertThat(sockets).hasSize(14).allMatch(LinuxSocket::isListening);
        assertThat(sockets.get(0).protocol()).contains("udp");
        assertThat(sockets.get(0).local()).isEqualTo(SocketEnd.parse("127.0.0.53%lo:53"));
        assertThat(sockets.get(0).inode()).isPresent();
        assertThat(sockets.get(0).user()).as("ss leaves root's number out").isEmpty();
        assertThat(sockets)
                .flatExtracting(LinuxSocket::processes)
                .extracting(SocketProcess::name)
                .contains("say \"hi\",pid=1", "postgres: main", "vite (dev", "", "resolved");
    }

    @Test
    void reads_all_processes_of_a_socket() {
        LinuxSocket redis = portOf(6379, read(Capture.of("ss/debian-12-tulpen")));

        assertThat(redis.processes()).hasSize(2).extracting(SocketProcess::name).containsOnly("redis-server");
        assertThat(redis.processes())
                .extracting(process -> process.fd().getAsInt())
                .containsOnly(4);
    }

    @Test
    void reads_connections() {
        List<LinuxSocket> sockets = read(Capture.of("ss/debian-12-tanope"));

        assertThat(sockets)
                .extracting(socket -> socket.state().get())
                .contains(
                        TcpState.LISTEN,
                        TcpState.ESTABLISHED,
                        TcpState.FIN_WAIT_2,
                        TcpState.CLOSE_WAIT,
                        TcpState.TIME_WAIT);
        assertThat(sockets).extracting(LinuxSocket::protocol).allMatch(protocol -> protocol.isEmpty());
        assertThat(sockets.get(0).transport()).as("only TCP listens").contains(Transport.TCP);
    }

    @Test
    void keeps_mapped_scoped_and_dual_stack_addresses_apart() {
        List<LinuxSocket> sockets = read(Capture.of("ss/debian-12-tulpen"));

        assertThat(portOf(41002, sockets).local().address()).contains(IpAddress.parse("::ffff:127.0.0.1"));
        assertThat(portOf(5173, sockets).local().address()).contains(IpAddress.parse("fe80::215:5dff:fe3c:4107%eth0"));
        assertThat(portOf(8080, sockets).local().host()).isEqualTo("*");
        assertThat(portOf(8080, sockets).local().address()).isEmpty();
    }

    @Test
    void reads_details_on_lines_of_their_own() {
        assertThat(read(Capture.of("ss/debian-12-tanim"))).hasSize(16);
    }

    @Test
    void reads_a_table_without_heading() {
        assertThat(read(Capture.of("ss/debian-12-no-heading")))
                .hasSize(16)
                .extracting(socket -> socket.processes().size())
                .contains(0, 1, 2);
    }

    @Test
    void reads_names_and_passes_over_sockets_without_address() {
        List<LinuxSocket> sockets = read(Capture.of("ss/debian-12-names") + """
                u_str LISTEN     0      128        /run/systemd/private 93069                 * 0
                p_raw UNCONN     0      0                    LLDP:eth0                       *
                v_str LISTEN     0      0                       *:2222                      *:*
                """);

        assertThat(sockets).extracting(socket -> socket.protocol().get()).containsOnly("raw", "udp", "tcp");
        assertThat(sockets)
                .extracting(socket -> socket.local().portText())
                .contains("icmp", "ipv6-icmp", "domain", "postgresql", "bbs");
    }

    @Test
    void reads_the_forms_of_old_releases() {
        List<LinuxSocket> sockets = read("""
                Netid  State      Recv-Q Send-Q Local Address:Port               Peer Address:Port
                udp    UNCONN     0      0         *:111                   *:*                   users:(("rpcbind",953,9))
                tcp    LISTEN     0      128      :::22                  :::*                   users:(("sshd",812,3),("sshd",813,3))
                tcp    ESTAB      0      0      ::ffff:10.0.0.2:8080     ::ffff:10.0.0.9:40000
                """);

        assertThat(sockets.get(0).processes()).containsExactly(SocketProcess.of("rpcbind", 953, 9));
        assertThat(sockets.get(1).local().address()).contains(IpAddress.parse("::"));
        assertThat(sockets.get(1).processes()).hasSize(2);
        assertThat(sockets.get(2).peer()).isEqualTo(SocketEnd.parse("[::ffff:10.0.0.9]:40000"));
    }

    @Test
    void reads_what_a_narrow_terminal_wraps() {
        List<LinuxSocket> sockets = read("""
                State      Recv-Q     Send-Q         Local Address:Port          Peer Address:Port    Process
                LISTEN     0          511                127.0.0.1:3000               0.0.0.0:*
                 users:(("node",pid=77,fd=18)) uid:1000 ino:4711 sk:1

                LISTEN     0          128                     [::]:22                    [::]:*

                """);

        assertThat(sockets.get(0).processes()).containsExactly(SocketProcess.of("node", 77, 18));
        assertThat(sockets.get(0).user()).contains("1000");
        assertThat(sockets.get(0).inode()).hasValue(4711);
        assertThat(sockets.get(1).processes()).isEmpty();
    }

    @Test
    void reads_details_that_lost_their_indentation() {
        List<LinuxSocket> sockets = read("""
                ESTAB 0 0 10.0.0.2:22 10.0.0.9:50000
                users:(("sshd",pid=9,fd=4))
                cubic wscale:7,7 rto:204 rtt:3.5/1.2 cwnd:10
                ESTAB 0 36 10.0.0.2:22 10.0.0.9:50001 timer:(on,200ms,0)
                """);

        assertThat(sockets).hasSize(2);
        assertThat(sockets.get(0).processes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "((\"sshd\",pid=8,fd=3))                            | sshd",
                "((\"a b (c\",pid=8,fd=3))                          | a b (c",
                "((\"q\"uo,te\",pid=8,fd=3))                        | q\"uo,te",
                "((\"x)),((\",pid=8,fd=3))                          | x)),((",
                "((\"\",8,3))                                       | ''",
                "((\"ctx\",pid=8,proc_ctx=u:r:t:s0-s0:c0.c9,fd=3))  | ctx",
                "((\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde\",pid=8,fd=3)) | 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
            })
    void reads_whatever_a_process_is_called(String users, String name) {
        List<LinuxSocket> sockets = read("LISTEN 0 5 127.0.0.1:80 0.0.0.0:* users:" + users + " uid:33");

        assertThat(sockets.get(0).processes()).containsExactly(SocketProcess.of(name, 8, 3));
        assertThat(sockets.get(0).user()).contains("33");
    }

    @Test
    void takes_no_detail_out_of_a_process_name() {
        LinuxSocket socket = read("LISTEN 0 5 127.0.0.1:80 0.0.0.0:* users:((\"a uid:7 ino:8\",pid=8,fd=3))")
                .get(0);

        assertThat(socket.user()).isEmpty();
        assertThat(socket.inode()).isEmpty();
    }

    @Test
    void takes_a_heading_alone_for_an_empty_table() {
        assertThat(read("State  Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LISTEN 0 5 10.0.0.256:80 0.0.0.0:*                          | no address",
                "LISTEN 0 5 0.0.0.0:70000 0.0.0.0:*                          | 0..65535",
                "LISTEN 0 5 [fe80::1]%:80 [::]:*                             | zone",
                "LISTEN 0 5 0.0.0.0:80                                       | peer address",
                "LISTEN 0 99999999999 0.0.0.0:80 0.0.0.0:*                   | waiting bytes",
                "LISTEN 0 x 0.0.0.0:80 0.0.0.0:*                             | no row",
                "tcp    0 0 0.0.0.0:80 0.0.0.0:* LISTEN                      | no row",
            })
    void warns_of_a_row_that_can_not_be(String line, String reason) {
        Parsed<List<LinuxSocket>> parsed = SsOutput.parse("LISTEN 0 5 0.0.0.0:22 0.0.0.0:*\n" + line + "\n");

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
                "users:((",
                "users:((\"ssh",
                "users:((\"sshd\",pid=8",
                "users:((\"sshd\",pid=8,fd=3)",
                "users:((\"sshd\",pid=99999999999,fd=3))",
                "users:((\"sshd\",pid=2147483648,fd=3))",
                "users:((\"sshd\",pid=8,fd=2147483648))",
                "users:((\"sshd\",pid=,fd=3))",
                "users:((\"sshd\",pid=8,fd=))",
                "users:((\"sshd\",pid=8;fd=3))",
                "users:((\"sshd\",pid=8,fd=3),",
                "users:((\"sshd\",pid=8,xx3))",
                "users:((\"a name that is much longer than any that the kernel would ever let a process have\",pid=8,fd=3))",
            })
    void keeps_a_row_whose_processes_are_cut_off_but_warns(String details) {
        Parsed<List<LinuxSocket>> parsed = SsOutput.parse("LISTEN 0 5 127.0.0.1:80 0.0.0.0:* " + details);

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.warnings())
                .singleElement()
                .extracting(ParseWarning::reason)
                .asString()
                .contains("processes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bash: ss: command not found",
                "Total: 180\nTCP:   12 (estab 2, closed 1, orphaned 0, timewait 0)\n",
                """
                Active Internet connections (only servers)
                Proto Recv-Q Send-Q Local Address Foreign Address State
                tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
                """,
            })
    void refuses_what_is_no_table(String text) {
        assertThatThrownBy(() -> SsOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("LISTEN 0 128");
    }

    private static LinuxSocket portOf(int port, List<LinuxSocket> sockets) {
        return sockets.stream()
                .filter(socket -> socket.local().port().orElse(0) == port)
                .findFirst()
                .orElseThrow();
    }

    private static List<LinuxSocket> read(String text) {
        Parsed<List<LinuxSocket>> parsed = SsOutput.parse(text);
        assertThat(parsed.warnings()).isEmpty();
        return parsed.value();
    }
}
