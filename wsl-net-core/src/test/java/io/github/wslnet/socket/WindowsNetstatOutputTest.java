// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsNetstatOutputTest {
    @Test
    void reads_addresses_states_and_process_ids() {
        List<WindowsSocket> sockets = read("""

                Active Connections

                  Proto  Local Address          Foreign Address        State           PID
                  TCP    0.0.0.0:3000           0.0.0.0:0              LISTENING       9120
                  TCP    192.168.0.17:50122     140.82.121.3:443       ESTABLISHED     7764
                  TCP    127.0.0.1:50201        127.0.0.1:3000         TIME_WAIT       0
                  TCP    [::1]:3000             [::]:0                 LISTENING       9120
                  TCP    [fe80::5d2c:90ab:1%14]:139  [::]:0                 LISTENING       4
                  UDP    0.0.0.0:5353           *:*                                    2240
                """);

        assertThat(sockets).hasSize(6);
        assertThat(sockets)
                .extracting(WindowsSocket::isListening)
                .containsExactly(true, false, false, true, true, true);
        assertThat(sockets.get(0))
                .isEqualTo(
                        WindowsSocket.listening(SocketEnd.parse("0.0.0.0:3000")).withPid(9120));
        assertThat(sockets.get(2).state()).contains(TcpState.TIME_WAIT);
        assertThat(sockets.get(2).pid()).hasValue(0);
        assertThat(sockets.get(4).local().address()).contains(IpAddress.parse("fe80::5d2c:90ab:1%14"));
        assertThat(sockets.get(5))
                .isEqualTo(WindowsSocket.udp(SocketEnd.parse("0.0.0.0:5353")).withPid(2240));
    }

    @ParameterizedTest
    @CsvSource({
        "LISTENING,    LISTEN",
        "SYN_SENT,     SYN_SENT",
        "SYN_RECEIVED, SYN_RECEIVED",
        "ESTABLISHED,  ESTABLISHED",
        "FIN_WAIT_1,   FIN_WAIT_1",
        "FIN_WAIT_2,   FIN_WAIT_2",
        "CLOSE_WAIT,   CLOSE_WAIT",
        "CLOSING,      CLOSING",
        "LAST_ACK,     LAST_ACK",
        "TIME_WAIT,    TIME_WAIT",
        "CLOSED,       CLOSED",
        "BOUND,        BOUND",
    })
    void knows_the_english_states(String word, TcpState state) {
        WindowsSocket socket = readOne("  TCP    127.0.0.1:80    127.0.0.1:51000    " + word + "    12");

        assertThat(socket.rawState()).contains(word);
        assertThat(socket.state()).contains(state);
    }

    @Test
    void reads_german() {
        List<WindowsSocket> sockets = read("""

                Aktive Verbindungen

                  Proto  Lokale Adresse         Remoteadresse          Status           PID
                  TCP    0.0.0.0:445            0.0.0.0:0              ABHÖREN         4
                  TCP    127.0.0.1:9222         127.0.0.1:50123        HERGESTELLT     8120
                  TCP    127.0.0.1:50125        127.0.0.1:9222         SCHLIESSEN_WARTEN    8120
                  TCP    127.0.0.1:50126        127.0.0.1:9222         WARTEND         0
                  TCP    127.0.0.1:50127        127.0.0.1:9222         FIN_WARTEN_1    8120
                """);

        assertThat(sockets)
                .extracting(socket -> socket.state().orElseThrow())
                .containsExactly(
                        TcpState.LISTEN,
                        TcpState.ESTABLISHED,
                        TcpState.CLOSE_WAIT,
                        TcpState.TIME_WAIT,
                        TcpState.FIN_WAIT_1);
        assertThat(sockets.get(0).rawState()).contains("ABHÖREN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OSLUŠKUJE", "수신 대기 중", "ABH\u2122REN", "ABH?REN", "ABH\ufffdREN", "X", "ΑΚΡΟΑΣΗ ΘΥΡΑΣ"})
    void sees_by_the_missing_peer_that_a_socket_listens_whatever_the_word(String word) {
        WindowsSocket socket = readOne("  TCP    [::]:5432    [::]:0    " + word + "       60252");

        assertThat(socket.state()).contains(TcpState.LISTEN);
        assertThat(socket.rawState()).contains(word);
        assertThat(socket.pid()).hasValue(60252);
    }

    @Test
    void keeps_a_word_that_nothing_explains() {
        WindowsSocket socket = readOne("  TCP    10.0.0.2:50001   10.0.0.9:443    SPOSTAVLJENA    77");

        assertThat(socket.state()).isEmpty();
        assertThat(socket.rawState()).contains("SPOSTAVLJENA");
        assertThat(socket.isListening()).isFalse();
    }

    @Test
    void does_not_take_a_bound_socket_for_a_listening_one_in_an_unknown_language() {
        List<WindowsSocket> sockets = read("""
                  TCP    0.0.0.0:135            0.0.0.0:0              OSLUŠKUJE       1104
                  TCP    0.0.0.0:51820          0.0.0.0:0              VEZAN           9000
                  TCP    [::]:135               [::]:0                 OSLUŠKUJE       1104
                """);

        assertThat(sockets).extracting(WindowsSocket::isListening).containsExactly(true, false, true);
        assertThat(sockets.get(1).state()).isEmpty();
    }

    @Test
    void reads_bound_sockets() {
        WindowsSocket socket = readOne("  TCP    127.0.0.1:51820    0.0.0.0:0    BOUND    9000");

        assertThat(socket.state()).contains(TcpState.BOUND);
        assertThat(socket.isListening()).isFalse();
    }

    @Test
    void reads_owners() {
        List<WindowsSocket> sockets = read("""
                Active Connections

                  Proto  Local Address          Foreign Address        State           PID
                  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1104
                  RpcEptMapper
                 [svchost.exe]
                  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4
                 Can not obtain ownership information
                  TCP    127.0.0.1:3000         0.0.0.0:0              LISTENING       9120
                 [wslrelay.exe]
                  TCP    127.0.0.1:7000         0.0.0.0:0              LISTENING       9121
                 [NVIDIA Web Helper.exe]
                  TCP    127.0.0.1:7001         0.0.0.0:0              LISTENING       9122
                """);

        assertThat(sockets).hasSize(5);
        assertThat(sockets.get(0).component()).contains("RpcEptMapper");
        assertThat(sockets.get(0).executable()).contains("svchost.exe");
        assertThat(sockets.get(1).isOwnershipUnavailable()).isTrue();
        assertThat(sockets.get(1).executable()).isEmpty();
        assertThat(sockets.get(2).executable()).contains("wslrelay.exe");
        assertThat(sockets.get(2).isOwnershipUnavailable()).isFalse();
        assertThat(sockets.get(3).executable()).contains("NVIDIA Web Helper.exe");
        assertThat(sockets.get(4).isOwnershipUnavailable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Es konnten keine Besitzerinformationen abgerufen werden.",
                "Impossible d’obtenir les informations de propriétaire",
                "所有者情報を取得できません",
                "无法获取所有权信息",
                "소유권 정보를 가져올 수 없습니다.",
                "Не удается получить сведения о владельце",
            })
    void understands_in_any_language_that_an_owner_is_not_known(String sentence) {
        List<WindowsSocket> sockets = read("  TCP    0.0.0.0:445   0.0.0.0:0   LISTENING   4\n " + sentence
                + "\n  TCP    0.0.0.0:446   0.0.0.0:0   LISTENING   5\n [a.exe]\n");

        assertThat(sockets.get(0).isOwnershipUnavailable()).isTrue();
        assertThat(sockets.get(1).isOwnershipUnavailable()).isFalse();
    }

    @Test
    void takes_the_first_component_of_a_call_chain() {
        WindowsSocket socket = readOne("""
                  TCP    box:epmap              box:0                  LISTENING       1104
                  c:\\windows\\system32\\WS2_32.dll
                  C:\\WINDOWS\\system32\\RPCRT4.dll
                  -- unknown component(s) --
                  [svchost.exe]

                """);

        assertThat(socket.component()).contains("c:\\windows\\system32\\WS2_32.dll");
        assertThat(socket.executable()).contains("svchost.exe");
    }

    @Test
    void keeps_a_component_whose_program_was_cut_off() {
        WindowsSocket socket = readOne("  TCP    0.0.0.0:135   0.0.0.0:0   LISTENING   4\n  RpcSs");

        assertThat(socket.component()).contains("RpcSs");
        assertThat(socket.isOwnershipUnavailable()).isFalse();
    }

    @Test
    void reads_names_instead_of_numbers() {
        List<WindowsSocket> sockets = read("""
                  TCP    0.0.0.0:135            LAPTOP-4F1:0           LISTENING
                  TCP    127.0.0.1:50122        LAPTOP-4F1:50123       ESTABLISHED
                  TCP    192.168.0.17:50124     lb-140-82-121-3-fra:https  ESTABLISHED
                  UDP    0.0.0.0:ntp            *:*
                """);

        assertThat(sockets.get(0).isListening()).isTrue();
        assertThat(sockets.get(1).remote().host()).isEqualTo("LAPTOP-4F1");
        assertThat(sockets.get(2).remote().portText()).isEqualTo("https");
        assertThat(sockets.get(3).local().portText()).isEqualTo("ntp");
        assertThat(sockets).extracting(socket -> socket.pid().isPresent()).containsOnly(false);
    }

    @Test
    void reads_the_offload_column() {
        List<WindowsSocket> sockets = read("""
                  TCP    127.0.0.1:80           127.0.0.1:51000        FIN_WARTEN_2    InHost      \s
                  TCP    127.0.0.1:80           127.0.0.1:51001        ESTABLISHED     EnHôte      \s
                  TCP    127.0.0.1:80           127.0.0.1:51002        ESTABLISHED     4120     InHost
                  TCP 127.0.0.1:80 127.0.0.1:51003 ESTABLISHED InHost
                  TCP    127.0.0.1:80           0.0.0.0:0              IN ASCOLTO      In host
                """);

        assertThat(sockets)
                .extracting(socket -> socket.offload().orElse("none"))
                .containsExactly("InHost", "EnHôte", "InHost", "InHost", "In host");
        assertThat(sockets.get(2).pid()).hasValue(4120);
        assertThat(sockets.get(4).rawState()).contains("IN ASCOLTO");
    }

    @Test
    void reads_a_connected_udp_socket() {
        WindowsSocket socket = readOne("  UDP    192.168.0.17:50122     142.250.1.9:443          8120");

        assertThat(socket.transport()).isEqualTo(Transport.UDP);
        assertThat(socket.remote()).isEqualTo(SocketEnd.parse("142.250.1.9:443"));
        assertThat(socket.isListening()).isFalse();
        assertThat(socket.pid()).hasValue(8120);
    }

    @Test
    void reads_what_findstr_leaves() {
        List<WindowsSocket> sockets =
                read("TCP 0.0.0.0:3000 0.0.0.0:0 LISTENING 9120\r\nTCP [::]:3000 [::]:0 LISTENING 9120");

        assertThat(sockets).hasSize(2);
    }

    @Test
    void reads_carriage_returns_nuls_and_a_byte_order_mark() {
        String heading = "\ufeff\r\r\nActive Connections\r\r\n\r\r\n  Proto  Local  Foreign  State  PID\r\r\n";
        String text = heading + "  T\0C\0P    0.0.0.0:80\t0.0.0.0:0   LISTENING   4\r\r\n";

        assertThat(read(text)).hasSize(1);
    }

    @Test
    void reads_a_table_that_is_repeated() {
        String table = """

                アクティブな接続

                  プロトコル  ローカル アドレス      外部アドレス           状態            PID
                  TCP         0.0.0.0:80             0.0.0.0:0              LISTENING       4
                """;

        assertThat(read(table + table)).hasSize(2);
    }

    @Test
    void reads_a_heading_whose_blanks_were_squeezed() {
        assertThat(read("活动连接\n协议 本地地址 外部地址 状态 PID\nTCP 0.0.0.0:80 0.0.0.0:0 LISTENING 4\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "  TCP    0.0.0.0:70000   0.0.0.0:0   LISTENING   4,   0..65535",
        "  TCP    10.0.0.256:80   0.0.0.0:0   LISTENING   4,   no address",
        "  TCP    [fe80::1%]:80   [::]:0      LISTENING   4,   zone",
        "  TCP    0.0.0.0:80      0.0.0.0     LISTENING   4,   no colon",
        "  TCP    0.0.0.0:80,                                  local and a remote address",
        "  TCP    0.0.0.0:80      0.0.0.0:0,                   state",
        "  TCP    0.0.0.0:80      0.0.0.0:0   LISTENING   99999999999, process id",
        "  XCP    0.0.0.0:80      0.0.0.0:0   LISTENING   4,   no row",
        "  TCX    0.0.0.0:80      0.0.0.0:0   LISTENING   4,   no row",
        "  XDP    0.0.0.0:80      *:*         4,               no row",
        "  UXP    0.0.0.0:80      *:*         4,               no row",
        "  UDX    0.0.0.0:80      *:*         4,               no row",
        "  TCPv4  0.0.0.0:80      0.0.0.0:0   LISTENING   4,   no row",
        "  TCP    0.0.0.0:80      0.0.0.0:0   LISTENING   2147483648, process id",
        "  UDP    0.0.0.0:80      *:*         2147483648,      process id",
        "C:\\>,                                                no row",
    })
    void warns_of_a_line_that_can_not_be(String line, String reason) {
        Parsed<List<WindowsSocket>> parsed =
                WindowsNetstatOutput.parse("""
                  TCP    0.0.0.0:81    0.0.0.0:0   LISTENING   4
                %s
                  TCP    0.0.0.0:82    0.0.0.0:0   LISTENING   4
                """.formatted(line).replace("                  TCP", "  TCP"));

        assertThat(parsed.value()).hasSize(2);
        assertThat(parsed.value())
                .extracting(WindowsSocket::isOwnershipUnavailable)
                .containsOnly(false);
        if (!reason.equals("no row")) {
            assertThat(parsed.warnings())
                    .singleElement()
                    .extracting(ParseWarning::line)
                    .isEqualTo(2);
            assertThat(parsed.warnings().get(0).reason()).contains(reason);
        }
    }

    @Test
    void warns_of_lines_before_the_heading() {
        Parsed<List<WindowsSocket>> parsed = WindowsNetstatOutput.parse("""
                C:\\Users\\ada>netstat -an

                Active Connections

                  Proto  Local Address          Foreign Address        State
                  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING

                C:\\Users\\ada>
                """);

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(1, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "The requested operation requires elevation.",
                "Active Connections\r\n\r\n  Proto  Local Address          Foreign Address        State\r\n",
                "tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN",
                "  TCP    0.0.0.0:1",
                "{\"tcp\": [1, 2]}",
                "LocalAddress LocalPort RemoteAddress RemotePort State\n::1 80 :: 0 Listen",
            })
    void refuses_what_is_no_table(String text) {
        assertThatThrownBy(() -> WindowsNetstatOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("TCP 0.0.0.0:135");
    }

    @Test
    void names_the_first_line_that_is_no_row() {
        assertThatThrownBy(() -> WindowsNetstatOutput.parse("\n  TCP    0.0.0.0:1\n"))
                .isInstanceOfSatisfying(UnparseableTextException.class, e -> {
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.text()).isEqualTo("  TCP    0.0.0.0:1");
                });
    }

    @Test
    void holds_one_row_of_a_table_that_comes_line_by_line() {
        AtomicInteger taken = new AtomicInteger();
        Iterator<String> lines = IntStream.rangeClosed(1, 5000)
                .peek(port -> taken.set(port))
                .mapToObj(port -> "  TCP    127.0.0.1:" + port + "   0.0.0.0:0   LISTENING   4")
                .iterator();
        List<Integer> ahead = new ArrayList<>();

        WindowsNetstatOutput.read(
                lines,
                socket -> ahead.add(taken.get() - socket.local().port().getAsInt()),
                warning -> fail(warning.toString()));

        assertThat(ahead).hasSize(5000).allMatch(count -> count <= 2);
    }

    private static List<WindowsSocket> read(String text) {
        Parsed<List<WindowsSocket>> parsed = WindowsNetstatOutput.parse(text);
        assertThat(parsed.warnings()).isEmpty();
        return parsed.value();
    }

    private static WindowsSocket readOne(String text) {
        List<WindowsSocket> sockets = read(text);
        assertThat(sockets).hasSize(1);
        return sockets.get(0);
    }
}
