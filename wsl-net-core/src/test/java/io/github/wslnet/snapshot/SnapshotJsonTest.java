// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonTest {
    private static final Snapshot ARTICLE = SnapshotJson.parse(resource("article.json"));

    @Test
    void reads_when_it_was_taken_and_by_whom() {
        assertThat(ARTICLE.takenAt()).isEqualTo(Known.of(Instant.parse("2026-11-22T10:00:00Z")));
        assertThat(ARTICLE.windows().build()).isEqualTo(Known.of(22631));
        assertThat(ARTICLE.windows().elevated()).isEqualTo(Known.of(false));
        assertThat(ARTICLE.windows().globalConfig()).isEqualTo(Known.of("[wsl2]\nnetworkingMode=nat\n"));
        assertThat(ARTICLE.era()).isEqualTo(Known.of(Era.WSLRELAY));
    }

    @Test
    void reads_adapters() {
        List<Adapter> adapters = ARTICLE.windows().adapters().orElse(List.of());

        assertThat(adapters).extracting(Adapter::name).containsExactly("Wi-Fi", "vEthernet (WSL)");
        assertThat(adapters.get(0).profile()).isEqualTo(Known.of(FirewallProfile.PRIVATE));
        assertThat(adapters.get(0).addresses()).hasToString("[192.168.0.4/24, fe80::c0de%12/64]");
        assertThat(adapters.get(0).gateways()).hasToString("[192.168.0.1]");
        assertThat(adapters.get(1).profile()).isEqualTo(Known.absent());
        assertThat(adapters.get(1).effectiveProfile()).isEqualTo(Known.of(FirewallProfile.PUBLIC));
        assertThat(adapters.get(1).gateways()).isEqualTo(Known.absent());
    }

    @Test
    void reads_listeners_and_forwards() {
        assertThat(ARTICLE.windows().listeners())
                .isEqualTo(Known.of(List.of(Listener.tcp("127.0.0.1", 3000)
                        .by("wslrelay.exe", 30968)
                        .build())));
        assertThat(ARTICLE.windows().portProxy())
                .isEqualTo(Known.of(List.of(new StoredForward(
                        PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.100", 3000), Known.absent()))));
        assertThat(ARTICLE.windows().services()).isEqualTo(Known.of(Map.of("iphlpsvc", WindowsService.RUNNING)));
    }

    @Test
    void reads_both_firewalls() {
        Firewall firewall = ARTICLE.windows().firewall().value().orElseThrow();
        ProfileSettings settings = new ProfileSettings(
                Known.of(true),
                Known.of(FirewallAction.BLOCK),
                Known.of(FirewallAction.ALLOW),
                Known.of(true),
                Known.absent());

        assertThat(firewall.profiles())
                .isEqualTo(Known.of(Map.of(
                        FirewallProfile.DOMAIN, settings,
                        FirewallProfile.PRIVATE, settings,
                        FirewallProfile.PUBLIC, settings)));
        assertThat(firewall.rules())
                .isEqualTo(Known.of(List.of(FirewallRule.allow("WSL2Server access")
                        .tcp("3000")
                        .addRemoteAddresses("Any")
                        .addProfiles("Any")
                        .build())));
        assertThat(firewall.hyperV())
                .isEqualTo(Known.of(new HyperVFirewall(
                        Known.of(true),
                        Known.of(FirewallAction.BLOCK),
                        Known.of(FirewallAction.ALLOW),
                        Known.of(true),
                        Known.of(true),
                        Known.of(List.of(FirewallRule.allow("web").tcp("8080").build())))));
    }

    @Test
    void reads_port_ranges_and_the_registry() {
        assertThat(ARTICLE.windows().excludedPorts())
                .isEqualTo(
                        Known.of(Map.of(Transport.TCP, List.of(PortRange.of(50000, 50059)), Transport.UDP, List.of())));
        assertThat(ARTICLE.windows().dynamicPorts())
                .isEqualTo(Known.of(Map.of(Transport.TCP, PortRange.of(49152, 65535))));
        assertThat(ARTICLE.windows().natRegistry())
                .isEqualTo(Known.of(new NatRegistry(
                        Known.of("172.26.16.0/20"), Known.of("172.26.16.1"), Known.of("172.26.17.100"))));
    }

    @Test
    void reads_the_guest_and_its_distros() {
        WslSide wsl = ARTICLE.wsl();
        Distro ubuntu = wsl.distro(DistroName.of("Ubuntu")).orElseThrow();

        assertThat(wsl.release()).hasToString("2.4.4");
        assertThat(wsl.mode()).isEqualTo(Known.of(NetworkingMode.NAT));
        assertThat(wsl.vmStartedAt()).isEqualTo(Known.of(Instant.parse("2026-11-22T08:12:00Z")));
        assertThat(wsl.eth0Address()).contains(IpAddress.parse("172.26.17.100"));
        assertThat(wsl.gateway()).isEqualTo(Known.of(IpAddress.parse("172.26.16.1")));
        assertThat(ubuntu.version()).isEqualTo(WslVersion.WSL2);
        assertThat(ubuntu.isDefault()).isTrue();
        assertThat(ubuntu.listeners())
                .isEqualTo(Known.of(
                        List.of(Listener.tcp("0.0.0.0", 3000).by("node", 812).build())));
        assertThat(ubuntu.wslConf()).isEqualTo(Known.of("[network]\ngenerateResolvConf = true\n"));
        assertThat(ubuntu.resolvConf())
                .isEqualTo(Known.of(ResolvConfState.linkTo("/mnt/wsl/resolv.conf", "nameserver 10.255.255.254\n")));
        assertThat(ubuntu.hosts()).isEqualTo(Known.of("127.0.0.1\tlocalhost\n"));
    }

    @Test
    void what_it_read_it_prints_so_that_it_reads_the_same() {
        assertThat(SnapshotJson.parse(SnapshotJson.print(ARTICLE))).isEqualTo(ARTICLE);
    }

    @Test
    void an_absent_key_is_unknown_and_an_empty_list_is_known() {
        assertThat(read("{}").windows().listeners()).isEqualTo(Known.absent());
        assertThat(read("{\"windows\": {\"listeners\": []}}").windows().listeners())
                .isEqualTo(Known.of(List.of()));
        assertThat(read("{\"windows\": {\"listeners\": null}}").windows().listeners())
                .isEqualTo(Known.absent());
    }

    @Test
    void an_unreadable_field_keeps_its_reason_apart_from_absence() {
        Snapshot snapshot = read("{\"windows\": {\"firewall\": {\"unreadable\": \"access denied\"}}}");

        assertThat(snapshot.windows().firewall()).isEqualTo(Known.unreadable("access denied"));
        assertThat(SnapshotJson.print(snapshot)).contains("\"unreadable\" : \"access denied\"");
        assertThat(SnapshotJson.print(read("{}"))).doesNotContain("firewall", "unreadable");
    }

    @Test
    void inner_fields_can_be_unreadable_too() {
        WindowsSide windows = read("""
                        {"windows": {
                          "services": {"iphlpsvc": {"unreadable": "gone"}, "hns": null},
                          "adapters": [{"name": "Wi-Fi", "addresses": {"unreadable": "busy"}}],
                          "portproxy": [{"family": "v4tov4", "listenAddress": "*", "listenPort": 80,
                                         "connectAddress": "10.0.0.7", "connectPort": 80,
                                         "owner": {"unreadable": "locked"}}],
                          "firewall": {"profiles": {"Private": {"unreadable": "policy"}}}}}
                        """).windows();

        assertThat(windows.services().orElse(Map.of()).get("iphlpsvc").isRunning())
                .isEqualTo(Known.unreadable("gone"));
        assertThat(windows.services().orElse(Map.of()).get("hns").isRunning()).isEqualTo(Known.absent());
        assertThat(windows.adapters().orElse(List.of()).get(0).addresses()).isEqualTo(Known.unreadable("busy"));
        assertThat(windows.portProxy().orElse(List.of()).get(0).own()).isEqualTo(Known.unreadable("locked"));
        assertThat(windows.firewall().value().orElseThrow().profiles()).isEqualTo(Known.of(Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    "owner": "wsl-net" | true
                    "owner": null      | false
                    "owner": "docker"  | false
                    "other": 1         | unknown
                    """)
    void an_owner_of_null_is_known_to_be_somebody_else(String member, String own) {
        Snapshot snapshot = read("{\"windows\": {\"portproxy\": [{\"family\": \"v4tov4\", \"listenAddress\": \"*\","
                + " \"listenPort\": 80, \"connectAddress\": \"10.0.0.7\", \"connectPort\": 80, " + member + "}]}}");

        assertThat(snapshot.windows().portProxy().orElse(List.of()).get(0).own())
                .hasToString(own);
        assertThat(SnapshotJson.parse(SnapshotJson.print(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void reads_what_a_machine_has_besides_its_network() {
        WindowsSide windows = read("""
                        {"windows": {
                          "routes": [{"destination": "default", "via": "192.168.0.1", "interface": "Wi-Fi"},
                                     {"destination": "10.8.0.1", "interface": "VPN"}],
                          "interfaces": [{"name": "VPN", "metric": 1}],
                          "power": {"fastStartup": true, "lastResumeAt": "2026-11-22T09:56:00Z"},
                          "proxy": {"enabled": true, "server": "127.0.0.1:3128"},
                          "processes": [{"pid": 7, "name": "java.exe"}],
                          "elevation": "can-prompt"}}
                        """).windows();

        assertThat(windows.routes().orElse(List.of()))
                .extracting(RouteEntry::isDefault, RouteEntry::isHost)
                .containsExactly(tuple(true, false), tuple(false, true));
        assertThat(windows.interfaceMetrics()).isEqualTo(Known.of(List.of(new InterfaceMetric("VPN", 1))));
        assertThat(windows.power())
                .isEqualTo(Known.of(new PowerState(Known.of(true), Known.of(Instant.parse("2026-11-22T09:56:00Z")))));
        assertThat(windows.proxy())
                .isEqualTo(Known.of(new HttpProxy(Known.of(true), Known.of("127.0.0.1:3128"), Known.absent())));
        assertThat(windows.processes()).isEqualTo(Known.of(List.of(new RunningProcess(7, "java.exe", Known.absent()))));
        assertThat(windows.privilege()).isEqualTo(Known.of(Privilege.CAN_PROMPT));
        assertThat(windows.hosts()).isEqualTo(Known.absent());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    true                                | true
                    false                               | false
                    "enabled\\ninterpreter /init\\n" | true
                    "disabled"                          | false
                    """)
    void interop_is_a_flag_or_what_the_kernel_says(String json, boolean binfmt) {
        Snapshot snapshot =
                read("{\"wsl\": {\"sysctl\": {\"net.ipv6.bindv6only\": 1}, \"distros\": [{\"name\": \"Ubuntu\","
                        + " \"version\": 2, \"interop\": {\"enabled\": true, \"binfmt\": " + json + "}}]}}");

        assertThat(snapshot.wsl().distros().orElse(List.of()).get(0).interop())
                .isEqualTo(Known.of(new Interop(Known.of(true), Known.of(binfmt))));
        assertThat(snapshot.wsl().sysctl()).isEqualTo(Known.of(Map.of("net.ipv6.bindv6only", "1")));
    }

    @Test
    void a_port_that_is_no_number_is_kept_as_windows_stores_it() {
        Snapshot snapshot = read(
                "{\"windows\": {\"portproxy\": [{\"family\": \"v4tov4\", \"listenAddress\": \"0.0.0.0\","
                        + " \"listenPort\": \"30000-50000\", \"connectAddress\": \"10.0.0.7\", \"connectPort\": \"80\"}]}}");

        assertThat(snapshot.windows().portProxy().orElse(List.of()).get(0).rule())
                .hasToString("v4tov4 0.0.0.0/30000-50000 -> 10.0.0.7/80");
        assertThat(SnapshotJson.parse(SnapshotJson.print(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void reads_what_a_listener_can_say_beside_its_address() {
        Listener listener = read("""
                        {"windows": {"listeners": [{"proto": "udp", "address": "::", "port": 53, "v6only": true,
                                                    "account": "other", "bind": "exclusive"}]}}
                        """).windows().listeners().orElse(List.of()).get(0);

        assertThat(listener)
                .isEqualTo(Listener.udp("::", 53)
                        .v6Only(true)
                        .account(Listener.Account.OTHER)
                        .binding(Listener.Binding.EXCLUSIVE)
                        .build());
    }

    @Test
    void reads_what_the_user_wants() {
        assertThat(read("{\"wanted\": [{\"distro\": \"Ubuntu\", \"port\": 3000, \"lan\": true}]}")
                        .wanted())
                .containsExactly(new WantedServer(DistroName.of("Ubuntu"), Port.of(3000), true));
    }

    @Test
    void a_link_of_which_a_part_was_not_read_makes_the_guests_addresses_unreadable() {
        String lo = "{\"name\": \"lo\", \"up\": true, \"addresses\": []}";

        assertThat(read("{\"wsl\": {\"links\": [" + lo + ", {\"name\": \"eth0\", \"up\": true}]}}")
                        .wsl()
                        .links())
                .isEqualTo(Known.unreadable("whether eth0 is up, or its addresses, were not read"));
        assertThat(read("{\"wsl\": {\"links\": [" + lo + "]}}").wsl().links().isKnown())
                .isTrue();
        assertThat(read("{\"wsl\": {\"links\": {\"unreadable\": \"stopped\"}}}")
                        .wsl()
                        .links())
                .isEqualTo(Known.unreadable("stopped"));
    }

    @Test
    void keys_of_later_versions_are_passed_over() {
        assertThat(read("{\"schema\": 1, \"moon\": {}, \"windows\": {\"tides\": []}, \"wsl\": {\"stars\": []}}"))
                .isEqualTo(read("{}"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"schema": 2}                                                          | schema must be 1
                    {"schema": "1"}                                                        | schema must be a whole number
                    {"takenAt": "yesterday"}                                               | takenAt must be a time
                    {"windows": []}                                                        | windows must be an object
                    {"windows": {"build": "22631"}}                                        | windows.build must be a whole number
                    {"windows": {"elevated": 1}}                                           | windows.elevated must be true or false
                    {"windows": {"listeners": {}}}                                         | windows.listeners must be a list
                    {"windows": {"listeners": [{"proto": "tcp"}]}}                         | windows.listeners[0] must have the key
                    {"windows": {"listeners": [{"proto": "sctp", "address": "::", "port": 1}]}} | windows.listeners[0].proto must be tcp or udp
                    {"windows": {"listeners": [{"proto": "tcp", "address": "10.0.0.256", "port": 1}]}} | windows.listeners[0].address
                    {"windows": {"listeners": [{"proto": "tcp", "address": "::", "port": 70000}]}} | windows.listeners[0].port must be a port in 1..65535
                    {"windows": {"listeners": [{"proto": "tcp", "address": "::", "port": 0}]}} | windows.listeners[0].port
                    {"windows": {"listeners": [{"proto": "tcp", "address": "::", "port": 1, "bind": "maybe"}]}} | windows.listeners[0].bind must be
                    {"windows": {"adapters": [{"name": "Wi-Fi", "addresses": ["192.168.0.4"]}]}} | windows.adapters[0].addresses[0]
                    {"windows": {"adapters": [{"name": "Wi-Fi", "addresses": ["fe80::1%/64"]}]}} | windows.adapters[0].addresses[0]
                    {"windows": {"adapters": [{"name": "Wi-Fi", "profile": "Home"}]}}      | windows.adapters[0].profile must be Domain, Private or Public
                    {"windows": {"adapters": [{"index": 1}]}}                              | windows.adapters[0] must have the key
                    {"windows": {"portproxy": [{"family": "v4tov5"}]}}                     | windows.portproxy[0].family must be v4tov4
                    {"windows": {"portproxy": [{"family": "v4tov4", "listenAddress": "", "listenPort": 80}]}} | windows.portproxy[0].listenAddress
                    {"windows": {"portproxy": [{"family": "v4tov4", "listenAddress": "*", "listenPort": "8 0"}]}} | windows.portproxy[0].listenAddress
                    {"windows": {"firewall": {"profiles": {"Home": {}}}}}                  | windows.firewall.profiles.Home is under a key
                    {"windows": {"firewall": {"profiles": {"Private": {"inbound": "Ask"}}}}} | windows.firewall.profiles.Private.inbound must be Allow or Block
                    {"windows": {"firewall": {"rules": [{"name": "x"}]}}}                  | windows.firewall.rules[0] must have the key
                    {"windows": {"firewall": {"rules": [{"name": "x", "action": "Allow", "direction": "Up"}]}}} | windows.firewall.rules[0].direction must be Inbound or Outbound
                    {"windows": {"firewall": {"rules": [{"name": "x", "action": "Allow", "localPorts": [1]}]}}} | windows.firewall.rules[0].localPorts[0] must be a text
                    {"windows": {"excludedPorts": {"tcp": [[1]]}}}                         | windows.excludedPorts.tcp[0] must be a first and a last port
                    {"windows": {"excludedPorts": {"tcp": [[9, 1]]}}}                      | windows.excludedPorts.tcp[0] must go upwards
                    {"wsl": {"mode": "two words"}}                                         | wsl.mode
                    {"wsl": {"gateway": "10.0.0.256"}}                                     | wsl.gateway
                    {"wsl": {"links": [{"name": "eth0", "up": true, "addresses": ["10.0.0.1/33"]}]}} | wsl.links[0].addresses[0]
                    {"wsl": {"distros": [{"name": "Ubuntu", "version": 3}]}}               | wsl.distros[0].version must be 1 or 2
                    {"wsl": {"distros": [{"name": " ", "version": 2}]}}                    | wsl.distros[0].name
                    {"wanted": [{"distro": "Ubuntu", "port": 70000}]}                      | wanted[0].port
                    """)
    void an_error_names_the_path(String json, String message) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "not json", "{}{}"})
    void what_is_no_object_is_no_snapshot(String text) {
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> read(text));
    }

    @Test
    void a_broken_snapshot_is_read_or_refused_and_nothing_else() {
        Mutations.assertHarmless(resource("article.json"), SnapshotJson::parse);
    }

    private static Snapshot read(String json) {
        return SnapshotJson.parse(json);
    }

    private static String resource(String name) {
        try (InputStream in = SnapshotJsonTest.class.getResourceAsStream("/snapshots/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
