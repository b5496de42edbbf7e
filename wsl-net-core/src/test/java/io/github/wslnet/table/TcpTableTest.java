// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.socket.TcpState;
import io.github.wslnet.socket.WindowsSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcpTableTest {
    private static final String LOOPBACK_V6 = "0000 0000 0000 0000 0000 0000 0000 0001";
    private static final String ANY_V6 = "0000 0000 0000 0000 0000 0000 0000 0000";

    @Test
    void reads_a_connection_with_its_process() {
        byte[] table = new TableBuilder()
                .dword(1)
                .dword(5)
                .hex("c0a8 0004 c356 0000")
                .hex("c0a8 0009 01bb 0000")
                .dword(30968)
                .bytes();

        assertThat(TcpTable.read(IpFamily.V4, table))
                .extracting(WindowsSocket::toString)
                .containsExactly("tcp 192.168.0.4:50006 192.168.0.9:443 ESTABLISHED 30968");
    }

    @ParameterizedTest
    @CsvSource({
        "1, CLOSED",
        "2, LISTEN",
        "3, SYN_SENT",
        "4, SYN_RECEIVED",
        "5, ESTABLISHED",
        "6, FIN_WAIT_1",
        "7, FIN_WAIT_2",
        "8, CLOSE_WAIT",
        "9, CLOSING",
        "10, LAST_ACK",
        "11, TIME_WAIT",
        "12, DELETE_TCB",
        "100, BOUND"
    })
    void knows_every_state(int number, TcpState state) {
        assertThat(TcpTable.read(IpFamily.V4, ipv4(number)))
                .allSatisfy(socket -> assertThat(socket.state()).hasValue(state));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 13, 99, 0xffff_ffffL})
    void refuses_a_state_that_there_is_not(long number) {
        assertThatThrownBy(() -> TcpTable.read(IpFamily.V4, ipv4(number)))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage("MIB_TCPTABLE_OWNER_PID, byte 4: expected a state of TCP in 1..12 or 100 but it was "
                        + number + "; the bytes are cut off, or not those of a 64-bit Windows");
    }

    @Test
    void does_not_believe_what_a_listening_socket_says_of_a_peer() {
        byte[] table = new TableBuilder()
                .dword(1)
                .dword(2)
                .hex("0000 0000 0bb8 abcd")
                .hex("0000 0000 9c40 abcd")
                .dword(4)
                .bytes();

        assertThat(TcpTable.read(IpFamily.V4, table))
                .extracting(WindowsSocket::toString)
                .containsExactly("tcp 0.0.0.0:3000 0.0.0.0:0 LISTENING 4");
    }

    @Test
    void keeps_an_ipv4_mapped_address_in_its_family() {
        byte[] table = ipv6("0000 0000 0000 0000 0000 ffff 7f00 0001", 0, 2);

        assertThat(TcpTable.read(IpFamily.V6, table))
                .extracting(WindowsSocket::toString)
                .containsExactly("tcp [::ffff:127.0.0.1]:8080 [::]:0 LISTENING 912");
    }

    @Test
    void names_the_zone_of_a_link_local_address_by_its_scope() {
        byte[] table = ipv6("fe80 0000 0000 0000 0000 0000 0000 c0de", 12, 2);

        assertThat(TcpTable.read(IpFamily.V6, table))
                .extracting(socket -> socket.local().toString())
                .containsExactly("[fe80::c0de%12]:8080");
    }

    @Test
    void names_the_zone_of_a_link_local_peer_by_its_scope() {
        byte[] table = new TableBuilder()
                .dword(1)
                .hex("fe80 0000 0000 0000 0000 0000 0000 0001")
                .dword(12)
                .hex("1f90 0000")
                .hex("fe80 0000 0000 0000 0000 0000 0000 0002")
                .dword(13)
                .hex("01bb 0000")
                .dword(5)
                .dword(0x7fff_ffffL)
                .bytes();

        assertThat(TcpTable.read(IpFamily.V6, table))
                .extracting(WindowsSocket::toString)
                .containsExactly("tcp [fe80::1%12]:8080 [fe80::2%13]:443 ESTABLISHED 2147483647");
    }

    /** Wine gives the loopback scope 4096. */
    @Test
    void does_not_mind_the_scope_of_other_addresses() {
        assertThat(TcpTable.read(IpFamily.V6, ipv6(LOOPBACK_V6, 4096, 2)))
                .extracting(socket -> socket.local().toString())
                .containsExactly("[::1]:8080");
    }

    @Test
    void refuses_more_rows_than_there_are() {
        byte[] table = new TableBuilder().dword(0x8000_0001L).fillTo(100).bytes();

        assertThatThrownBy(() -> TcpTable.read(IpFamily.V6, table))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("expected rows of 56 bytes from byte 4 on, but 2147483649 of them")
                .satisfies(e -> {
                    assertThat(((UnreadableTableException) e).table()).isEqualTo("MIB_TCP6TABLE_OWNER_PID");
                    assertThat(((UnreadableTableException) e).offset()).isZero();
                });
    }

    @Test
    void refuses_a_process_id_that_no_process_has() {
        byte[] table = new TableBuilder()
                .dword(1)
                .dword(2)
                .fillTo(24)
                .dword(0xffff_fffeL)
                .bytes();

        assertThatThrownBy(() -> TcpTable.read(IpFamily.V4, table)).hasMessageContaining("the id of a process");
    }

    @Test
    void does_not_mind_bytes_behind_the_last_row() {
        assertThat(TcpTable.read(IpFamily.V4, new TableBuilder().fillTo(64).bytes()))
                .isEmpty();
    }

    private static byte[] ipv4(long state) {
        return new TableBuilder()
                .dword(1)
                .dword(state)
                .hex("7f00 0001 0bb8 0000")
                .hex("7f00 0001 0bb9 0000")
                .dword(7)
                .bytes();
    }

    private static byte[] ipv6(String address, long scope, long state) {
        return new TableBuilder()
                .dword(1)
                .hex(address)
                .dword(scope)
                .hex("1f90 0000")
                .hex(ANY_V6)
                .dword(0)
                .hex("0000 0000")
                .dword(state)
                .dword(912)
                .bytes();
    }
}
