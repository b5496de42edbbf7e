// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;

/**
 * A 48-bit Ethernet address.
 *
 * <p>Accepted: six pairs of hex digits in either case, all separated by {@code :} (Linux) or all by {@code -}
 * (Windows); a mixture is refused, as WSL refuses it ({@code src/windows/common/WslCoreConfig.cpp}, test
 * {@code MacAddressParsing}). {@code toString} is lower case with colons.
 */
public final class MacAddress {
    private static final int LENGTH = 17;

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
        if (text.length() != LENGTH || text.charAt(2) != ':' && text.charAt(2) != '-') {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (i % 3 == 2) {
                if (c != text.charAt(2)) {
                    return Optional.empty();
                }
                continue;
            }
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            bits = bits << 4 | digit;
        }
        return Optional.of(new MacAddress(bits));
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
        return format("%02X", '-');
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof MacAddress mac && mac.bits == bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    @Override
    public String toString() {
        return format("%02x", ':');
    }

    private String format(String pair, char separator) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int shift = 40; shift >= 0; shift -= 8) {
            text.append(text.isEmpty() ? "" : separator)
                    .append(String.format((java.util.Locale) null, pair, bits >>> shift & 0xff));
        }
        return text.toString();
    }
}
