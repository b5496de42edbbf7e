// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.scan.Digits;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The addresses that one text of a rule stands for.
 *
 * @param first the lowest address
 * @param last the highest address, of the same family
 */
record AddressRange(IpAddress first, IpAddress last) {
    /** Reads an address, {@code a/prefix}, {@code a/mask} or {@code a-b}; a keyword is none. */
    static Optional<AddressRange> tryParse(String text) {
        int dash = text.indexOf('-');
        if (dash > 0) {
            return IpAddress.tryParse(text.substring(0, dash))
                    .flatMap(first -> IpAddress.tryParse(text.substring(dash + 1))
                            .filter(first::sameFamilyAs)
                            .map(last -> new AddressRange(first, last)));
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? IpAddress.tryParse(text).map(single -> new AddressRange(single.withoutZone(), single.withoutZone()))
                : IpAddress.tryParse(text.substring(0, slash))
                        .flatMap(address -> network(address, text.substring(slash + 1)));
    }

    static AddressRange of(Cidr network) {
        return new AddressRange(network.network(), network.lastAddress());
    }

    boolean contains(IpAddress address) {
        IpAddress bare = address.withoutZone();
        return bare.sameFamilyAs(first) && bare.compareTo(first) >= 0 && bare.compareTo(last) <= 0;
    }

    boolean contains(AddressRange other) {
        return contains(other.first) && contains(other.last);
    }

    boolean overlaps(AddressRange other) {
        return other.first.sameFamilyAs(first) && first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    /** The cmdlets print a prefix length as a mask: 192.168.0.0/24 comes back as 192.168.0.0/255.255.255.0. */
    private static Optional<AddressRange> network(IpAddress address, String prefixOrMask) {
        int length = IpAddress.tryParse(prefixOrMask)
                .map(mask -> new BigInteger(1, mask.toBytes()).bitCount())
                .orElseGet(() -> Digits.portOrMinusOne(prefixOrMask, 0, prefixOrMask.length()));
        if (length < 0 || length > address.bitLength()) {
            return Optional.empty();
        }
        return Optional.of(of(Cidr.containing(address, length)));
    }
}
