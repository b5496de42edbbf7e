// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @ValueSource(strings = {"172.26.16.0/20", "0.0.0.0/0", "10.0.0.1/32", "::/0", "fe80::/10", "2001:db8::1/128"})
    void reads_a_network(String text) {
        assertThat(Cidr.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "172.26.16.1/20 | host bits are set; the network is 172.26.16.0/20",
                "2001:db8::1/64 | host bits are set; the network is 2001:db8::/64",
                "10.0.0.0       | expected an address and its prefix length, for example 172.26.16.1/20",
                "10.0.0.0/33    | the prefix length must be a number in 0..32",
                "10.0.0.0/-1    | the prefix length must be a number in 0..32",
                "10.0.0.0/      | the prefix length must be a number in 0..32",
                "10.0.0.0/08    | the prefix length must be a number in 0..32",
                "10.0.0.0/00    | the prefix length must be a number in 0..32",
                "10.0.0.0/8/8   | the prefix length must be a number in 0..32",
                "10.0.0.0/255.0.0.0 | the prefix length must be a number in 0..32",
                "::/129         | the prefix length must be a number in 0..128",
                "fe80::%eth0/64 | a network has no zone",
                "10.0.0.256/8   | octet 4 must be in 0..255",
                "10/8           | expected an IP address",
            })
    void says_what_is_wrong_with_a_text_that_is_no_network(String text, String reason) {
        assertThatThrownBy(() -> Cidr.parse(text))
                .isInstanceOfSatisfying(
                        UnparseableTextException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(Cidr.tryParse(text)).isEmpty();
    }

    @Test
    void names_the_network_that_was_meant_when_made_with_host_bits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cidr(IpAddress.parse("172.26.16.1"), 20))
                .withMessage("172.26.16.1/20 has host bits set; the network is 172.26.16.0/20");
    }

    @Test
    void refuses_a_zone_and_a_prefix_length_outside_the_range() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cidr(IpAddress.parse("fe80::%eth0"), 10))
                .withMessage("a network has no zone but was fe80::%eth0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cidr.containing(Ipv4Address.LOOPBACK, 33))
                .withMessage("prefix length must be in 0..32 but was 33");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cidr.containing(Ipv6Address.LOOPBACK, -1))
                .withMessage("prefix length must be in 0..128 but was -1");
    }

    @Test
    void knows_its_addresses_and_its_last_one() {
        Cidr nat = Cidr.containing(IpAddress.parse("172.26.17.100"), 20);

        assertThat(nat).hasToString("172.26.16.0/20");
        assertThat(nat.contains(IpAddress.parse("172.26.31.255"))).isTrue();
        assertThat(nat.contains(IpAddress.parse("172.26.32.0"))).isFalse();
        assertThat(nat.lastAddress()).hasToString("172.26.31.255");
        assertThat(Cidr.parse("2001:db8::/33").lastAddress()).hasToString("2001:db8:7fff:ffff:ffff:ffff:ffff:ffff");
    }

    @Test
    void a_zone_does_not_count_and_the_other_family_is_never_inside() {
        assertThat(Cidr.parse("fe80::/64").contains(IpAddress.parse("fe80::1%12")))
                .isTrue();
        assertThat(Cidr.parse("::/0").contains(Ipv4Address.LOOPBACK)).isFalse();
        assertThat(Cidr.parse("0.0.0.0/0").contains(Ipv6Address.LOOPBACK)).isFalse();
        assertThat(Cidr.parse("0.0.0.0/0").overlaps(Cidr.parse("::/0"))).isFalse();
    }

    @Test
    void a_vpn_that_holds_the_nat_network_overlaps_it() {
        Cidr nat = Cidr.parse("172.20.0.0/20");

        assertThat(nat.overlaps(Cidr.parse("172.16.0.0/12"))).isTrue();
        assertThat(nat.overlaps(Cidr.parse("172.20.15.0/24"))).isTrue();
        assertThat(nat.overlaps(Cidr.parse("172.20.16.0/24"))).isFalse();
        assertThat(nat.contains(Cidr.parse("172.16.0.0/12"))).isFalse();
    }
}
