// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.config.NetworkingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestDnsTest {
    private static GuestDns.Builder dns(String mode) {
        return GuestDns.of(NetworkingMode.parse(mode))
                .gateway(IpAddress.parse("172.20.0.1"))
                .addWindowsServers(
                        IpAddress.parse("fd00::53"), IpAddress.parse("10.1.0.1"), IpAddress.parse("10.1.0.2"))
                .addSuffixes("corp.example", "lan");
    }

    /** The rows are mode, tunneling, proxy, servers, suffixes. */
    @ParameterizedTest
    @CsvSource({
        "nat, true, true, 10.255.255.254, corp.example lan",
        "nat, false, true, 172.20.0.1, ''",
        "nat, false, false, 10.1.0.1 10.1.0.2, corp.example",
        "mirrored, true, true, 10.255.255.254, corp.example lan",
        "mirrored, false, true, fd00::53 10.1.0.1 10.1.0.2, corp.example lan",
        "consomme, true, true, 172.20.0.1, corp.example lan",
        "consomme, false, false, fd00::53 10.1.0.1 10.1.0.2, corp.example lan",
        "wsl1, true, true, fd00::53 10.1.0.1 10.1.0.2, corp.example lan"
    })
    void servers_and_suffixes_follow_the_mode(
            String mode, boolean tunneling, boolean proxy, String servers, String suffixes) {
        ResolvConf conf = dns(mode)
                .tunneling(tunneling)
                .dnsProxy(proxy)
                .build()
                .resolvConf()
                .orElseThrow();

        assertThat(conf.nameservers()).hasToString("[" + servers.replace(" ", ", ") + "]");
        assertThat(String.join(" ", conf.search())).isEqualTo(suffixes);
        assertThat(conf.generatedByWsl()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"bridged", "none", "teleported"})
    void in_other_modes_wsl_writes_nothing(String mode) {
        assertThat(dns(mode).build().resolvConf()).isEmpty();
    }

    @Test
    void nothing_is_told_where_the_gateway_is_not_known() {
        assertThat(GuestDns.of(NetworkingMode.NAT).tunneling(false).build().resolvConf())
                .isEmpty();
    }

    @Test
    void the_address_of_the_tunnel_can_be_another() {
        ResolvConf conf = dns("nat")
                .tunnelAddress(Ipv4Address.parse("10.255.255.1"))
                .build()
                .resolvConf()
                .orElseThrow();

        assertThat(conf.nameservers()).isEqualTo(List.of(IpAddress.parse("10.255.255.1")));
    }
}
