// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.table;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.machine.AddressedBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Bytes that hold linked lists: pointers are absolute and lead to other places of the same bytes.
 *
 * <p>All lists together have as many nodes at most as there is room for, so that pointers in a circle come to an end; and all
 * texts together as many characters, so that pointers to the same text don't make much of little.
 */
final class LinkedBytes {
    /** The offset that a null pointer leads to. */
    static final long NOWHERE = -1;

    /** In every structure of these lists the pointer to the next one stands here. */
    private static final int NEXT = 8;

    private static final int SMALLEST_NODE = 32;
    private static final int LONGEST_TEXT = 1024;

    private final TableBytes bytes;
    private final long base;
    private long nodesLeft;
    private long charactersLeft;

    LinkedBytes(String table, AddressedBytes addressed) {
        this.bytes = new TableBytes(table, addressed.bytes());
        this.base = addressed.base();
        this.nodesLeft = bytes.size() / SMALLEST_NODE;
        this.charactersLeft = bytes.size();
    }

    TableBytes bytes() {
        return bytes;
    }

    /** Returns the offset that a pointer leads to. */
    long pointer(long offset) {
        long address = bytes.bits(offset);
        if (address == 0) {
            return NOWHERE;
        }
        long target = address - base;
        if (target < 0 || target >= bytes.size()) {
            throw bytes.wrong(
                    offset,
                    "a pointer into " + bytes.size() + " bytes at 0x" + Long.toHexString(base) + " but it was 0x"
                            + Long.toHexString(address));
        }
        return target;
    }

    /**
     * Returns what is made of each node of a list.
     *
     * @param first the offset of the first, or {@link #NOWHERE}
     */
    <T> List<T> list(long first, LongFunction<T> node) {
        List<T> all = new ArrayList<>();
        for (long at = first; at != NOWHERE; at = pointer(at + NEXT)) {
            if (--nodesLeft < 0) {
                throw bytes.wrong(at, "a list that ends but its pointers go in a circle");
            }
            all.add(node.apply(at));
        }
        return all;
    }

    /** Returns the address of a {@code SOCKET_ADDRESS}, which is a pointer and a length. */
    Optional<IpAddress> socketAddress(long offset) {
        long target = pointer(offset);
        return target == NOWHERE ? Optional.empty() : bytes.socketAddress(target);
    }

    /** Returns a text of UTF-16 that a pointer leads to; empty when it leads nowhere or there is nothing in it. */
    Optional<String> wideText(long offset) {
        return text(pointer(offset), Character.BYTES);
    }

    /** Returns a text of ASCII that a pointer leads to; empty when it leads nowhere or there is nothing in it. */
    Optional<String> narrowText(long offset) {
        return text(pointer(offset), Byte.BYTES);
    }

    private Optional<String> text(long start, int width) {
        if (start == NOWHERE) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (long at = start; ; at += width) {
            int c = width == Byte.BYTES ? bytes.u8(at) : bytes.u16(at);
            if (c == 0) {
                return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
            }
            if (text.length() == LONGEST_TEXT) {
                throw bytes.wrong(start, "a text of at most " + LONGEST_TEXT + " characters");
            }
            if (--charactersLeft < 0) {
                throw bytes.wrong(start, "texts of at most " + bytes.size() + " characters in all");
            }
            text.append((char) c);
        }
    }
}
