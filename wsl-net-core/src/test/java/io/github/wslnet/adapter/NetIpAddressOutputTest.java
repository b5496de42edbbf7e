// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.powershell.Captures;
import io.github.wslnet.link.Lifetime;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetIpAddressOutputTest {
    private static final List<NetIpAddress> ADDRESSES = List.of(
            address("fe80::543e:9dc5:9fc9:79d7%45", 45, 64, "WellKnown", "Link", "Preferred"),
            address("2001:db8:5:1:9c0a:44:5:6", 13, 128, "RouterAdvertisement", "Random", "Deprecated"),
            address("172.26.16.1", 45, 20, "Manual", "Manual", "Preferred"),
            address("192.168.0.4", 13, 24, "Dhcp", "Dhcp", "Preferred"),
            address("169.254.12.7", 7, 16, "WellKnown", "Link", "Tentative"),
            address("10.7.0.1", 7, 24, "Manual", "Manual", "Invalid").withPolicyStore("PersistentStore"),
            address("127.0.0.1", 1, 8, "WellKnown", "WellKnown", "Preferred"));

    @Test
    void reads_the_table() {
        assertThat(read("get-netipaddress/windows10-5.1-table")).isEqualTo(ADDRESSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows11-5.1-list", "windows11-7.5-json", "windows10-5.1-csv"})
    void list_json_and_csv_say_the_same(String capture) {
        assertThat(read("get-netipaddress/" + capture))
                .isEqualTo(List.of(
                        infinite(ADDRESSES.get(0), "vEthernet (WSL (Hyper-V firewall))"),
                        infinite(ADDRESSES.get(1), "Wi-Fi")
                                .withValidLifetime(lasting("PT167H59M58S"))
                                .withPreferredLifetime(lasting("PT0S")),
                        infinite(ADDRESSES.get(2), "vEthernet (WSL (Hyper-V firewall))"),
                        infinite(ADDRESSES.get(3), "Wi-Fi")
                                .withValidLifetime(lasting("PT23H12M44S"))
                                .withPreferredLifetime(lasting("PT23H12M44S")),
                        infinite(ADDRESSES.get(4), "Ethernet 3"),
                        infinite(ADDRESSES.get(5), "Ethernet 3"),
                        infinite(ADDRESSES.get(6), "Loopback Pseudo-Interface 1")));
    }

    @Test
    void a_link_local_address_keeps_its_zone() {
        assertThat(NetIpAddressOutput.parse("IPAddress : fe80::1%12\n").orThrow())
                .containsExactly(NetIpAddress.of(IpAddress.parse("fe80::1%12")).build());
    }

    @Test
    void rows_are_read_without_heading() {
        assertThat(NetIpAddressOutput.parse(
                                "45      172.26.16.1   20 Manual       Manual       Preferred    ActiveStore\n")
                        .orThrow())
                .containsExactly(ADDRESSES.get(2));
    }

    @Test
    void lifetimes_may_be_blank_as_in_powershell_7() {
        assertThat(NetIpAddressOutput.parse("IPAddress : 10.0.0.1\nValidLifetime :\nPreferredLifetime :\n")
                        .orThrow())
                .containsExactly(NetIpAddress.of(IpAddress.parse("10.0.0.1")).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Infinite ([TimeSpan]::MaxValue)",
                "Unendlich ([TimeSpan]::MaxValue)",
                "Infinite",
                "10675199.02:48:05.4775807",
                "49710.06:28:15"
            })
    void a_lifetime_may_have_no_end(String text) {
        assertThat(NetIpAddressOutput.parse("IPAddress : 10.0.0.1\nValidLifetime : " + text)
                        .orThrow())
                .containsExactly(NetIpAddress.of(IpAddress.parse("10.0.0.1"))
                        .validLifetime(Lifetime.FOREVER)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"forever", "99999.00:00:00", "-1.00:00:00", "864000"})
    void warns_of_what_is_no_lifetime(String text) {
        assertThat(NetIpAddressOutput.parse("IPAddress : 10.0.0.1\nValidLifetime : " + text)
                        .warnings())
                .extracting(ParseWarning::reason)
                .containsExactly("ValidLifetime: expected a time span or Infinite");
    }

    @Test
    void a_prefix_longer_than_the_address_is_passed_over() {
        var parsed = NetIpAddressOutput.parse("IPAddress : 10.0.0.1\nPrefixLength : 64\n");

        assertThat(parsed.value())
                .containsExactly(NetIpAddress.of(IpAddress.parse("10.0.0.1")).build());
        assertThat(parsed.warnings())
                .containsExactly(new ParseWarning(2, "PrefixLength : 64", "PrefixLength: expected at most 32 here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.256", "fe80::1%", "127.1", "2001:db8::/64", "localhost"})
    void refuses_what_is_no_address(String address) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> NetIpAddressOutput.parse("IPAddress : " + address + "\nInterfaceIndex : 7\n"))
                .withMessage(
                        "get-netipaddress, line 1: IPAddress: expected an IP address: 'IPAddress : " + address + "'");
    }

    private static List<NetIpAddress> read(String capture) {
        return NetIpAddressOutput.parse(Captures.read(capture)).orThrow();
    }

    private static NetIpAddress address(
            String address, int index, int prefix, String prefixOrigin, String suffixOrigin, String state) {
        return NetIpAddress.of(IpAddress.parse(address))
                .interfaceIndex(index)
                .prefixLength(prefix)
                .prefixOrigin(prefixOrigin)
                .suffixOrigin(suffixOrigin)
                .addressState(state)
                .policyStore("ActiveStore")
                .build();
    }

    private static NetIpAddress infinite(NetIpAddress row, String alias) {
        return row.withInterfaceAlias(alias)
                .withType("Unicast")
                .withValidLifetime(Lifetime.FOREVER)
                .withPreferredLifetime(Lifetime.FOREVER)
                .withSkipAsSource(false);
    }

    private static Lifetime lasting(String duration) {
        return Lifetime.ofSeconds(Duration.parse(duration).toSeconds());
    }
}
