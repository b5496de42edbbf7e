// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IpFamilyTest {
    @Test
    void an_ipv4_mapped_address_is_of_the_sixth() {
        assertThat(IpAddress.parse("10.0.0.1").family()).isEqualTo(IpFamily.V4);
        assertThat(IpAddress.parse("::ffff:10.0.0.1").family()).isEqualTo(IpFamily.V6);
    }

    @Test
    void each_has_an_unspecified_address_and_a_short_name() {
        assertThat(IpFamily.V4.unspecified()).hasToString("0.0.0.0");
        assertThat(IpFamily.V6.unspecified()).hasToString("::");
        assertThat(IpFamily.V4).hasToString("v4");
        assertThat(IpFamily.V6).hasToString("v6");
    }
}
