// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;

/**
 * A network: the addresses that share a prefix, for example {@code 172.26.16.0/20}.
 *
 * @param network the first address of the network, without zone; its host bits are zero
 * @param prefixLength 0..32 for IPv4, 0..128 for IPv6
 * @since 0.1.0
 */
public record Cidr(IpAddress network, int prefixLength) {
    /**
     * Checks that the network has no host bits.
     *
     * @throws IllegalArgumentException when the prefix length is out of range, the address has a zone, or host bits are
     *     set; the message names the network that was probably meant
     */
    public Cidr {
        requirePrefixLength(network, prefixLength);
        if (!network.equals(network.withoutZone())) {
            throw new IllegalArgumentException("a network has no zone but was " + network);
        }
        IpAddress first = masked(network, prefixLength);
        if (!first.equals(network)) {
            throw new IllegalArgumentException(
                    network + "/" + prefixLength + " has host bits set; the network is " + first + "/" + prefixLength);
        }
    }

    /**
     * Reads {@code address/prefix}.
     *
     * <p>The prefix length is decimal without leading zeros; the address has neither zone nor host bits. An {@link
     * InterfaceAddress} may have both.
     *
     * @throws UnparseableTextException when the text is no network; where host bits are set it names the network meant
     */
    public static Cidr parse(String text) {
        InterfaceAddress read = InterfaceAddress.parse(text);
        if (isNetwork(read)) {
            return read.network();
        }
        boolean hasZone = !read.address().equals(read.address().withoutZone());
        throw new UnparseableTextException(
                "CIDR",
                0,
                text,
                hasZone ? "a network has no zone" : "host bits are set; the network is " + read.network());
    }

    /** Reads {@code address/prefix}, or returns empty where {@link #parse} would throw. */
    public static Optional<Cidr> tryParse(String text) {
        return InterfaceAddress.tryParse(text).filter(Cidr::isNetwork).map(InterfaceAddress::network);
    }

    /**
     * Returns the network that an address with this prefix length is in.
     *
     * @throws IllegalArgumentException when the prefix length is out of range
     */
    public static Cidr containing(IpAddress address, int prefixLength) {
        requirePrefixLength(address, prefixLength);
        return new Cidr(masked(address, prefixLength), prefixLength);
    }

    /** Tells whether the address is in this network; never so for the other family. A zone does not count. */
    public boolean contains(IpAddress address) {
        return address.sameFamilyAs(network) && masked(address, prefixLength).equals(network);
    }

    /** Tells whether all addresses of the other network are in this one. */
    public boolean contains(Cidr other) {
        return other.prefixLength >= prefixLength && contains(other.network);
    }

    /** Tells whether the two networks have an address in common. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** Returns the last address of the network; for IPv4 up to /30 that is its broadcast address. */
    public IpAddress lastAddress() {
        return withBits(network, prefixLength, -1L);
    }

    @Override
    public String toString() {
        return network + "/" + prefixLength;
    }

    private static boolean isNetwork(InterfaceAddress read) {
        return masked(read.address(), read.prefixLength()).equals(read.address());
    }

    static void requirePrefixLength(IpAddress address, int prefixLength) {
        if (prefixLength < 0 || prefixLength > address.bitLength()) {
            throw new IllegalArgumentException(
                    "prefix length must be in 0.." + address.bitLength() + " but was " + prefixLength);
        }
    }

    private static IpAddress masked(IpAddress address, int prefixLength) {
        return withBits(address, prefixLength, 0);
    }

    /** Returns the address without zone, all bits after the prefix taken from {@code fill}. */
    private static IpAddress withBits(IpAddress address, int prefixLength, long fill) {
        if (address instanceof Ipv4Address v4) {
            return Ipv4Address.ofBits((int) (filled((long) v4.bits() << 32, prefixLength, fill) >>> 32));
        }
        Ipv6Address v6 = (Ipv6Address) address;
        return Ipv6Address.ofBits(
                filled(v6.highBits(), Math.min(prefixLength, 64), fill),
                filled(v6.lowBits(), Math.max(0, prefixLength - 64), fill));
    }

    private static long filled(long bits, int keep, long fill) {
        long hostMask = keep >= 64 ? 0 : -1L >>> keep;
        return bits & ~hostMask | fill & hostMask;
    }
}
