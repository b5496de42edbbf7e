// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.internal.powershell.Captures;
import io.github.wslnet.text.ParseWarning;
import org.junit.jupiter.api.Test;

class NetIpInterfaceOutputTest {
    private static final NetIpInterface WSL = NetIpInterface.of(45)
            .addressFamily("IPv4")
            .mtuBytes(1500)
            .interfaceMetric(5000)
            .dhcp("Disabled")
            .connectionState("Connected")
            .policyStore("ActiveStore")
            .build();

    @Test
    void reads_the_table() {
        var parsed = NetIpInterfaceOutput.parse(Captures.read("get-netipinterface/windows11-7.5-zh-table"));

        assertThat(parsed.value())
                .containsExactly(
                        WSL,
                        WSL.withInterfaceIndex(6)
                                .withInterfaceAlias("蓝牙网络连接")
                                .withInterfaceMetric(65)
                                .withDhcp("Enabled")
                                .withConnectionState("Disconnected"),
                        WSL.withInterfaceIndex(1)
                                .withInterfaceAlias("Loopback Pseudo-Interface 1")
                                .withAddressFamily("IPv6")
                                .withMtuBytes(0xffff_ffffL)
                                .withInterfaceMetric(75));
        assertThat(parsed.warnings())
                .extracting(ParseWarning::reason)
                .containsExactly("InterfaceAlias is cut off by the table");
    }

    @Test
    void reads_json() {
        assertThat(NetIpInterfaceOutput.parse(
                                "{\"ifIndex\":45,\"InterfaceAlias\":\"x\",\"AddressFamily\":2,\"NlMtu\":1500,"
                                        + "\"InterfaceMetric\":5000,\"Dhcp\":0,\"ConnectionState\":1,\"Store\":1}")
                        .orThrow())
                .containsExactly(WSL.withInterfaceAlias("x"));
    }
}
