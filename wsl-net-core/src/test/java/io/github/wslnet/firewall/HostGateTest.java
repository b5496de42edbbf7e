// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostGateTest {
    private static final FirewallRule WEB =
            FirewallRule.allow("web").tcp("3000").build();
    private static final Packet PACKET = Packet.to(tcp(3000))
            .adapter("Wi-Fi")
            .profile(Known.of(FirewallProfile.PRIVATE))
            .addOnLink(Cidr.parse("192.168.0.0/24"))
            .build();

    @Test
    void an_allowing_rule_lets_through_and_is_named() {
        Ruling ruling = with(WEB).inbound(PACKET);

        assertThat(ruling.letsThrough()).isTrue();
        assertThat(ruling.because()).isEqualTo("rule 'web' lets tcp 3000 in");
        assertThat(ruling.source()).isEqualTo("windows.firewall.rules");
    }

    @Test
    void without_a_rule_the_default_speaks_and_the_sender_is_named() {
        assertThat(with().inbound(PACKET.withSource(IpAddress.parse("192.168.0.23")))
                        .because())
                .isEqualTo("no rule lets tcp 3000 in from 192.168.0.23 in profile Private");
    }

    @Test
    void an_unclear_rule_that_blocks_matters_only_where_something_lets_in() {
        FirewallRule unclear =
                FirewallRule.block("some").addRemoteAddresses("DNS").build();

        assertThat(with(unclear).inbound(PACKET).answer()).isEqualTo(Ruling.Answer.BLOCKS);
        assertThat(with(unclear, WEB).inbound(PACKET).answer()).isEqualTo(Ruling.Answer.UNKNOWN);
    }

    @Test
    void an_unclear_rule_that_allows_matters_only_where_nothing_else_does() {
        FirewallRule unclear =
                FirewallRule.allow("some").addRemoteAddresses("DNS").build();

        assertThat(with(unclear).inbound(PACKET).answer()).isEqualTo(Ruling.Answer.UNKNOWN);
        assertThat(with(unclear, WEB).inbound(PACKET).letsThrough()).isTrue();
    }

    @Test
    void a_rule_for_the_client_s_port_is_unclear() {
        FirewallRule fromPort = FirewallRule.allow("some")
                .tcp("3000")
                .addRemotePorts("1024-65535")
                .build();

        assertThat(with(fromPort).inbound(PACKET).answer()).isEqualTo(Ruling.Answer.UNKNOWN);
    }

    @Test
    void a_rule_for_an_address_of_ours_is_unclear_while_that_is_not_known() {
        FirewallRule local =
                FirewallRule.allow("some").addLocalAddresses("192.168.0.4").build();

        assertThat(with(local).inbound(PACKET).answer()).isEqualTo(Ruling.Answer.UNKNOWN);
        assertThat(with(local)
                        .inbound(PACKET.withDestination(IpAddress.parse("192.168.0.4")))
                        .letsThrough())
                .isTrue();
    }

    @ParameterizedTest(name = "from {0} to {1} by {2}: {3}")
    @CsvSource({
        "192.168.0.23,192.168.0.4,LocalSubnet,LETS_THROUGH",
        "192.168.9.23,192.168.0.4,LocalSubnet,BLOCKS",
        "192.168.0.23,192.168.0.4,localsubnet6,BLOCKS",
        ",192.168.0.4,LocalSubnet4,LETS_THROUGH",
        ",fe80::4,LocalSubnet4,BLOCKS",
        ",,LocalSubnet6,LETS_THROUGH"
    })
    void local_subnet_is_what_is_on_the_adapters_link(String source, String destination, String remote, String answer) {
        FirewallRule local =
                FirewallRule.allow("local").addRemoteAddresses(remote).build();
        Packet packet = PACKET;
        packet = source == null ? packet : packet.withSource(IpAddress.parse(source));
        packet = destination == null ? packet : packet.withDestination(IpAddress.parse(destination));

        assertThat(with(local).inbound(packet).answer()).hasToString(answer);
    }

    @Test
    void local_subnet_is_unclear_while_the_adapters_networks_are_not_known() {
        FirewallRule local =
                FirewallRule.allow("local").addRemoteAddresses("LocalSubnet").build();
        Packet packet = PACKET.withOnLink().withSource(IpAddress.parse("192.168.0.23"));

        assertThat(with(local).inbound(packet).answer()).isEqualTo(Ruling.Answer.UNKNOWN);
        assertThat(with(FirewallRule.allow("net")
                                .addRemoteAddresses("10.0.0.0/8")
                                .build())
                        .inbound(PACKET.withOnLink())
                        .answer())
                .isEqualTo(Ruling.Answer.UNKNOWN);
    }

    @Test
    void rules_are_found_by_single_ports_ranges_and_no_port_at_all() {
        HostGate firewall = with(
                FirewallRule.allow("range").tcp("2995-3005", "3000").build(),
                FirewallRule.allow("wide").tcp("4000-5000").build(),
                FirewallRule.allow("mixed").tcp("6000", "RPC").build());

        assertThat(firewall.inbound(PACKET).because()).contains("'range'");
        assertThat(firewall.inbound(PACKET.withTransportPort(tcp(3005))).letsThrough())
                .isTrue();
        assertThat(firewall.inbound(PACKET.withTransportPort(tcp(3006))).letsThrough())
                .isFalse();
        assertThat(firewall.inbound(PACKET.withTransportPort(tcp(4500))).letsThrough())
                .isTrue();
        assertThat(firewall.inbound(PACKET.withTransportPort(tcp(6000))).letsThrough())
                .isTrue();
    }

    @Test
    void a_profile_whose_default_is_not_known_blocks_nothing_that_a_rule_lets_in() {
        ProfileSettings unsure =
                new ProfileSettings(Known.of(true), Known.absent(), Known.absent(), Known.of(true), Known.absent());

        assertThat(with(unsure, WEB).inbound(PACKET).letsThrough()).isTrue();
        assertThat(with(unsure).inbound(PACKET).because())
                .isEqualTo("the inbound default of profile Private is not read");
    }

    @Test
    void while_it_is_not_known_whether_local_rules_count_they_decide_nothing() {
        ProfileSettings unsure = new ProfileSettings(
                Known.of(true),
                Known.of(FirewallAction.BLOCK),
                Known.absent(),
                Known.unreadable("access denied"),
                Known.absent());

        assertThat(with(unsure, WEB).inbound(PACKET).because())
                .isEqualTo("whether the rules made on this machine count in profile Private is access denied");
        assertThat(with(unsure).inbound(PACKET).answer()).isEqualTo(Ruling.Answer.BLOCKS);
    }

    @Test
    void rules_name_the_same_hosts_however_they_are_written() {
        FirewallRule any = WEB.withRemoteAddresses("Any");
        FirewallRule network = WEB.withRemoteAddresses("192.168.0.0/24", "LocalSubnet");

        assertThat(any.isForSameHostsAs(WEB)).isTrue();
        assertThat(network.isForSameHostsAs(WEB.withRemoteAddresses("localsubnet", "192.168.0.0/255.255.255.0")))
                .isTrue();
        assertThat(network.isForSameHostsAs(WEB.withRemoteAddresses("192.168.0.0/25", "LocalSubnet")))
                .isFalse();
        assertThat(network.isForSameHostsAs(any)).isFalse();
    }

    private static HostGate with(FirewallRule... rules) {
        return with(ProfileSettings.DEFAULT, rules);
    }

    private static HostGate with(ProfileSettings settings, FirewallRule... rules) {
        return HostGate.of(Known.of(new Firewall(
                Known.of(Map.of(FirewallProfile.PRIVATE, settings)),
                Known.of(List.of(rules)),
                Known.of(HyperVFirewall.OFF))));
    }
}
