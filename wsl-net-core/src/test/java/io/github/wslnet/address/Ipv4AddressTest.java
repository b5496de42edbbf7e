// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4AddressTest {
    @Test
    void its_bits_have_the_first_octet_highest() {
        assertThat(Ipv4Address.ofBits(0xac1a1164)).hasToString("172.26.17.100");
        assertThat(Ipv4Address.parse("172.26.17.100").bits()).isEqualTo(0xac1a1164);
    }

    @Test
    void refuses_another_number_of_bytes_than_four() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ipv4Address.ofBytes(new byte[16]))
                .withMessage("an IPv4 address has 4 bytes but there were 16");
    }

    @Test
    void refuses_an_ipv6_text() {
        assertThatThrownBy(() -> Ipv4Address.parse("::ffff:10.0.0.1")).isInstanceOf(UnparseableTextException.class);
        assertThat(Ipv4Address.tryParse("::1")).isEmpty();
        assertThat(Ipv4Address.tryParse("127.0.0.1")).contains(Ipv4Address.LOOPBACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255"})
    void the_blocks_of_rfc_1918_are_private(String text) {
        assertThat(Ipv4Address.parse(text).isPrivate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0"})
    void what_lies_beside_them_is_not(String text) {
        assertThat(Ipv4Address.parse(text).isPrivate()).isFalse();
    }

    @Test
    void its_mapped_form_leads_back_to_it() {
        Ipv6Address mapped = Ipv4Address.parse("192.0.2.1").toMapped();

        assertThat(mapped).hasToString("::ffff:192.0.2.1");
        assertThat(mapped.mappedIpv4()).contains(Ipv4Address.parse("192.0.2.1"));
    }
}
