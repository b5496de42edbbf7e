// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdapterKindsTest {
    @ParameterizedTest
    @CsvSource({
        "Ethernet adapter Ethernet, Ethernet",
        "Ethernet adapter Ethernet adapter, Ethernet adapter",
        "Wireless LAN adapter Local Area Connection* 1, Local Area Connection* 1",
        "Ethernet-Adapter vEthernet (WSL), vEthernet (WSL)",
        "Carte inconnue Tailscale, Tailscale",
        "ADAPTADOR DE ETHERNET Ethernet, Ethernet",
        "Adaptador de LAN inal mbrica Wi-Fi, Adaptador de LAN inal mbrica Wi-Fi",
        "Adaptador de LAN inal\u00a0mbrica Wi-Fi, Wi-Fi",
        "Adaptador de LAN inal\ufffdmbrica Wi-Fi, Wi-Fi",
        "PPP adapter VPN to work, VPN to work",
        "Ethernet adapter, Ethernet adapter",
        "Ethernet adapters Foo, Ethernet adapters Foo",
        "何か vEthernet (Default Switch), vEthernet (Default Switch)",
        "Something else, Something else"
    })
    void takes_the_kind_off_a_heading(String heading, String name) {
        assertThat(AdapterKinds.nameIn(heading)).isEqualTo(name);
    }
}
