// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.socket.SocketEnd;
import io.github.wslnet.socket.WindowsSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code MIB_UDPTABLE_OWNER_PID} or {@code MIB_UDP6TABLE_OWNER_PID} (udpmib.h), as {@code GetExtendedUdpTable} fills it.
 *
 * <pre>
 * MIB_UDPROW_OWNER_PID,  12 bytes: address 0, port 4, pid 8
 * MIB_UDP6ROW_OWNER_PID, 28 bytes: address 0, scope 16, port 20, pid 24
 * </pre>
 *
 * The rows begin right after the count.
 */
final class UdpTable {
    private static final int FIRST_ROW = 4;
    private static final int IPV4_ROW = 12;
    private static final int IPV6_ROW = 28;

    private UdpTable() {}

    static List<WindowsSocket> read(IpFamily family, byte[] bytes) {
        return switch (family) {
            case V4 -> ipv4(new TableBytes("MIB_UDPTABLE_OWNER_PID", bytes));
            case V6 -> ipv6(new TableBytes("MIB_UDP6TABLE_OWNER_PID", bytes));
        };
    }

    private static List<WindowsSocket> ipv4(TableBytes table) {
        int rows = table.rows(FIRST_ROW, IPV4_ROW);
        List<WindowsSocket> sockets = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            long row = FIRST_ROW + (long) i * IPV4_ROW;
            SocketEnd local = SocketEnd.of(table.ipv4(row), table.port(row + 4));
            sockets.add(WindowsSocket.udp(local).withPid(table.pid(row + 8)));
        }
        return sockets;
    }

    private static List<WindowsSocket> ipv6(TableBytes table) {
        int rows = table.rows(FIRST_ROW, IPV6_ROW);
        List<WindowsSocket> sockets = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            long row = FIRST_ROW + (long) i * IPV6_ROW;
            SocketEnd local = SocketEnd.of(table.ipv6(row, row + 16), table.port(row + 20));
            sockets.add(WindowsSocket.udp(local).withPid(table.pid(row + 24)));
        }
        return sockets;
    }
}
