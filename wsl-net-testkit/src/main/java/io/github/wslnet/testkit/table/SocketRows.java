// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.table;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.function.ToIntFunction;

/** Listeners as {@code MIB_TCPTABLE_OWNER_PID} and its three relatives. */
final class SocketRows {
    private static final int FIRST_ROW = 4;
    private static final int LISTEN = 2;

    private final List<Listener> listeners;
    private final ToIntFunction<Listener> pids;

    /**
     * Creates them.
     *
     * @param pids gives the process of each
     */
    SocketRows(List<Listener> listeners, ToIntFunction<Listener> pids) {
        this.listeners = listeners;
        this.pids = pids;
    }

    byte[] tcp(IpFamily family) {
        return family == IpFamily.V4
                ? table(Transport.TCP, IpFamily.V4, 24, this::tcp4)
                : table(Transport.TCP, IpFamily.V6, 56, this::tcp6);
    }

    byte[] udp(IpFamily family) {
        return family == IpFamily.V4
                ? table(Transport.UDP, IpFamily.V4, 12, this::udp4)
                : table(Transport.UDP, IpFamily.V6, 28, this::udp6);
    }

    private byte[] table(Transport transport, IpFamily family, int rowSize, Row row) {
        List<Listener> rows = listeners.stream()
                .filter(one -> one.transport() == transport && one.address().family() == family)
                .toList();
        Bytes bytes = new Bytes();
        bytes.take(FIRST_ROW + rows.size() * rowSize);
        bytes.u32(0, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            row.put(bytes, FIRST_ROW + i * rowSize, rows.get(i));
        }
        return bytes.toArray();
    }

    private void tcp4(Bytes bytes, int row, Listener listener) {
        bytes.u32(row, LISTEN)
                .all(row + 4, listener.address().toBytes())
                .port(row + 8, listener.port().number())
                .u32(row + 20, pids.applyAsInt(listener));
    }

    private void tcp6(Bytes bytes, int row, Listener listener) {
        localEnd(bytes, row, listener).u32(row + 48, LISTEN).u32(row + 52, pids.applyAsInt(listener));
    }

    private void udp4(Bytes bytes, int row, Listener listener) {
        bytes.all(row, listener.address().toBytes())
                .port(row + 4, listener.port().number())
                .u32(row + 8, pids.applyAsInt(listener));
    }

    private void udp6(Bytes bytes, int row, Listener listener) {
        localEnd(bytes, row, listener).u32(row + 24, pids.applyAsInt(listener));
    }

    /** Both IPv6 rows begin alike: address, scope, port. */
    private static Bytes localEnd(Bytes bytes, int row, Listener listener) {
        Ipv6Address address = (Ipv6Address) listener.address();
        return bytes.all(row, address.toBytes())
                .u32(row + 16, Bytes.scope(address, 0))
                .port(row + 20, listener.port().number());
    }

    @FunctionalInterface
    private interface Row {
        void put(Bytes bytes, int offset, Listener listener);
    }
}
