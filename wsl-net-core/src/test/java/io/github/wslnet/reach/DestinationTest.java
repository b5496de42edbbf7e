// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.address.TransportPort.udp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"tcp://192.168.0.4:3000", "udp://[::1]:53", "tcp://[fe80::1%12]:80", "tcp://localhost:65535"})
    void its_text_reads_back_as_the_same_destination(String text) {
        assertThat(Destination.parse(text)).hasToString(text);
    }

    @Test
    void destinations_are_made_by_what_they_are() {
        assertThat(Destination.at(IpAddress.parse("::1"), udp(53))).isEqualTo(Destination.parse("udp://[::1]:53"));
        assertThat(Destination.localhost(tcp(80))).isEqualTo(Destination.parse("TCP://LocalHost:80"));
        assertThat(Destination.server("Ubuntu", tcp(80))).hasToString("tcp 80 of Ubuntu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.168.0.4:3000",
                "http://192.168.0.4:3000",
                "tcp:192.168.0.4:3000",
                "tcp://192.168.0.4",
                "tcp://192.168.0.4:0",
                "tcp://192.168.0.4:70000",
                "tcp://10.0.0.256:80",
                "tcp://::1:80",
                "tcp://localhost",
                "tcp://localhost:",
                "tcp://example.org:80",
                "tcp://[fe80::1%]:80"
            })
    void another_shape_is_refused(String text) {
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> Destination.parse(text));
    }
}
