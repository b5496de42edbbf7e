// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.powershell.Captures;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpconfigOutputTest {
    private static final IpconfigAdapter WSL = IpconfigAdapter.named("vEthernet (WSL)")
            .heading("Ethernet adapter vEthernet (WSL)")
            .addIpv4(Ipv4Address.parse("172.26.16.1"))
            .ipv4Mask(Ipv4Address.parse("255.255.240.0"))
            .addIpv6LinkLocal(Ipv6Address.parse("fe80::1:2%45"))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows11-en", "windows10-de", "windows11-fr", "windows10-es", "windows11-it", "windows10-pt-BR",
                "windows11-ja", "windows11-zh-CN", "windows10-zh-TW", "windows11-ko", "windows10-ru", "windows11-pl",
                "windows10-nl", "windows10-sv", "windows11-tr", "windows10-cs"
            })
    void all_languages_of_ipconfig_all_read_alike(String machine) {
        assertThat(read(machine + "-all"))
                .map(adapter -> adapter.withHeading(Optional.empty()))
                .isEqualTo(machine(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows11-en", "windows10-de", "windows11-fr", "windows11-ja"})
    void ipconfig_by_itself_tells_less(String capture) {
        assertThat(read(capture))
                .map(adapter -> adapter.withHeading(Optional.empty()))
                .isEqualTo(machine(false));
    }

    @Test
    void keeps_the_heading() {
        assertThat(read("windows10-de"))
                .extracting(adapter -> adapter.heading().orElseThrow())
                .contains("Drahtlos-LAN-Adapter Wi-Fi", "Unbekannter Adapter Tailscale");
        assertThat(read("windows11-fr"))
                .extracting(adapter -> adapter.heading().orElseThrow())
                .contains("Carte réseau sans fil Wi-Fi");
    }

    @Test
    void the_indentation_may_be_lost() {
        String flat = Captures.read("ipconfig/windows10-de-all")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (text, line) -> text + line + "\n");

        assertThat(IpconfigOutput.parse(flat).orThrow()).isEqualTo(read("windows10-de-all"));
    }

    @Test
    void a_label_without_dots_is_no_heading_though_the_indentation_is_lost() {
        String flat = """
                Ethernet-Adapter Ethernet 2:

                Medienstatus. . . . . . . . . . . : Medium getrennt
                Verbindungsspezifisches DNS-Suffix:
                Beschreibung. . . . . . . . . . . : Realtek PCIe GbE Family Controller
                Physische Adresse . . . . . . . . : 02-00-5E-10-00-01
                DHCP aktiviert. . . . . . . . . . : Ja
                Autokonfiguration aktiviert . . . : Ja
                """;

        assertThat(IpconfigOutput.parse(flat).orThrow())
                .containsExactly(described(
                        IpconfigAdapter.named("Ethernet 2")
                                .heading("Ethernet-Adapter Ethernet 2")
                                .build()
                                .withMediaDisconnected(true),
                        true,
                        "Realtek PCIe GbE Family Controller",
                        "02-00-5E-10-00-01"));
    }

    @Test
    void all_may_be_indented_or_double_spaced() {
        String english = Captures.read("ipconfig/windows11-en-all");

        assertThat(IpconfigOutput.parse(english.indent(8)).orThrow()).isEqualTo(read("windows11-en-all"));
        assertThat(IpconfigOutput.parse(english.replace("\r\n", "\r\r\n")).orThrow())
                .isEqualTo(read("windows11-en-all"));
        assertThat(IpconfigOutput.parse(Captures.read("ipconfig/windows11-en").replace("\r\n", "\n\n"))
                        .orThrow())
                .isEqualTo(read("windows11-en"));
    }

    @Test
    void a_colon_may_be_fullwidth() {
        assertThat(IpconfigOutput.parse("""
                Ethernet adapter vEthernet (WSL)：

                   Connection-specific DNS Suffix  . ：
                   Link-local IPv6 Address . . . . . ： fe80::1:2%45
                   IPv4 Address. . . . . . . . . . . ： 172.26.16.1
                   Subnet Mask . . . . . . . . . . . ： 255.255.240.0
                   Default Gateway . . . . . . . . . ：
                """).orThrow()).containsExactly(WSL);
    }

    @Test
    void a_state_may_stand_in_fullwidth_brackets_or_after_a_blank() {
        assertThat(IpconfigOutput.parse("""
                Ethernet adapter vEthernet (WSL):
                   Link-local IPv6 Address . . . . . : fe80::1:2%45（首选）
                   IPv4 Address. . . . . . . . . . . : 172.26.16.1 (Duplicate)
                   Subnet Mask . . . . . . . . . . . : 255.255.240.0
                """).orThrow()).containsExactly(WSL);
    }

    @Test
    void a_text_may_start_below_a_heading() {
        assertThat(IpconfigOutput.parse("""
                IPv4 地址 . . . . . . . . . . . . : 172.26.16.1
                子网掩码  . . . . . . . . . . . . : 255.255.240.0
                默认网关. . . . . . . . . . . . . : 172.26.16.254
                """).orThrow())
                .containsExactly(IpconfigAdapter.named("x")
                        .addIpv4(Ipv4Address.parse("172.26.16.1"))
                        .ipv4Mask(Ipv4Address.parse("255.255.240.0"))
                        .addGateway(IpAddress.parse("172.26.16.254"))
                        .build()
                        .withName(Optional.empty()));
    }

    @Test
    void an_adapter_may_have_several_ipv4_addresses() {
        IpconfigAdapter adapter = only("""
                Ethernet adapter Ethernet:

                   IPv4 Address. . . . . . . . . . . : 10.0.0.5
                   Subnet Mask . . . . . . . . . . . : 255.0.0.0
                   IPv4 Address. . . . . . . . . . . : 192.168.0.5
                   Subnet Mask . . . . . . . . . . . : 255.255.255.0
                   Default Gateway . . . . . . . . . : 192.168.0.1
                                                       10.0.0.1
                """);

        assertThat(adapter.ipv4()).map(Ipv4Address::toString).containsExactly("10.0.0.5", "192.168.0.5");
        assertThat(adapter.ipv4Mask()).contains(Ipv4Address.parse("255.0.0.0"));
        assertThat(adapter.gateways()).map(IpAddress::toString).containsExactly("192.168.0.1", "10.0.0.1");
    }

    @Test
    void a_gateway_may_stand_on_the_next_line() {
        assertThat(only("""
                Ethernet adapter Ethernet:
                   IPv4 Address. . . . . . . . . . . : 10.0.0.5
                   Subnet Mask . . . . . . . . . . . : 255.0.0.0
                   Default Gateway . . . . . . . . . :
                                                       10.0.0.1
                """).gateways()).containsExactly(IpAddress.parse("10.0.0.1"));
    }

    @Test
    void an_adapter_with_ipv6_alone_has_its_gateway_below_its_own_addresses() {
        IpconfigAdapter teredo = only("""
                Tunnel adapter Teredo Tunneling Pseudo-Interface:

                   Connection-specific DNS Suffix  . :
                   IPv6 Address. . . . . . . . . . . : 2001:0:1234:abcd::1
                   Link-local IPv6 Address . . . . . : fe80::1234%14
                   Default Gateway . . . . . . . . . : ::
                """);
        IpconfigAdapter sixToFour = only("""
                Tunnel adapter 6TO4 Adapter:

                   Connection-specific DNS Suffix  . : lan
                   IPv6 Address. . . . . . . . . . . : 2002:c000:204::c000:204
                   Default Gateway . . . . . . . . . : 2002:c058:6301::c058:6301
                """);

        assertThat(teredo.ipv6()).containsExactly(Ipv6Address.parse("2001:0:1234:abcd::1"));
        assertThat(teredo.gateways()).containsExactly(IpAddress.parse("::"));
        assertThat(sixToFour.ipv6()).containsExactly(Ipv6Address.parse("2002:c000:204::c000:204"));
        assertThat(sixToFour.gateways()).containsExactly(IpAddress.parse("2002:c058:6301::c058:6301"));
        assertThat(sixToFour.dnsSuffix()).contains("lan");
    }

    @Test
    void a_tunnel_has_eight_pairs_for_a_hardware_address() {
        IpconfigAdapter tunnel = only("""
                Tunnel adapter isatap.lan:

                   Media State . . . . . . . . . . . : Media disconnected
                   Connection-specific DNS Suffix  . : lan
                   Description . . . . . . . . . . . : Microsoft ISATAP Adapter
                   Physical Address. . . . . . . . . : 00-00-00-00-00-00-00-E0
                   DHCP Enabled. . . . . . . . . . . : No
                   Autoconfiguration Enabled . . . . : Yes
                """);

        assertThat(tunnel.mediaDisconnected()).isTrue();
        assertThat(tunnel.dnsSuffix()).contains("lan");
        assertThat(tunnel.physicalAddress()).contains("00-00-00-00-00-00-00-E0");
        assertThat(tunnel.mac()).isEmpty();
    }

    @Test
    void windows_xp_prints_a_disconnected_adapter_without_suffix() {
        IpconfigAdapter xp = only("""
                Ethernet adapter Local Area Connection:

                        Media State . . . . . . . . . . . : Media disconnected
                        Description . . . . . . . . . . . : SiS 900 PCI Fast Ethernet Adapter
                        Physical Address. . . . . . . . . : 02-00-5E-10-00-01
                """);

        assertThat(xp.mediaDisconnected()).isTrue();
        assertThat(xp.dnsSuffix()).isEmpty();
        assertThat(xp.description()).contains("SiS 900 PCI Fast Ethernet Adapter");
        assertThat(xp.mac()).contains(MacAddress.parse("02:00:5e:10:00:01"));
    }

    @Test
    void a_media_state_of_one_word_is_no_suffix() {
        IpconfigAdapter czech = only("""
                Adaptér sítě Ethernet Ethernet:

                   Stav média . . . . . . . . . . . . : odpojeno
                   Přípona DNS podle připojení . . . . :
                """);

        assertThat(czech.mediaDisconnected()).isTrue();
        assertThat(czech.dnsSuffix()).isEmpty();
    }

    @Test
    void a_name_in_a_language_that_is_not_known_is_the_whole_heading() {
        IpconfigAdapter adapter = only("Qwertz-adaptilo Reto 2:\n   IPv4-adreso . . . . : 10.0.0.5\n");

        assertThat(adapter.name()).contains("Qwertz-adaptilo Reto 2");
        assertThat(adapter.ipv4()).containsExactly(Ipv4Address.parse("10.0.0.5"));
    }

    @Test
    void warns_of_lines_that_are_none_of_ipconfig() {
        var parsed = IpconfigOutput.parse("""
                C:\\>ipconfig
                Windows IP Configuration

                Ethernet adapter vEthernet (WSL):

                   Connection-specific DNS Suffix  . :
                   Link-local IPv6 Address . . . . . : fe80::1:2%45
                   IPv4 Address. . . . . . . . . . . : 172.26.16.1
                   Subnet Mask . . . . . . . . . . . : 255.255.240.0
                   Default Gateway . . . . . . . . . :

                C:\\>
                """);

        assertThat(parsed.value()).containsExactly(WSL);
        assertThat(parsed.warnings())
                .containsExactly(
                        new ParseWarning(1, "C:\\>ipconfig", "neither a heading nor a property of an adapter"),
                        new ParseWarning(12, "C:\\>", "neither a heading nor a property of an adapter"));
    }

    @Test
    void warns_of_a_broken_address_and_of_a_heading_without_rows() {
        var parsed = IpconfigOutput.parse("""
                Ethernet adapter Ethernet:

                   Link-local IPv6 Address . . . . . : fe80::1%
                   IPv4 Address. . . . . . . . . . . : 10.0.0.256
                   Subnet Mask . . . . . . . . . . . : 255.255.255.0

                Ethernet adapter Ethernet 2:
                """);

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.warnings())
                .extracting(ParseWarning::line, ParseWarning::reason)
                .containsExactly(
                        tuple(3, "expected an IP address"),
                        tuple(4, "expected an IP address"),
                        tuple(7, "no properties below the heading of an adapter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\r\n",
                "hello",
                "Windows IP Configuration\n",
                "Ethernet adapter Ethernet:\n",
                "server:\n  address: 10.0.0.1\n  name: x\n",
                "   Host Name . . . . . . . . . . . . : DESK\n   Node Type . . . . : Hybrid\n",
                "1: lo: <LOOPBACK> mtu 65536\n    inet 127.0.0.1/8 scope host lo\n"
            })
    void refuses_what_has_no_adapter(String text) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> IpconfigOutput.parse(text))
                .withMessageStartingWith("ipconfig");
    }

    /** The made-up machine of which the captures show one language each. */
    private static List<IpconfigAdapter> machine(boolean all) {
        return List.of(
                described(
                        IpconfigAdapter.named("Ethernet 2").build().withMediaDisconnected(true),
                        all,
                        "Realtek PCIe GbE Family Controller",
                        "02-00-5E-10-00-01"),
                described(wifi(), all, "Intel(R) Wi-Fi 6 AX201 160MHz", "02-00-5E-10-00-02"),
                described(
                        WSL.withHeading(Optional.empty())
                                .withName("vEthernet (WSL (Hyper-V firewall))")
                                .withIpv6LinkLocal(Ipv6Address.parse("fe80::543e:9dc5:9fc9:79d7%45")),
                        all,
                        "Hyper-V Virtual Ethernet Adapter #2",
                        "00-15-5D-AB-CD-EF"),
                tailscale(all),
                described(
                        IpconfigAdapter.named("Ethernet 3")
                                .addIpv4(Ipv4Address.parse("169.254.12.7"))
                                .ipv4Mask(Ipv4Address.parse("255.255.0.0"))
                                .build(),
                        all,
                        "VirtualBox Host-Only Ethernet Adapter",
                        "0A-00-27-00-00-11"));
    }

    private static IpconfigAdapter wifi() {
        return IpconfigAdapter.named("Wi-Fi")
                .dnsSuffix("lan")
                .addIpv4(Ipv4Address.parse("192.168.0.4"))
                .ipv4Mask(Ipv4Address.parse("255.255.255.0"))
                .addIpv6(Ipv6Address.parse("2001:db8:5:1::77"))
                .addIpv6(Ipv6Address.parse("2001:db8:5:1:9c0a:44:5:6"))
                .addIpv6LinkLocal(Ipv6Address.parse("fe80::7a2d:2097:3849:2e56%13"))
                .addGateway(IpAddress.parse("fe80::1%13"))
                .addGateway(IpAddress.parse("192.168.0.1"))
                .build();
    }

    private static IpconfigAdapter tailscale(boolean all) {
        IpconfigAdapter adapter = IpconfigAdapter.named("Tailscale")
                .dnsSuffix("tail.example.net")
                .addIpv4(Ipv4Address.parse("100.64.7.1"))
                .ipv4Mask(Ipv4Address.parse("255.255.255.255"))
                .build();
        return all ? adapter.withDescription("Tailscale Tunnel") : adapter;
    }

    private static IpconfigAdapter described(IpconfigAdapter adapter, boolean all, String device, String mac) {
        return all ? adapter.withDescription(device).withPhysicalAddress(mac) : adapter;
    }

    private static List<IpconfigAdapter> read(String capture) {
        return IpconfigOutput.parse(Captures.read("ipconfig/" + capture)).orThrow();
    }

    private static IpconfigAdapter only(String text) {
        return IpconfigOutput.parse(text).orThrow().get(0);
    }
}
