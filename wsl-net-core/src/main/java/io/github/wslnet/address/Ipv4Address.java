// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 address; its text is four decimal octets. See {@link IpAddress} for what is accepted.
 *
 * @since 0.1.0
 */
public final class Ipv4Address implements IpAddress {
    /** {@code 0.0.0.0}. */
    public static final Ipv4Address UNSPECIFIED = new Ipv4Address(0);

    /** {@code 127.0.0.1}. */
    public static final Ipv4Address LOOPBACK = new Ipv4Address(0x7f000001);

    private static final int LONGEST = 15;
    private static final int NO_DIGIT_YET = -1;

    private final int bits;

    private Ipv4Address(int bits) {
        this.bits = bits;
    }

    /** Returns the address whose 32 bits, the first octet highest, are these. */
    public static Ipv4Address ofBits(int bits) {
        return new Ipv4Address(bits);
    }

    /**
     * Returns the address of four bytes in network order.
     *
     * @throws IllegalArgumentException when there are not four
     */
    public static Ipv4Address ofBytes(byte[] bytes) {
        if (bytes.length != 4) {
            throw new IllegalArgumentException("an IPv4 address has 4 bytes but there were " + bytes.length);
        }
        return new Ipv4Address(
                (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff);
    }

    /**
     * Reads an IPv4 address.
     *
     * @throws UnparseableTextException when the text is none; it names the octet or position
     */
    public static Ipv4Address parse(CharSequence text) {
        Ipv4Address address = parseOrNull(text, 0, text.length());
        if (address == null) {
            throw new UnparseableTextException("IP address", 0, text.toString(), Ipv4Complaint.about(text));
        }
        return address;
    }

    /** Reads an IPv4 address, or returns empty when the text is none. */
    public static Optional<Ipv4Address> tryParse(CharSequence text) {
        return Optional.ofNullable(parseOrNull(text, 0, text.length()));
    }

    static @Nullable Ipv4Address parseOrNull(CharSequence text, int start, int end) {
        long bits = bitsOrMinusOne(text, start, end);
        return bits < 0 ? null : new Ipv4Address((int) bits);
    }

    /** Returns the 32 bits as an unsigned number, or -1 when the text is no IPv4 address. */
    static long bitsOrMinusOne(CharSequence text, int start, int end) {
        long bits = 0;
        int dots = 0;
        int octet = NO_DIGIT_YET;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && octet != NO_DIGIT_YET && dots < 3) {
                bits = bits << 8 | octet;
                octet = NO_DIGIT_YET;
                dots++;
            } else {
                octet = withDigit(octet, c);
                if (octet < 0) {
                    return -1;
                }
            }
        }
        return dots == 3 && octet != NO_DIGIT_YET ? bits << 8 | octet : -1;
    }

    /** Returns the octet with one more digit, or a negative number when that gives none. */
    private static int withDigit(int octet, char c) {
        int digit = c - '0';
        if (digit < 0 || digit > 9 || octet == 0) {
            return -1;
        }
        int value = octet == NO_DIGIT_YET ? digit : octet * 10 + digit;
        return value <= 255 ? value : -1;
    }

    /** Returns the 32 bits, the first octet highest. */
    public int bits() {
        return bits;
    }

    /** Returns the IPv4-mapped IPv6 address, for example {@code ::ffff:127.0.0.1}. */
    public Ipv6Address toMapped() {
        return Ipv6Address.ofBits(0, 0xffff_0000_0000L | bits & 0xffff_ffffL);
    }

    /** Tells whether this is in {@code 10/8}, {@code 172.16/12} or {@code 192.168/16} (RFC 1918). */
    public boolean isPrivate() {
        return bits >>> 24 == 10 || bits >>> 20 == 0xac1 || bits >>> 16 == 0xc0a8;
    }

    @Override
    public IpFamily family() {
        return IpFamily.V4;
    }

    @Override
    public int bitLength() {
        return 32;
    }

    @Override
    public byte[] toBytes() {
        return new byte[] {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits};
    }

    @Override
    public boolean isUnspecified() {
        return bits == 0;
    }

    @Override
    public boolean isLoopback() {
        return bits >>> 24 == 127;
    }

    @Override
    public boolean isLinkLocal() {
        return bits >>> 16 == 0xa9fe;
    }

    @Override
    public boolean isMulticast() {
        return bits >>> 28 == 14;
    }

    @Override
    public Ipv4Address withoutZone() {
        return this;
    }

    @Override
    public int compareTo(IpAddress other) {
        return other instanceof Ipv4Address v4 ? Integer.compareUnsigned(bits, v4.bits) : -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ipv4Address v4 && v4.bits == bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(LONGEST);
        appendTo(text, bits);
        return text.toString();
    }

    static void appendTo(StringBuilder text, int bits) {
        text.append(bits >>> 24)
                .append('.')
                .append(bits >>> 16 & 0xff)
                .append('.')
                .append(bits >>> 8 & 0xff)
                .append('.')
                .append(bits & 0xff);
    }
}
