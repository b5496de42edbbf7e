// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.powershell.Captures;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;

class NetAdapterOutputTest {
    private static final NetAdapter WSL = NetAdapter.named("vEthernet (WSL (Hyper-V firewall))")
            .description("Hyper-V Virtual Ethernet Adapter #2")
            .interfaceIndex(45)
            .status("Up")
            .macAddress(MacAddress.parse("00-15-5D-AB-CD-EF"))
            .build();

    @Test
    void reads_the_table() {
        var parsed = NetAdapterOutput.parse(Captures.read("get-netadapter/windows11-5.1-table"));

        assertThat(parsed.value())
                .containsExactly(
                        WSL.withName(java.util.Optional.empty()).withLinkSpeed("10 Gbps"),
                        NetAdapter.named("Ethernet 3")
                                .interfaceIndex(7)
                                .status("Up")
                                .macAddress(MacAddress.parse("0A-00-27-00-00-11"))
                                .linkSpeed("1 Gbps")
                                .build(),
                        NetAdapter.named("Wi-Fi")
                                .description("Intel(R) Wi-Fi 6 AX201 160MHz")
                                .interfaceIndex(13)
                                .status("Up")
                                .macAddress(MacAddress.parse("02-00-5E-10-00-02"))
                                .linkSpeed("866.7 Mbps")
                                .build(),
                        NetAdapter.named("Ethernet 2")
                                .description("Realtek PCIe GbE Family Controller")
                                .interfaceIndex(3)
                                .status("Disconnected")
                                .macAddress(MacAddress.parse("02-00-5E-10-00-01"))
                                .linkSpeed("0 bps")
                                .build(),
                        NetAdapter.named("6to4 Adapter")
                                .interfaceIndex(2)
                                .status("Not Present")
                                .linkSpeed("0 bps")
                                .build());
        assertThat(parsed.warnings())
                .extracting(ParseWarning::reason)
                .containsExactly("Name is cut off by the table", "InterfaceDescription is cut off by the table");
    }

    @Test
    void reads_the_list() {
        assertThat(NetAdapterOutput.parse(Captures.read("get-netadapter/windows11-5.1-list"))
                        .orThrow())
                .containsExactly(WSL);
    }

    @Test
    void an_adapter_needs_a_name_or_an_index() {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> NetAdapterOutput.parse("[{\"Status\":\"Up\"}]"))
                .withMessageContaining("no Name");
    }
}
