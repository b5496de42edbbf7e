// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.powershell.Captures;
import org.junit.jupiter.api.Test;

class NetUdpEndpointOutputTest {
    @Test
    void reads_the_table() {
        assertThat(NetUdpEndpointOutput.parse(Captures.read("get-netudpendpoint/windows11-5.1-table"))
                        .orThrow())
                .containsExactly(
                        endpoint("::", 5353),
                        endpoint("fe80::7a2d:2097:3849:2e56%13", 1900),
                        endpoint("0.0.0.0", 53),
                        endpoint("192.168.0.4", 137));
    }

    @Test
    void reads_json_and_rows_without_heading() {
        assertThat(NetUdpEndpointOutput.parse("{\"LocalAddress\":\"::\",\"LocalPort\":5353,\"OwningProcess\":4}")
                        .orThrow())
                .containsExactly(endpoint("::", 5353).withOwningProcess(4));
        assertThat(NetUdpEndpointOutput.parse("::      5353\n").orThrow()).containsExactly(endpoint("::", 5353));
    }

    private static NetUdpEndpoint endpoint(String address, int port) {
        return NetUdpEndpoint.of(port).localAddress(IpAddress.parse(address)).build();
    }
}
