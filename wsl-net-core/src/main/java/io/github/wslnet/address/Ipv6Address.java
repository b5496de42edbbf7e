// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IPv6 address, with its zone if it has one. See {@link IpAddress} for what is accepted.
 *
 * <p>Two addresses that differ only in zone are not equal: {@code fe80::1%12} and {@code fe80::1%13} are reached by
 * different adapters. IPv4-mapped addresses stay IPv6 ({@code ::ffff:127.0.0.1}): WSL's relay treats a socket bound to
 * one differently from one bound to {@code 127.0.0.1}.
 *
 * @since 0.1.0
 */
public final class Ipv6Address implements IpAddress {
    /** {@code ::}. */
    public static final Ipv6Address UNSPECIFIED = new Ipv6Address(0, 0, null);

    /** {@code ::1}. */
    public static final Ipv6Address LOOPBACK = new Ipv6Address(0, 1, null);

    private final long high;
    private final long low;
    private final @Nullable String zone;

    Ipv6Address(long high, long low, @Nullable String zone) {
        this.high = high;
        this.low = low;
        this.zone = zone;
    }

    /** Returns the address whose first 64 bits are {@code high} and whose last are {@code low}, without zone. */
    public static Ipv6Address ofBits(long high, long low) {
        return new Ipv6Address(high, low, null);
    }

    /**
     * Returns the address of sixteen bytes in network order, without zone.
     *
     * @throws IllegalArgumentException when there are not sixteen
     */
    public static Ipv6Address ofBytes(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("an IPv6 address has 16 bytes but there were " + bytes.length);
        }
        return new Ipv6Address(longAt(bytes, 0), longAt(bytes, 8), null);
    }

    /**
     * Reads an IPv6 address.
     *
     * @throws UnparseableTextException when the text is none; it names the position and what was expected
     */
    public static Ipv6Address parse(CharSequence text) {
        Ipv6Text read = new Ipv6Text(text, 0, text.length());
        Ipv6Address address = read.address();
        if (address == null) {
            throw new UnparseableTextException("IP address", 0, text.toString(), read.complaint());
        }
        return address;
    }

    /** Reads an IPv6 address, or returns empty when the text is none. */
    public static Optional<Ipv6Address> tryParse(CharSequence text) {
        return Optional.ofNullable(parseOrNull(text, 0, text.length()));
    }

    static @Nullable Ipv6Address parseOrNull(CharSequence text, int start, int end) {
        return new Ipv6Text(text, start, end).address();
    }

    /** Returns the first 64 bits. */
    public long highBits() {
        return high;
    }

    /** Returns the last 64 bits. */
    public long lowBits() {
        return low;
    }

    /** Returns the zone: an interface's name on Linux, its index on Windows. */
    public Optional<String> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * Returns this address in a zone.
     *
     * @throws IllegalArgumentException when the zone is empty or holds a blank or one of {@code % / : [ ]}
     */
    public Ipv6Address withZone(String zone) {
        if (!isZone(zone)) {
            throw new IllegalArgumentException("a zone is a word without % / : [ ] but was '" + zone + "'");
        }
        return new Ipv6Address(high, low, zone);
    }

    @Override
    public Ipv6Address withoutZone() {
        return zone == null ? this : new Ipv6Address(high, low, null);
    }

    /** Tells whether this is in {@code ::ffff:0:0/96}, the form in which a dual-stack socket shows an IPv4 address. */
    public boolean isIpv4Mapped() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** Returns the IPv4 address inside an IPv4-mapped one. */
    public Optional<Ipv4Address> mappedIpv4() {
        return isIpv4Mapped() ? Optional.of(Ipv4Address.ofBits((int) low)) : Optional.empty();
    }

    /** Tells whether this is in {@code fc00::/7} (RFC 4193). */
    public boolean isUniqueLocal() {
        return high >>> 57 == 0x7e;
    }

    @Override
    public IpFamily family() {
        return IpFamily.V6;
    }

    @Override
    public int bitLength() {
        return 128;
    }

    @Override
    public byte[] toBytes() {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (high >>> 56 - 8 * i);
            bytes[8 + i] = (byte) (low >>> 56 - 8 * i);
        }
        return bytes;
    }

    @Override
    public boolean isUnspecified() {
        return high == 0 && low == 0;
    }

    @Override
    public boolean isLoopback() {
        return high == 0 && low == 1;
    }

    @Override
    public boolean isLinkLocal() {
        return high >>> 54 == 0x3fa;
    }

    @Override
    public boolean isMulticast() {
        return high >>> 56 == 0xff;
    }

    @Override
    public int compareTo(IpAddress other) {
        if (!(other instanceof Ipv6Address v6)) {
            return 1;
        }
        int byHigh = Long.compareUnsigned(high, v6.high);
        int byNumber = byHigh != 0 ? byHigh : Long.compareUnsigned(low, v6.low);
        return byNumber != 0 ? byNumber : zoneOrEmpty().compareTo(v6.zoneOrEmpty());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ipv6Address v6 && v6.high == high && v6.low == low && Objects.equals(v6.zone, zone);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high ^ Long.rotateLeft(low, 1)) + Objects.hashCode(zone);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(40);
        if (isIpv4Mapped()) {
            text.append("::ffff:");
            Ipv4Address.appendTo(text, (int) low);
        } else {
            appendGroups(text);
        }
        return zone == null ? text.toString() : text.append('%').append(zone).toString();
    }

    /** Tells whether the text could name an interface and can't be mistaken for what stands after an address. */
    static boolean isZone(String zone) {
        return !zone.isEmpty() && zone.chars().allMatch(Ipv6Address::isZoneCharacter);
    }

    private static boolean isZoneCharacter(int c) {
        return switch (c) {
            case '%', '/', ':', '[', ']' -> false;
            default -> !Character.isISOControl(c) && !Character.isSpaceChar(c);
        };
    }

    private String zoneOrEmpty() {
        return zone == null ? "" : zone;
    }

    /** Writes the groups with the longest run of two or more zeros as {@code ::}, the first such run if several. */
    private void appendGroups(StringBuilder text) {
        int runStart = -1;
        int runEnd = 0;
        for (int i = 0; i < 8; i++) {
            int length = zerosFrom(i);
            if (length > 1 && length > runEnd - runStart) {
                runStart = i;
                runEnd = i + length;
            }
        }
        for (int i = 0; i < 8; i++) {
            if (i < runStart || i >= runEnd) {
                text.append(i == 0 || i == runEnd ? "" : ":").append(Integer.toHexString(group(i)));
            } else if (i == runStart) {
                text.append("::");
            }
        }
    }

    private int zerosFrom(int first) {
        int i = first;
        while (i < 8 && group(i) == 0) {
            i++;
        }
        return i - first;
    }

    private int group(int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> 48 - 16 * (index & 3)) & 0xffff;
    }

    private static long longAt(byte[] bytes, int offset) {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | bytes[offset + i] & 0xff;
        }
        return bits;
    }
}
