// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.internal.powershell.Captures;
import org.junit.jupiter.api.Test;

class NetConnectionProfileOutputTest {
    private static final NetConnectionProfile HOME = NetConnectionProfile.of(13)
            .name("Heimnetz")
            .interfaceAlias("Wi-Fi")
            .networkCategory("Private")
            .ipv4Connectivity("Internet")
            .ipv6Connectivity("NoTraffic")
            .build();

    @Test
    void reads_the_list() {
        assertThat(NetConnectionProfileOutput.parse(Captures.read("get-netconnectionprofile/windows11-5.1-list"))
                        .orThrow())
                .containsExactly(
                        HOME,
                        NetConnectionProfile.of(7)
                                .name("Nicht identifiziertes Netzwerk")
                                .interfaceAlias("Ethernet 3")
                                .networkCategory("Public")
                                .ipv4Connectivity("LocalNetwork")
                                .ipv6Connectivity("NoTraffic")
                                .build());
    }

    @Test
    void reads_json() {
        assertThat(NetConnectionProfileOutput.parse(
                                "{\"Name\":\"Heimnetz\",\"InterfaceAlias\":\"Wi-Fi\",\"InterfaceIndex\":13,"
                                        + "\"NetworkCategory\":1,\"IPv4Connectivity\":4,\"IPv6Connectivity\":1}")
                        .orThrow())
                .containsExactly(HOME);
    }
}
