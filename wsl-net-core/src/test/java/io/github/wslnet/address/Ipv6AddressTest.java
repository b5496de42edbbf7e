// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6AddressTest {
    @Test
    void its_bits_are_two_halves() {
        Ipv6Address address = Ipv6Address.ofBits(0x20010db8_00000000L, 1);

        assertThat(address).hasToString("2001:db8::1");
        assertThat(address.highBits()).isEqualTo(0x20010db8_00000000L);
        assertThat(address.lowBits()).isEqualTo(1);
        assertThat(address.zone()).isEmpty();
    }

    @Test
    void refuses_another_number_of_bytes_than_sixteen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ipv6Address.ofBytes(new byte[4]))
                .withMessage("an IPv6 address has 16 bytes but there were 4");
    }

    @Test
    void refuses_an_ipv4_text() {
        assertThatThrownBy(() -> Ipv6Address.parse("10.0.0.1")).isInstanceOf(UnparseableTextException.class);
        assertThat(Ipv6Address.tryParse("10.0.0.1")).isEmpty();
        assertThat(Ipv6Address.tryParse("::1")).contains(Ipv6Address.LOOPBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eth 0", "eth%0", "eth/0", "12]", "[12", "a:b", "eth\u00a00", "eth\t0", "eth\u007f"})
    void refuses_a_zone_that_names_no_interface(String zone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ipv6Address.LOOPBACK.withZone(zone))
                .withMessage("a zone is a word without % / : [ ] but was '" + zone + "'");
    }

    @Test
    void a_zone_can_be_put_on_exchanged_and_taken_off() {
        Ipv6Address plain = Ipv6Address.parse("fe80::1");

        assertThat(plain.withZone("eth0").zone()).contains("eth0");
        assertThat(plain.withZone("eth0").withZone("12")).isEqualTo(Ipv6Address.parse("fe80::1%12"));
        assertThat(plain.withZone("eth0").withoutZone()).isEqualTo(plain);
        assertThat(plain.withoutZone()).isSameAs(plain);
    }

    @Test
    void an_ipv4_mapped_address_stays_ipv6() {
        Ipv6Address mapped = Ipv6Address.parse("::ffff:127.0.0.1");

        assertThat(mapped.isIpv4Mapped()).isTrue();
        assertThat(mapped.isLoopback()).isFalse();
        assertThat(mapped).isNotEqualTo(Ipv4Address.LOOPBACK);
        assertThat(Ipv6Address.parse("::127.0.0.1").mappedIpv4()).isEmpty();
        assertThat(Ipv6Address.parse("1::ffff:127.0.0.1").isIpv4Mapped()).isFalse();
    }

    @Test
    void unique_local_addresses_are_those_of_rfc_4193() {
        assertThat(Ipv6Address.parse("fc00::").isUniqueLocal()).isTrue();
        assertThat(Ipv6Address.parse("fdff:ffff::1").isUniqueLocal()).isTrue();
        assertThat(Ipv6Address.parse("fbff::").isUniqueLocal()).isFalse();
        assertThat(Ipv6Address.parse("fe00::").isUniqueLocal()).isFalse();
    }
}
