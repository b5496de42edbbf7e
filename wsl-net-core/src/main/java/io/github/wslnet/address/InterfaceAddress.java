// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;

/**
 * An address as an interface holds it: with the length of the prefix that is on its link.
 *
 * @param address the address; a zone is kept
 * @param prefixLength 0..32 for IPv4, 0..128 for IPv6
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
     * Reads {@code 172.26.16.1/20} or {@code fe80::c0de%12/64}.
     *
     * @throws UnparseableTextException when the text has another shape or the prefix length is out of range
     */
    public static InterfaceAddress parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new UnparseableTextException("address/prefix", 0, text, "expected for example 172.26.16.1/20");
        }
        IpAddress address = IpAddress.parse(text.substring(0, slash));
        return new InterfaceAddress(address, Cidr.parsePrefixLength("address/prefix", text, address));
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
