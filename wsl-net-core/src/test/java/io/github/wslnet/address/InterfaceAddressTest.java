// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"172.26.16.1/20", "127.0.0.1/8", "10.0.0.1/32", "0.0.0.0/0", "fe80::1%12/64", "::1/128"})
    void reads_an_address_with_its_prefix_length(String text) {
        assertThat(InterfaceAddress.parse(text)).hasToString(text);
        assertThat(InterfaceAddress.tryParse(text)).contains(InterfaceAddress.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/20", "10.0.0.1", "10.0.0.1/", "10.0.0.1/33", "10.0.0.1/024", "10.0.0.256/8", "::/129"
            })
    void refuses_every_other_shape(String text) {
        assertThat(InterfaceAddress.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> InterfaceAddress.parse(text)).isInstanceOf(UnparseableTextException.class);
    }

    @Test
    void knows_the_network_it_is_in() {
        assertThat(InterfaceAddress.parse("172.26.17.100/20").network()).isEqualTo(Cidr.parse("172.26.16.0/20"));
        assertThat(InterfaceAddress.parse("fe80::1%12/64").network()).isEqualTo(Cidr.parse("fe80::/64"));
    }

    @Test
    void refuses_a_prefix_length_outside_the_range() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InterfaceAddress(Ipv4Address.LOOPBACK, 33))
                .withMessage("prefix length must be in 0..32 but was 33");
    }
}
