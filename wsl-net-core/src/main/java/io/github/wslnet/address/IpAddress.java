// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address.
 *
 * <p>Accepted texts:
 *
 * <ul>
 *   <li>{@code 192.168.0.4}: four decimal octets without leading zeros;
 *   <li>{@code fe80::1}, {@code ::ffff:127.0.0.1}: any text form of RFC 4291, in either case;
 *   <li>{@code fe80::1%eth0}, {@code fe80::1%12}: with a zone, which is an interface's name or number: not empty, no blanks,
 *       none of {@code % / : [ ]}.
 * </ul>
 *
 * Not accepted: {@code 127.1}, {@code 010.0.0.1}, {@code [::1]}, {@code 10.0.0.1/8}, names, blanks around the text.
 * Nothing is ever looked up. {@code toString} gives the canonical text of RFC 5952.
 *
 * <p>The order is IPv4 before IPv6, then by number, then by zone.
 *
 * @since 0.1.0
 */
public sealed interface IpAddress extends Comparable<IpAddress> permits Ipv4Address, Ipv6Address {

    /**
     * Reads an address.
     *
     * @throws UnparseableTextException when the text is no address; it names the position and what was expected
     */
    static IpAddress parse(CharSequence text) {
        return looksLikeIpv6(text, 0, text.length()) ? Ipv6Address.parse(text) : Ipv4Address.parse(text);
    }

    /** Reads an address, or returns empty when the text is none. */
    static Optional<IpAddress> tryParse(CharSequence text) {
        return tryParse(text, 0, text.length());
    }

    /**
     * Reads the address that stands between two positions of a longer text, or returns empty when there is none.
     *
     * <p>For readers of large tables: nothing is copied out of the text.
     *
     * @param start where the address starts
     * @param end where it ends, that position excluded
     * @throws IndexOutOfBoundsException when a position is not in the text
     */
    static Optional<IpAddress> tryParse(CharSequence text, int start, int end) {
        return Optional.ofNullable(
                looksLikeIpv6(text, start, end)
                        ? Ipv6Address.parseOrNull(text, start, end)
                        : Ipv4Address.parseOrNull(text, start, end));
    }

    /** Returns the address that the JDK holds, with its zone if it has one. */
    static IpAddress from(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return Ipv4Address.ofBytes(bytes);
        }
        Ipv6Address plain = Ipv6Address.ofBytes(bytes);
        String text = address.getHostAddress();
        int percent = text.indexOf('%');
        return percent < 0 ? plain : plain.withZone(text.substring(percent + 1));
    }

    /** Returns the family: {@code ::ffff:127.0.0.1} is an IPv6 address. */
    IpFamily family();

    /** Returns 32 or 128. */
    int bitLength();

    /** Returns the address in network order: 4 or 16 bytes. */
    byte[] toBytes();

    /** Tells whether this is {@code 0.0.0.0} or {@code ::}. */
    boolean isUnspecified();

    /** Tells whether this is in {@code 127.0.0.0/8} or is {@code ::1}. {@code ::ffff:127.0.0.1} is not. */
    boolean isLoopback();

    /** Tells whether this is in {@code 169.254.0.0/16} or {@code fe80::/10}. */
    boolean isLinkLocal();

    /** Tells whether this is in {@code 224.0.0.0/4} or {@code ff00::/8}. */
    boolean isMulticast();

    /** Returns the address without its zone; IPv4 addresses have none. */
    IpAddress withoutZone();

    /** Tells whether the other address is of the same family. */
    default boolean sameFamilyAs(IpAddress other) {
        return family() == other.family();
    }

    /**
     * Returns the JDK's form of this address; a zone is dropped, since the JDK takes only those of this machine.
     *
     * <p>An IPv4-mapped IPv6 address becomes an {@link java.net.Inet4Address}: the JDK has no other form for it.
     */
    default InetAddress toInetAddress() {
        try {
            return InetAddress.getByAddress(toBytes());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }

    /** Tells the families apart by what stands first, a colon or a dot; a text with neither counts as IPv4. */
    private static boolean looksLikeIpv6(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '.') {
                return c == ':';
            }
        }
        return false;
    }
}
