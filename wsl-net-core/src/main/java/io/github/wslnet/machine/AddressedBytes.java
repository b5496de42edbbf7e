// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that hold pointers into themselves, with the address that they stood at.
 *
 * @since 0.1.0
 */
public final class AddressedBytes {
    private final long base;
    private final byte[] bytes;

    private AddressedBytes(long base, byte[] bytes) {
        this.base = base;
        this.bytes = bytes;
    }

    /**
     * Returns a copy of bytes that stood at an address.
     *
     * @param base the address of the first byte
     */
    public static AddressedBytes at(long base, byte[] bytes) {
        return new AddressedBytes(base, bytes.clone());
    }

    /** Returns the address that the first byte stood at. */
    public long base() {
        return base;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressedBytes that && that.base == base && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(base, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return bytes.length + " bytes at 0x" + Long.toHexString(base);
    }
}
