// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.socket.WindowsSocket;
import org.junit.jupiter.api.Test;

class UdpTableTest {
    @Test
    void reads_both_families() {
        byte[] ipv4 = new TableBuilder()
                .dword(2)
                .hex("0000 0000 14e9 0000")
                .dword(2044)
                .hex("c0a8 0004 0089 ffff")
                .dword(4)
                .bytes();
        byte[] ipv6 = new TableBuilder()
                .dword(1)
                .hex("fe80 0000 0000 0000 0000 0000 0000 0001")
                .dword(40)
                .hex("0035 0000")
                .dword(2044)
                .bytes();

        assertThat(UdpTable.read(IpFamily.V4, ipv4))
                .extracting(WindowsSocket::toString)
                .containsExactly("udp 0.0.0.0:5353 *:* 2044", "udp 192.168.0.4:137 *:* 4");
        assertThat(UdpTable.read(IpFamily.V6, ipv6))
                .extracting(WindowsSocket::toString)
                .containsExactly("udp [fe80::1%40]:53 *:* 2044");
    }

    @Test
    void refuses_half_a_row() {
        byte[] table = new TableBuilder().dword(1).fillTo(27).bytes();

        assertThatThrownBy(() -> UdpTable.read(IpFamily.V6, table))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("MIB_UDP6TABLE_OWNER_PID, byte 0: expected rows of 28 bytes");
    }
}
