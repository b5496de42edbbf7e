// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StandInsPropertyTest {
    private final StandIns standIns = new StandIns();

    @Property(tries = 100)
    void no_two_ipv4_addresses_become_one(@ForAll @Size(max = 400) Set<Integer> bits) {
        Set<IpAddress> others = new HashSet<>();
        bits.forEach(one -> others.add(standIns.of(Ipv4Address.ofBits(one))));

        assertThat(others).hasSameSizeAs(bits);
    }

    @Property(tries = 100)
    void no_two_ipv6_addresses_become_one(@ForAll @Size(max = 100) Set<Long> high, @ForAll long low) {
        Set<IpAddress> others = new HashSet<>();
        high.forEach(one -> others.add(standIns.of(Ipv6Address.ofBits(one, low))));
        high.forEach(one -> others.add(standIns.of(Ipv6Address.ofBits(one, ~low))));

        assertThat(others).hasSize(2 * high.size());
    }

    @Property(tries = 100)
    void hosts_of_a_network_stay_neighbours(
            @ForAll int bits, @ForAll int other, @ForAll @IntRange(min = 24, max = 32) int n) {
        Cidr network = Cidr.containing(Ipv4Address.ofBits(bits), n);
        Ipv4Address neighbour = Ipv4Address.ofBits(bits ^ (other & 0xff));

        assertThat(Cidr.containing(standIns.of(Ipv4Address.ofBits(bits)), n).contains(standIns.of(neighbour)))
                .isEqualTo(network.contains(neighbour));
    }

    @Property(tries = 200)
    void a_network_stays_one(@ForAll long high, @ForAll long low, @ForAll @IntRange(max = 128) int n) {
        assertThat(exchanged(Cidr.containing(Ipv6Address.ofBits(high, low), n)))
                .satisfies(StandInsPropertyTest::isNetwork);
        assertThat(exchanged(Cidr.containing(Ipv4Address.ofBits((int) low), n % 33)))
                .satisfies(StandInsPropertyTest::isNetwork);
    }

    @Property(tries = 100)
    void what_is_exchanged_twice_stays_as_distinct(@ForAll @Size(max = 100) Set<Integer> bits) {
        StandIns later = new StandIns();
        Set<IpAddress> others = new HashSet<>();
        bits.forEach(one -> others.add(later.of(standIns.of(Ipv4Address.ofBits(one)))));

        assertThat(others).hasSameSizeAs(bits);
    }

    private InterfaceAddress exchanged(Cidr network) {
        return standIns.of(new InterfaceAddress(network.network(), network.prefixLength()));
    }

    private static void isNetwork(InterfaceAddress told) {
        assertThat(told.network().network()).isEqualTo(told.address());
    }
}
