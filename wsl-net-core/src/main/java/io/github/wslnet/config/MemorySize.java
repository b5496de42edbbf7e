// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.Optional;

/**
 * An amount of memory or disk, as {@code .wslconfig} writes it.
 *
 * <p>Accepted are decimal digits and one of {@code B}, {@code K}, {@code KB}, {@code M}, {@code MB}, {@code G},
 * {@code GB}, {@code T}, {@code TB} in upper case, or nothing for bytes; {@code 8GB} is 8·2^30 bytes. A blank between
 * number and unit is refused, as WSL refuses it. Source: {@code ParseMemorySize} in {@code
 * src/shared/inc/stringshared.h} of microsoft/WSL.
 *
 * @param bytes 0 or more
 * @since 0.1.0
 */
public record MemorySize(long bytes) implements Comparable<MemorySize> {
    private static final String UNITS = "BKMGT";
    private static final int BITS_A_UNIT = 10;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public MemorySize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size is 0 bytes or more but was " + bytes);
        }
    }

    /**
     * Returns a number of megabytes of 2^20 bytes each.
     *
     * @throws IllegalArgumentException when it is negative or more than a {@code long} holds in bytes
     */
    public static MemorySize ofMegabytes(long megabytes) {
        return scaled(megabytes, 2);
    }

    /**
     * Returns a number of gigabytes of 2^30 bytes each.
     *
     * @throws IllegalArgumentException when it is negative or more than a {@code long} holds in bytes
     */
    public static MemorySize ofGigabytes(long gigabytes) {
        return scaled(gigabytes, 3);
    }

    private static MemorySize scaled(long count, int unit) {
        int shift = BITS_A_UNIT * unit;
        if (count < 0 || count > Long.MAX_VALUE >> shift) {
            throw new IllegalArgumentException("a size is 0 to 2^63-1 bytes but was " + count + " times 2^" + shift);
        }
        return new MemorySize(count << shift);
    }

    /** Reads a size, or returns empty when the text is none or more than a {@code long} holds in bytes. */
    public static Optional<MemorySize> tryParse(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        int unit = unit(text, digits);
        // WSL takes a zero for a failed conversion unless it is a single 0
        if (digits == 0 || digits > 18 || unit < 0 || digits > 1 && isZero(text, digits)) {
            return Optional.empty();
        }
        long count = Long.parseLong(text, 0, digits, 10);
        int shift = BITS_A_UNIT * unit;
        return count > Long.MAX_VALUE >> shift ? Optional.empty() : Optional.of(new MemorySize(count << shift));
    }

    private static int unit(String text, int at) {
        int length = text.length() - at;
        if (length == 0) {
            return 0;
        }
        int unit = UNITS.indexOf(text.charAt(at));
        boolean hasB = length == 2 && unit > 0 && text.charAt(at + 1) == 'B';
        return length == 1 || hasB ? unit : -1;
    }

    private static boolean isZero(String text, int digits) {
        for (int i = 0; i < digits; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(MemorySize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Returns the shortest text that WSL reads as this size, for example {@code 8GB}. */
    @Override
    public String toString() {
        int unit = bytes == 0 ? 0 : Math.min(Long.numberOfTrailingZeros(bytes) / BITS_A_UNIT, UNITS.length() - 1);
        String name = unit == 0 ? "" : UNITS.charAt(unit) + "B";
        return (bytes >> BITS_A_UNIT * unit) + name;
    }
}
