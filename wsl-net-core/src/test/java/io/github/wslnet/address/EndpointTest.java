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

class EndpointTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"172.26.17.100:3000", "0.0.0.0:1", "[::1]:3000", "[fe80::1%12]:65535", "[::ffff:127.0.0.1]:80"})
    void reads_back_what_it_writes(String text) {
        assertThat(Endpoint.parse(text)).hasToString(text);
    }

    @Test
    void keeps_the_address_and_the_port() {
        Endpoint endpoint = Endpoint.parse("[FE80:0::1%12]:80");

        assertThat(endpoint).isEqualTo(Endpoint.of("fe80::1%12", 80));
        assertThat(endpoint.address()).isEqualTo(IpAddress.parse("fe80::1%12"));
        assertThat(endpoint.port()).isEqualTo(Port.of(80));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1         | endpoint: expected address:port: '10.0.0.1'",
                "''               | endpoint: expected address:port",
                "::1:80           | endpoint: an IPv6 address must stand in brackets: '::1:80'",
                "[::1]            | endpoint: an IPv6 address must stand in brackets: '[::1]'",
                "[]:80            | IP address: expected an IP address: '[]'",
                "[10.0.0.1]:80    | IP address: expected 8 groups, or '::' for some of them",
                "10.0.0.256:80    | IP address: octet 4 must be in 0..255: '10.0.0.256'",
                "10.0.0.1:70000   | port: expected a number in 1..65535: '70000'",
                "10.0.0.1:0       | port: expected a number in 1..65535: '0'",
                "10.0.0.1:        | port: expected a number in 1..65535",
                "localhost:80     | IP address: expected an IP address: 'localhost'",
                ":80              | IP address: expected an IP address",
            })
    void says_what_is_wrong_with_another_text(String text, String message) {
        assertThatThrownBy(() -> Endpoint.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refuses_a_port_outside_the_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.of("10.0.0.1", 70_000));
    }
}
