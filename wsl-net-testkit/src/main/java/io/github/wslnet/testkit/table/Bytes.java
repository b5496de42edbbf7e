// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.table;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv6Address;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes of a native table under construction, little-endian, zero where nothing was put. */
final class Bytes {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 23;

    private ByteBuffer bytes = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    private int size;

    /** Takes more bytes at the end, aligned to eight of them as all that has pointers is, and returns their offset. */
    int take(int length) {
        int start = size + 7 & ~7;
        grow(start + length);
        return start;
    }

    Bytes u8(int offset, int value) {
        bytes.put(offset, (byte) value);
        return this;
    }

    Bytes u16(int offset, int value) {
        bytes.putShort(offset, (short) value);
        return this;
    }

    Bytes u32(int offset, int value) {
        bytes.putInt(offset, value);
        return this;
    }

    Bytes u64(int offset, long value) {
        bytes.putLong(offset, value);
        return this;
    }

    Bytes all(int offset, byte[] values) {
        bytes.put(offset, values);
        return this;
    }

    /** Puts a port into the first two bytes of a {@code DWORD}, in network order. */
    Bytes port(int offset, int port) {
        return u16(offset, Short.reverseBytes((short) port));
    }

    /**
     * Puts a {@code sockaddr_in} or {@code sockaddr_in6}.
     *
     * @param interfaceIndex the scope of a link-local address whose zone is no number
     */
    Bytes socketAddress(int offset, IpAddress address, int interfaceIndex) {
        if (address instanceof Ipv6Address v6) {
            return u16(offset, AF_INET6).all(offset + 8, v6.toBytes()).u32(offset + 24, scope(v6, interfaceIndex));
        }
        return u16(offset, AF_INET).all(offset + 4, address.toBytes());
    }

    /** Returns the number that a zone is on Windows, 0 where there is none. */
    static int scope(Ipv6Address address, int otherwise) {
        String zone = address.zone().orElse("0");
        return zone.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseUnsignedInt(zone) : otherwise;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes.array(), size);
    }

    private void grow(int length) {
        if (length > bytes.capacity()) {
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), Math.max(length, 2 * bytes.capacity())))
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        size = length;
    }
}
