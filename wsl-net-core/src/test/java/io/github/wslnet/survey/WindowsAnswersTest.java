// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.known.Known;
import io.github.wslnet.route.NetRoute;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsAnswersTest {
    private static final String INTERFACES = """
            "interfaces": [
              {"InterfaceIndex": 12, "InterfaceAlias": "Ethernet", "AddressFamily": 23, "NlMtu": 1280, "ConnectionState": 0},
              {"InterfaceIndex": 12, "InterfaceAlias": "Ethernet", "AddressFamily": 2, "NlMtu": 1500, "ConnectionState": 1},
              {"InterfaceIndex": 7, "InterfaceAlias": "Wi-Fi", "AddressFamily": 2, "NlMtu": 1400, "ConnectionState": 0},
              {"InterfaceIndex": 7, "InterfaceAlias": "Wi-Fi", "AddressFamily": 23, "NlMtu": 1300, "ConnectionState": 1},
              {"InterfaceIndex": 1, "InterfaceAlias": "Loopback", "AddressFamily": 2, "NlMtu": 4294967295, "ConnectionState": 1},
              {"InterfaceIndex": 9, "InterfaceAlias": "VPN", "AddressFamily": 2, "NlMtu": 4294967295}]
            """;
    private static final String PARTS = """
            "addresses": [
              {"IPAddress": "192.168.0.4", "InterfaceIndex": 12, "PrefixLength": 24},
              {"IPAddress": "fd00::4", "InterfaceIndex": 12, "PrefixLength": 64},
              {"IPAddress": "127.0.0.1", "InterfaceIndex": 1, "PrefixLength": 8}],
            "routes": [
              {"DestinationPrefix": "0.0.0.0/0", "NextHop": "192.168.0.1", "InterfaceIndex": 12, "InterfaceAlias": "Ethernet"},
              {"DestinationPrefix": "10.0.0.0/8", "NextHop": "192.168.0.7", "InterfaceIndex": 12},
              {"DestinationPrefix": "::/0", "NextHop": "fd00::1", "InterfaceIndex": 12},
              {"DestinationPrefix": "0.0.0.0/0", "NextHop": "0.0.0.0", "InterfaceIndex": 9}],
            "connections": [{"InterfaceIndex": 12, "InterfaceAlias": "Ethernet", "NetworkCategory": 1}]
            """;

    @Test
    void an_adapter_is_put_together_from_its_interface_addresses_routes_and_profile() {
        assertThat(answers(INTERFACES + "," + PARTS).adapters().orElse(List.of()))
                .containsExactly(
                        Adapter.named("Ethernet")
                                .index(12)
                                .mtu(Known.of(1500))
                                .at("192.168.0.4/24", "fd00::4/64")
                                .via(List.of(IpAddress.parse("192.168.0.1"), IpAddress.parse("fd00::1")))
                                .profile(Known.of(FirewallProfile.PRIVATE))
                                .build(),
                        Adapter.unread("Wi-Fi")
                                .index(7)
                                .up(Known.of(false))
                                .mtu(Known.of(1400))
                                .addresses(Known.of(List.of()))
                                .gateways(Known.of(List.of()))
                                .build(),
                        Adapter.unread("VPN")
                                .index(9)
                                .up(Known.unreadable("Get-NetIPInterface gave no ConnectionState"))
                                .mtu(Known.unreadable("Get-NetIPInterface gave no NlMtu"))
                                .addresses(Known.of(List.of()))
                                .gateways(Known.of(List.of()))
                                .build());
    }

    @Test
    void of_an_adapter_only_that_part_is_unreadable_which_windows_refused() {
        Adapter adapter = answers(INTERFACES + """
                , "addresses": {"unreadable": "Access denied "}, "routes": {"missing": "no Get-NetRoute"}
                """).adapters().orElse(List.of()).get(0);

        assertThat(adapter.mtu()).isEqualTo(Known.of(1500));
        assertThat(adapter.addresses()).isEqualTo(Known.unreadable("PowerShell says: Access denied"));
        assertThat(adapter.gateways()).isEqualTo(Known.unreadable("PowerShell says: no Get-NetRoute"));
        assertThat(adapter.profile()).isEqualTo(Known.absent());
    }

    @Test
    void routes_have_the_name_of_their_adapter_where_it_is_known() {
        assertThat(answers(PARTS).routes())
                .isEqualTo(Known.of(List.of(
                        new RouteEntry(
                                Cidr.parse("0.0.0.0/0"), Optional.of(IpAddress.parse("192.168.0.1")), "Ethernet"),
                        new RouteEntry(
                                Cidr.parse("10.0.0.0/8"), Optional.of(IpAddress.parse("192.168.0.7")), "interface 12"),
                        new RouteEntry(Cidr.parse("::/0"), Optional.of(IpAddress.parse("fd00::1")), "interface 12"),
                        new RouteEntry(Cidr.parse("0.0.0.0/0"), Optional.empty(), "interface 9"))));
        assertThat(WindowsAnswers.routes(List.of(
                        NetRoute.to(Cidr.parse("::/0")).interfaceAlias("Wi-Fi").build())))
                .containsExactly(new RouteEntry(Cidr.parse("::/0"), Optional.empty(), "Wi-Fi"));
    }

    @Test
    void tells_who_sits_before_the_screen_the_hosts_file_and_other_firewalls() {
        WindowsAnswers answers = answers("""
                "interactive": [true], "hosts": ["127.0.0.1 a\\n192.0.2.7 nas"],
                "firewallProducts": [
                  {"displayName": "On", "productState": 266240}, {"displayName": "Off", "productState": 262144},
                  {"displayName": "Snoozed", "productState": 270336}, {"productState": 266240}, {"displayName": "?"}]
                """);

        assertThat(answers.interactive()).isEqualTo(Known.of(true));
        assertThat(answers("\"interactive\": [false]").interactive()).isEqualTo(Known.of(false));
        assertThat(answers.hosts()).isEqualTo(Known.of("127.0.0.1 a\n192.0.2.7 nas"));
        assertThat(answers("\"hosts\": []").hosts()).isEqualTo(Known.of(""));
        assertThat(answers.firewallProducts()).isEqualTo(Known.of(List.of("On")));
        assertThat(answers("\"hosts\": [null]").hosts())
                .isEqualTo(Known.unreadable("PowerShell answered hosts with nothing where something was expected"));
    }

    @Test
    void the_largest_mtu_is_one() {
        assertThat(answers("\"interfaces\": [{\"InterfaceIndex\": 5, \"NlMtu\": 2147483647, \"ConnectionState\": 1}]")
                        .adapters()
                        .orElse(List.of()))
                .singleElement()
                .satisfies(adapter -> {
                    assertThat(adapter.mtu()).isEqualTo(Known.of(2_147_483_647));
                    assertThat(adapter.name()).isEqualTo("interface 5");
                });
    }

    @Test
    void adapters_of_a_table_get_their_profiles_and_lose_the_loopback() {
        List<Adapter> table = List.of(
                Adapter.named("Loopback").index(1).at("127.0.0.1/8").build(),
                Adapter.named("Ethernet").index(12).at("192.168.0.4/24").build(),
                Adapter.named("vEthernet (WSL)").index(40).at("172.26.16.1/20").build());

        assertThat(answers(PARTS).completeAdapters(table))
                .extracting(adapter -> adapter.name() + " " + adapter.profile())
                .containsExactly("Ethernet " + Known.of(FirewallProfile.PRIVATE), "vEthernet (WSL) " + Known.absent());
        assertThat(WindowsAnswers.unreadable("no PowerShell")
                        .completeAdapters(table)
                        .get(0)
                        .profile())
                .isEqualTo(Known.unreadable("no PowerShell"));
    }

    private static final String PROCESSES = """
            "processes": [
              {"ProcessId": 1080, "Name": "svchost.exe", "SessionId": 0},
              {"ProcessId": 808, "Name": "caddy.exe", "SessionId": 1},
              {"ProcessId": 809, "Name": "old.exe"},
              {"ProcessId": 810},
              "strange"]
            """;

    @Test
    void a_socket_has_its_process_and_whose_that_is() {
        assertThat(answers(PROCESSES + """
                        , "tcp": [
                          {"LocalAddress": "0.0.0.0", "LocalPort": 135, "State": 2, "OwningProcess": 1080},
                          {"LocalAddress": "192.168.0.4", "LocalPort": 9000, "State": 2, "OwningProcess": 808},
                          {"LocalAddress": "192.168.0.4", "LocalPort": 9001, "State": 5, "OwningProcess": 808},
                          {"LocalAddress": "::", "LocalPort": 9002, "State": 2, "OwningProcess": 809},
                          {"LocalAddress": "::", "LocalPort": 0, "State": 2, "OwningProcess": 809}],
                        "udp": [
                          {"LocalAddress": "::1", "LocalPort": 5353, "OwningProcess": 77},
                          {"LocalAddress": "::1", "LocalPort": 5354, "OwningProcess": 0},
                          {"LocalAddress": "::1", "LocalPort": 5355}]
                        """).listeners().orElse(List.of()))
                .containsExactly(
                        Listener.tcp("0.0.0.0", 135)
                                .by("svchost.exe", 1080)
                                .account(Listener.Account.OTHER)
                                .build(),
                        Listener.tcp("192.168.0.4", 9000).by("caddy.exe", 808).build(),
                        Listener.tcp("::", 9002).by("old.exe", 809).build(),
                        Listener.udp("::1", 5353).pid(77).build(),
                        Listener.udp("::1", 5354).build(),
                        Listener.udp("::1", 5355).build());
    }

    @Test
    void sockets_are_unreadable_when_either_table_is() {
        assertThat(answers("\"tcp\": {\"unreadable\": \"a\"}, \"udp\": []").listeners())
                .isEqualTo(Known.unreadable("PowerShell says: a"));
        assertThat(answers("\"tcp\": [], \"udp\": {\"unreadable\": \"b\"}").listeners())
                .isEqualTo(Known.unreadable("PowerShell says: b"));
        assertThat(answers("\"tcp\": []").listeners()).isEqualTo(Known.absent());
        assertThat(answers("\"tcp\": [], \"udp\": []").listeners()).isEqualTo(Known.of(List.of()));
    }

    @Test
    void sockets_of_a_table_keep_the_name_that_they_have() {
        List<Listener> table = List.of(
                Listener.tcp("0.0.0.0", 1).by("own.exe", 1080).build(),
                Listener.tcp("0.0.0.0", 2).pid(808).build(),
                Listener.tcp("0.0.0.0", 3).build());

        assertThat(answers(PROCESSES).completeListeners(table))
                .containsExactly(
                        Listener.tcp("0.0.0.0", 1)
                                .by("own.exe", 1080)
                                .account(Listener.Account.OTHER)
                                .build(),
                        Listener.tcp("0.0.0.0", 2).by("caddy.exe", 808).build(),
                        Listener.tcp("0.0.0.0", 3).build());
        assertThat(answers("").completeListeners(table)).isEqualTo(table);
    }

    @Test
    void services_have_the_words_of_windows() {
        assertThat(answers("""
                        "services": [
                          {"Name": "iphlpsvc", "Status": 4, "StartType": 2},
                          {"Name": "hns", "Status": 1, "StartType": 3},
                          {"Name": "mpssvc"}]
                        """).services())
                .isEqualTo(Known.of(Map.of(
                        "iphlpsvc", WindowsService.RUNNING,
                        "hns", new WindowsService(Known.of("Stopped"), Known.of("Manual")),
                        "mpssvc",
                                new WindowsService(
                                        Known.unreadable("Get-Service gave no state"),
                                        Known.unreadable("Get-Service gave no start type")))));
    }

    @Test
    void reserved_ports_are_those_of_both_families_but_for_an_administrators() {
        WindowsAnswers answers = answers("""
                "excludedTcpV4": ["80 81", "90 95 *", "100 110"], "excludedTcpV6": ["80 81", "200 201"],
                "excludedUdpV4": ["- -"], "excludedUdpV6": ["- -"]
                """);

        assertThat(answers.excludedPorts())
                .isEqualTo(Known.of(Map.of(
                        Transport.TCP, List.of(PortRange.of(80, 81), PortRange.of(100, 110), PortRange.of(200, 201)),
                        Transport.UDP, List.of())));
    }

    @Test
    void reserved_ports_of_ipv6_or_udp_may_be_unknown() {
        assertThat(answers("\"excludedTcpV4\": [\"80 81\"]").excludedPorts())
                .isEqualTo(Known.of(Map.of(Transport.TCP, List.of(PortRange.of(80, 81)))));
        assertThat(answers("\"excludedTcpV4\": [\"no table\"], \"excludedUdpV4\": [\"80 81\"]")
                        .excludedPorts())
                .isEqualTo(Known.unreadable("netsh show excludedportrange, line 1: expected two ports: 'no table'"));
    }

    @Test
    void ports_for_clients_are_told_by_transport() {
        assertThat(answers("""
                        "dynamicTcp": ["a", "Start : 49152", "Count : 16384"], "dynamicUdp": ["Start : 1024", "Count : 1"]
                        """).dynamicPorts())
                .isEqualTo(Known.of(
                        Map.of(Transport.TCP, PortRange.of(49152, 65535), Transport.UDP, PortRange.of(1024, 1024))));
        assertThat(answers("").dynamicPorts()).isEqualTo(Known.absent());
    }

    @ParameterizedTest
    @CsvSource({"[true], true", "[false], false", "[], false"})
    void tells_whether_the_script_ran_elevated(String answer, boolean elevated) {
        assertThat(answers("\"elevated\": " + answer).elevated()).isEqualTo(Known.of(elevated));
    }

    @Test
    void what_was_not_asked_or_is_no_list_is_not_known() {
        assertThat(answers("").elevated()).isEqualTo(Known.absent());
        assertThat(answers("\"elevated\": null").elevated()).isEqualTo(Known.absent());
        assertThat(answers("\"elevated\": {\"a\": 1}").elevated())
                .isEqualTo(Known.unreadable("PowerShell says: an object where a list was expected"));
        assertThat(WindowsAnswers.unreadable("timed out").services()).isEqualTo(Known.unreadable("timed out"));
    }

    @Test
    void a_row_that_is_not_what_it_should_be_makes_its_question_unreadable() {
        assertThat(answers("\"services\": [{\"Name\": \"hns\"}, {\"Status\": 4}]")
                        .services()
                        .whyNot())
                .contains("no Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null"})
    void refuses_what_is_no_object(String text) {
        assertThatThrownBy(() -> WindowsAnswers.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessage("windows survey, line 1: expected a JSON object");
    }

    private static WindowsAnswers answers(String members) {
        return WindowsAnswers.parse("{" + members + "}");
    }
}
