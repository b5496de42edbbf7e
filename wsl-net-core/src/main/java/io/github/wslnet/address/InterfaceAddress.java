// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;

/**
 * An address as an interface holds it: with the length of the prefix that is on its link.
 *
 * @param address the address; a zone is kept
 * @param prefixLength 0..32 for IPv4, 0..128 for IPv6
 * @since 0.1.0
 */
public record InterfaceAddress(IpAddress address, int prefixLength) {
    /**
     * Checks the prefix length.
     *
     * @throws IllegalArgumentException when it is out of range
     */
    public InterfaceAddress {
        Cidr.requirePrefixLength(address, prefixLength);
    }

    /**
     * Reads {@code 172.26.16.1/20} or {@code fe80::c0de%12/64}; the prefix length is decimal without leading zeros.
     *
     * @throws UnparseableTextException when the text has another shape or the prefix length is out of range
     */
    public static InterfaceAddress parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new UnparseableTextException("address/prefix", 0, text, complaintAbout(text)));
    }

    /** Reads {@code address/prefix}, or returns empty where {@link #parse} would throw. */
    public static Optional<InterfaceAddress> tryParse(String text) {
        int slash = text.indexOf('/');
        IpAddress address =
                slash < 0 ? null : IpAddress.tryParse(text, 0, slash).orElse(null);
        if (address == null) {
            return Optional.empty();
        }
        boolean leadingZero = text.startsWith("0", slash + 1) && text.length() > slash + 2;
        int prefixLength = Digits.portOrMinusOne(text, slash + 1, text.length());
        return leadingZero || prefixLength < 0 || prefixLength > address.bitLength()
                ? Optional.empty()
                : Optional.of(new InterfaceAddress(address, prefixLength));
    }

    /** Says what is wrong with a text that is no address/prefix; a wrong address complains for itself. */
    private static String complaintAbout(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return "expected an address and its prefix length, for example 172.26.16.1/20";
        }
        IpAddress address = IpAddress.parse(text.substring(0, slash));
        return "the prefix length must be a number in 0.." + address.bitLength();
    }

    /** Returns the network that the address is in. */
    public Cidr network() {
        return Cidr.containing(address, prefixLength);
    }

    @Override
    public String toString() {
        return address + "/" + prefixLength;
    }
}
