// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressedBytesTest {
    private final byte[] given = {1, 2, 3};
    private final AddressedBytes bytes = AddressedBytes.at(0x1_8000_0000L, given);

    @Test
    void knows_the_address_that_the_first_byte_stood_at() {
        assertThat(bytes.base()).isEqualTo(0x1_8000_0000L);
        assertThat(bytes).hasToString("3 bytes at 0x180000000");
    }

    @Test
    void can_not_be_changed_from_outside() {
        given[0] = 9;
        bytes.bytes()[1] = 9;

        assertThat(bytes.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void the_same_bytes_at_the_same_address_are_equal() {
        AddressedBytes same = AddressedBytes.at(0x1_8000_0000L, new byte[] {1, 2, 3});

        assertThat(bytes).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(bytes.hashCode())
                .isNotEqualTo(AddressedBytes.at(0, new byte[] {1, 2, 3}).hashCode());
        assertThat(bytes)
                .isNotEqualTo(AddressedBytes.at(0x1_8000_0001L, new byte[] {1, 2, 3}))
                .isNotEqualTo(AddressedBytes.at(0x1_8000_0000L, new byte[] {1, 2, 4}))
                .isNotEqualTo("3 bytes at 0x180000000");
    }
}
