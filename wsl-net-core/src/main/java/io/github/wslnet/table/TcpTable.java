// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.socket.SocketEnd;
import io.github.wslnet.socket.TcpState;
import io.github.wslnet.socket.WindowsSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code MIB_TCPTABLE_OWNER_PID} or {@code MIB_TCP6TABLE_OWNER_PID} (tcpmib.h), as {@code GetExtendedTcpTable} fills it.
 *
 * <p>A row is six or eight {@code DWORD}s, and 32 bytes of address in the second; nothing in it needs more than four bytes
 * of alignment, so the rows begin right after the count. In the IPv6 row the state stands behind the ends:
 *
 * <pre>
 * MIB_TCPROW_OWNER_PID,  24 bytes: state 0, local address 4, port 8, remote address 12, port 16, pid 20
 * MIB_TCP6ROW_OWNER_PID, 56 bytes: local address 0, scope 16, port 20, remote address 24, scope 40, port 44,
 *                                  state 48, pid 52
 * </pre>
 */
final class TcpTable {
    private static final int FIRST_ROW = 4;
    private static final int IPV4_ROW = 24;
    private static final int IPV6_ROW = 56;

    /** {@code MIB_TCP_STATE}, which counts from 1. */
    private static final List<TcpState> STATES = List.of(
            TcpState.CLOSED,
            TcpState.LISTEN,
            TcpState.SYN_SENT,
            TcpState.SYN_RECEIVED,
            TcpState.ESTABLISHED,
            TcpState.FIN_WAIT_1,
            TcpState.FIN_WAIT_2,
            TcpState.CLOSE_WAIT,
            TcpState.CLOSING,
            TcpState.LAST_ACK,
            TcpState.TIME_WAIT,
            TcpState.DELETE_TCB);

    /** {@code MIB_TCP_STATE_RESERVED}, for sockets that are bound and nothing else. */
    private static final int BOUND = 100;

    private final TableBytes table;

    private TcpTable(TableBytes table) {
        this.table = table;
    }

    static List<WindowsSocket> read(IpFamily family, byte[] bytes) {
        return switch (family) {
            case V4 -> new TcpTable(new TableBytes("MIB_TCPTABLE_OWNER_PID", bytes)).ipv4();
            case V6 -> new TcpTable(new TableBytes("MIB_TCP6TABLE_OWNER_PID", bytes)).ipv6();
        };
    }

    private List<WindowsSocket> ipv4() {
        int rows = table.rows(FIRST_ROW, IPV4_ROW);
        List<WindowsSocket> sockets = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            long row = FIRST_ROW + (long) i * IPV4_ROW;
            TcpState state = state(row);
            SocketEnd local = SocketEnd.of(table.ipv4(row + 4), table.port(row + 8));
            SocketEnd remote = remote(state, Ipv4Address.UNSPECIFIED, table.ipv4(row + 12), row + 16);
            sockets.add(WindowsSocket.tcp(local, remote, state).withPid(table.pid(row + 20)));
        }
        return sockets;
    }

    private List<WindowsSocket> ipv6() {
        int rows = table.rows(FIRST_ROW, IPV6_ROW);
        List<WindowsSocket> sockets = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            long row = FIRST_ROW + (long) i * IPV6_ROW;
            TcpState state = state(row + 48);
            SocketEnd local = SocketEnd.of(table.ipv6(row, row + 16), table.port(row + 20));
            SocketEnd remote = remote(state, Ipv6Address.UNSPECIFIED, table.ipv6(row + 24, row + 40), row + 44);
            sockets.add(WindowsSocket.tcp(local, remote, state).withPid(table.pid(row + 52)));
        }
        return sockets;
    }

    /** What a listening socket's row says of a peer has no meaning, according to the page of the structure. */
    private SocketEnd remote(TcpState state, IpAddress any, IpAddress address, long port) {
        return state == TcpState.LISTEN ? SocketEnd.of(any, 0) : SocketEnd.of(address, table.port(port));
    }

    private TcpState state(long offset) {
        long number = table.u32(offset);
        if (number == BOUND) {
            return TcpState.BOUND;
        }
        if (number < 1 || number > STATES.size()) {
            throw table.wrong(offset, "a state of TCP in 1..12 or 100 but it was " + number);
        }
        return STATES.get((int) number - 1);
    }
}
