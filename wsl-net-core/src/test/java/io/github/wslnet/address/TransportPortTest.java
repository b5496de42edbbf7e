// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TransportPortTest {
    @Test
    void the_same_number_on_another_transport_is_another_port() {
        assertThat(TransportPort.tcp(53)).isNotEqualTo(TransportPort.udp(53)).hasToString("tcp 53");
        assertThat(TransportPort.udp(53)).hasToString("udp 53");
        assertThatIllegalArgumentException().isThrownBy(() -> TransportPort.tcp(0));
    }

    @Test
    void a_transport_is_read_in_any_case_and_any_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr"));
        try {
            assertThat(Transport.tryParse("TCP")).contains(Transport.TCP);
            assertThat(Transport.tryParse("Udp")).contains(Transport.UDP);
            assertThat(Transport.tryParse("tcp6")).isEmpty();
            assertThat(Transport.tryParse("")).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }
}
