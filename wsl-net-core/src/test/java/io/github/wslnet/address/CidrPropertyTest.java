// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CidrPropertyTest {
    @Property(tries = 500)
    void its_text_reads_back_as_the_same_network(@ForAll("cidr") Cidr cidr) {
        assertThat(Cidr.parse(cidr.toString())).isEqualTo(cidr).hasSameHashCodeAs(cidr);
    }

    @Property(tries = 500)
    void its_first_and_last_addresses_are_those_of_the_oracle(@ForAll("cidr") Cidr cidr) {
        IPAddress oracle = oracle(cidr);

        assertThat(cidr.network().toBytes()).isEqualTo(oracle.getLower().getBytes());
        assertThat(cidr.lastAddress().toBytes()).isEqualTo(oracle.getUpper().getBytes());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void it_contains_what_the_oracle_says(@ForAll("near") Neighbours pair) {
        assertThat(pair.cidr.contains(pair.other.network()))
                .isEqualTo(oracle(pair.cidr)
                        .contains(StrictOracle.read(pair.other.network().toString())));
        assertThat(pair.cidr.contains(pair.other)).isEqualTo(oracle(pair.cidr).contains(oracle(pair.other)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void it_overlaps_what_the_oracle_says(@ForAll("near") Neighbours pair) {
        boolean inCommon = oracle(pair.cidr).intersect(oracle(pair.other)) != null;

        assertThat(pair.cidr.overlaps(pair.other)).isEqualTo(inCommon);
        assertThat(pair.other.overlaps(pair.cidr)).isEqualTo(inCommon);
    }

    @Property(tries = 500)
    void the_network_that_holds_an_address_contains_it(@ForAll("cidr") Cidr cidr) {
        assertThat(cidr.contains(cidr.network())).isTrue();
        assertThat(cidr.contains(cidr.lastAddress())).isTrue();
        assertThat(Cidr.containing(cidr.lastAddress(), cidr.prefixLength())).isEqualTo(cidr);
    }

    @Provide
    Arbitrary<Cidr> cidr() {
        return AnyAddress.cidr();
    }

    /** Two networks of a family whose addresses differ in a single bit, so that prefixes matter. */
    @Provide
    Arbitrary<Neighbours> near() {
        return AnyAddress.withoutZone().flatMap(address -> {
            Arbitrary<Integer> prefixLength = Arbitraries.integers().between(0, address.bitLength());
            Arbitrary<Integer> bit = Arbitraries.integers().between(0, address.bitLength() - 1);
            return Combinators.combine(prefixLength, prefixLength, bit)
                    .as((a, b, flipped) -> new Neighbours(
                            Cidr.containing(address, a), Cidr.containing(withBitFlipped(address, flipped), b)));
        });
    }

    private record Neighbours(Cidr cidr, Cidr other) {}

    private static IpAddress withBitFlipped(IpAddress address, int bit) {
        byte[] bytes = address.toBytes();
        bytes[bit / 8] ^= (byte) (0x80 >> bit % 8);
        return bytes.length == 4 ? Ipv4Address.ofBytes(bytes) : Ipv6Address.ofBytes(bytes);
    }

    private static IPAddress oracle(Cidr cidr) {
        return new IPAddressString(cidr.toString()).getAddress().toPrefixBlock();
    }
}
