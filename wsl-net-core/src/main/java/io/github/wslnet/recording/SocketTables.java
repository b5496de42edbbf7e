// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Exchanges the public addresses of native tables, in place.
 *
 * <p>Rows follow a count of four bytes: {@code MIB_TCPROW_OWNER_PID} has 24 bytes, {@code MIB_TCP6ROW_OWNER_PID} 56,
 * {@code MIB_UDPROW_OWNER_PID} 12, {@code MIB_UDP6ROW_OWNER_PID} 28 (iprtrmib.h, tcpmib.h, udpmib.h). In the other tables
 * addresses stand in a {@code SOCKADDR_INET}: family 2 or 23 in two bytes, port, then IPv4, or flow and IPv6.
 */
final class SocketTables {
    private static final int COUNT = 4;
    private static final int FAMILY_V4 = 2;
    private static final int FAMILY_V6 = 23;

    private final byte[] bytes;
    private final AddressExchange addresses;

    private SocketTables(byte[] bytes, AddressExchange addresses) {
        this.bytes = bytes;
        this.addresses = addresses;
    }

    static Payload redacted(List<String> question, Payload table, AddressExchange addresses) {
        SocketTables tables = new SocketTables(table.bytes(), addresses);
        switch (String.join(" ", question.subList(1, question.size()))) {
            case "tcp IPV4" -> tables.rows(24, 4, 4, 12);
            case "tcp IPV6" -> tables.rows(56, 16, 0, 24);
            case "udp IPV4" -> tables.rows(12, 4, 0);
            case "udp IPV6" -> tables.rows(28, 16, 0);
            default -> tables.socketAddresses();
        }
        return Payload.of(tables.bytes);
    }

    private void rows(int size, int addressSize, int... offsets) {
        for (int row = COUNT; row + size <= bytes.length; row += size) {
            for (int offset : offsets) {
                exchange(row + offset, addressSize);
            }
        }
    }

    private void socketAddresses() {
        for (int i = 0; i + 28 <= bytes.length; i += 2) {
            if (bytes[i + 1] == 0 && bytes[i] == FAMILY_V4) {
                exchange(i + 4, 4);
            } else if (bytes[i + 1] == 0 && bytes[i] == FAMILY_V6) {
                exchange(i + 8, 16);
            }
        }
    }

    private void exchange(int at, int size) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (size == 4) {
            IpAddress other = addresses.exchange(Ipv4Address.ofBits(buffer.getInt(at)));
            buffer.putInt(at, other instanceof Ipv4Address v4 ? v4.bits() : 0);
        } else {
            IpAddress other = addresses.exchange(Ipv6Address.ofBits(buffer.getLong(at), buffer.getLong(at + 8)));
            if (other instanceof Ipv6Address v6) {
                buffer.putLong(at, v6.highBits()).putLong(at + 8, v6.lowBits());
            }
        }
    }
}
