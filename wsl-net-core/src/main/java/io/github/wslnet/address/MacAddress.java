// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A 48-bit Ethernet address.
 *
 * <p>Accepted: six pairs of hex digits in either case, all separated by {@code :} (Linux) or all by {@code -}
 * (Windows); a mixture is refused, as WSL refuses it ({@code src/windows/common/WslCoreConfig.cpp}, test
 * {@code MacAddressParsing}). {@code toString} is lower case with colons.
 *
 * @since 0.1.0
 */
public final class MacAddress {
    private static final int BYTES = 6;
    private static final int LENGTH = 17;
    private static final HexFormat LINUX = HexFormat.ofDelimiter(":");
    private static final HexFormat WINDOWS = HexFormat.ofDelimiter("-").withUpperCase();

    private final long bits;

    private MacAddress(long bits) {
        this.bits = bits;
    }

    /**
     * Reads a MAC address.
     *
     * @throws UnparseableTextException when the text has another shape
     */
    public static MacAddress parse(CharSequence text) {
        return tryParse(text)
                .orElseThrow(() -> new UnparseableTextException(
                        "MAC address",
                        0,
                        text.toString(),
                        "expected six pairs of hex digits, all separated by ':' or all by '-'"));
    }

    /** Reads a MAC address, or returns empty when the text is none. */
    public static Optional<MacAddress> tryParse(CharSequence text) {
        return tryParse(text, 0, text.length());
    }

    /**
     * Reads the MAC address that stands between two positions of a longer text, or returns empty when there is none.
     *
     * <p>For readers of large tables: nothing is copied out of the text.
     *
     * @param start where the address starts
     * @param end where it ends, that position excluded
     * @throws IndexOutOfBoundsException when a position is not in the text
     */
    public static Optional<MacAddress> tryParse(CharSequence text, int start, int end) {
        return Optional.ofNullable(parseOrNull(text, start, end));
    }

    private static @Nullable MacAddress parseOrNull(CharSequence text, int start, int end) {
        if (end - start != LENGTH) {
            return null;
        }
        char separator = text.charAt(start + 2);
        if (separator != ':' && separator != '-') {
            return null;
        }
        long bits = 0;
        for (int i = start; i < end; i += 3) {
            char high = text.charAt(i);
            char low = text.charAt(i + 1);
            boolean ended = i + 2 == end || text.charAt(i + 2) == separator;
            if (!ended || !HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                return null;
            }
            bits = bits << 8 | HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low);
        }
        return new MacAddress(bits);
    }

    /**
     * Returns the address of six bytes, as native tables hold it.
     *
     * @throws IllegalArgumentException when there are not six
     */
    public static MacAddress ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a MAC address has 6 bytes but there were " + bytes.length);
        }
        long bits = 0;
        for (byte octet : bytes) {
            bits = bits << 8 | octet & 0xff;
        }
        return new MacAddress(bits);
    }

    /** Returns the six bytes in the order in which they are written. */
    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = (byte) (bits >>> 40 - 8 * i);
        }
        return bytes;
    }

    /** Tells whether the address was given by an administrator or a hypervisor rather than a manufacturer. */
    public boolean isLocallyAdministered() {
        return (bits >>> 41 & 1) == 1;
    }

    /** Tells whether the address names a group of hosts; {@code ff:ff:ff:ff:ff:ff} is all of them. */
    public boolean isMulticast() {
        return (bits >>> 40 & 1) == 1;
    }

    /** Returns the form that Windows prints, for example {@code 00-15-5D-AB-CD-EF}. */
    public String toWindowsString() {
        return WINDOWS.formatHex(toBytes());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MacAddress mac && mac.bits == bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    @Override
    public String toString() {
        return LINUX.formatHex(toBytes());
    }
}
