// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The bytes of a table, read at offsets that may be anything.
 *
 * <p>Numbers are little-endian, as on x64 and ARM64; what comes from the network (addresses, ports) keeps the network's
 * order inside of them. Offsets are {@code long}, so that one more field after the last byte never wraps around.
 */
final class TableBytes {
    private static final int AF_UNSPEC = 0;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 23;

    private final String table;
    private final ByteBuffer bytes;

    TableBytes(String table, byte[] bytes) {
        this.table = table;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int size() {
        return bytes.capacity();
    }

    /** Returns how many rows there are, having checked that all of them are. */
    int rows(int firstRow, int rowSize) {
        long count = u32(0);
        if (firstRow + count * rowSize > size()) {
            throw wrong(
                    0,
                    "rows of " + rowSize + " bytes from byte " + firstRow + " on, but " + count + " of them are not in "
                            + size() + " bytes");
        }
        return (int) count;
    }

    int u8(long offset) {
        return bytes.get(at(offset, Byte.BYTES)) & 0xff;
    }

    int u16(long offset) {
        return bytes.getShort(at(offset, Short.BYTES)) & 0xffff;
    }

    long u32(long offset) {
        return bytes.getInt(at(offset, Integer.BYTES)) & 0xffff_ffffL;
    }

    /** Returns 64 bits, for example a pointer. */
    long bits(long offset) {
        return bytes.getLong(at(offset, Long.BYTES));
    }

    byte[] copy(long offset, int length) {
        byte[] copy = new byte[length];
        bytes.get(at(offset, length), copy);
        return copy;
    }

    /** Returns the port of a {@code DWORD}: its first two bytes in network order, the others may hold anything. */
    int port(long offset) {
        return Short.toUnsignedInt(Short.reverseBytes((short) u16(offset)));
    }

    /** Returns the id of a process. */
    int pid(long offset) {
        long pid = u32(offset);
        if (pid > Integer.MAX_VALUE) {
            throw wrong(offset, "the id of a process but it was " + pid);
        }
        return (int) pid;
    }

    Ipv4Address ipv4(long offset) {
        return Ipv4Address.ofBits(Integer.reverseBytes(bytes.getInt(at(offset, Integer.BYTES))));
    }

    /** Returns an address, a link-local one with its scope's number as its zone. */
    Ipv6Address ipv6(long offset, long scopeOffset) {
        Ipv6Address address = Ipv6Address.ofBytes(copy(offset, 16));
        long scope = u32(scopeOffset);
        return scope != 0 && address.isLinkLocal() ? address.withZone(Long.toString(scope)) : address;
    }

    /** Returns the address of a {@code sockaddr_in} or {@code sockaddr_in6}; empty when its family is unspecified. */
    Optional<IpAddress> socketAddress(long offset) {
        int family = u16(offset);
        return switch (family) {
            case AF_UNSPEC -> Optional.empty();
            case AF_INET -> Optional.of(ipv4(offset + 4));
            case AF_INET6 -> Optional.of(ipv6(offset + 8, offset + 24));
            default -> throw wrong(offset, "an address of family 2 or 23 but it was " + family);
        };
    }

    /** Returns the exception that says what had to be at some place. */
    UnreadableTableException wrong(long offset, String expected) {
        return new UnreadableTableException(table, offset, expected);
    }

    private int at(long offset, int length) {
        if (offset < 0 || offset + length > size()) {
            throw wrong(offset, length + " bytes but there are " + size() + " in all");
        }
        return (int) offset;
    }
}
