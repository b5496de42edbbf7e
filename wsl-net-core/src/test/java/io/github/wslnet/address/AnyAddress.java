// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Addresses for properties: spread over the whole space, and dense where runs of zeros and prefixes end. */
final class AnyAddress {
    private AnyAddress() {}

    static Arbitrary<Ipv4Address> v4() {
        return Arbitraries.integers().map(Ipv4Address::ofBits);
    }

    /** Without zone; half of the groups are zero, so that runs of every length and place come up. */
    static Arbitrary<Ipv6Address> v6() {
        Arbitrary<Integer> group =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 0xffff));
        Arbitrary<Ipv6Address> spread = group.list()
                .ofSize(8)
                .map(groups -> Ipv6Address.ofBits(
                        groups.subList(0, 4).stream()
                                .mapToLong(Integer::longValue)
                                .reduce(0, AnyAddress::append),
                        groups.subList(4, 8).stream()
                                .mapToLong(Integer::longValue)
                                .reduce(0, AnyAddress::append)));
        return Arbitraries.frequencyOf(Tuple.of(9, spread), Tuple.of(1, v4().map(Ipv4Address::toMapped)));
    }

    static Arbitrary<Ipv6Address> v6InZone() {
        Arbitrary<String> zone = Arbitraries.of("eth0", "1", "12", "br-3f", "wlan0.5", "vEthernet(WSL)", "イーサネット");
        return Combinators.combine(v6(), zone).as(Ipv6Address::withZone);
    }

    static Arbitrary<IpAddress> any() {
        return Arbitraries.oneOf(v4(), v6(), v6InZone());
    }

    static Arbitrary<IpAddress> withoutZone() {
        return Arbitraries.oneOf(v4(), v6());
    }

    static Arbitrary<Cidr> cidr() {
        return withoutZone()
                .flatMap(address -> Arbitraries.integers()
                        .between(0, address.bitLength())
                        .map(prefixLength -> Cidr.containing(address, prefixLength)));
    }

    private static long append(long groups, long group) {
        return groups << 16 | group;
    }
}
