// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What WSL's own tests assert, as far as a snapshot can express it; each test has the name of the one in {@code
 * test/windows/NetworkTests.cpp} of microsoft/WSL that it stands for.
 */
class NetworkTestsTest {
    private static final String WEB = "tcp://203.0.113.80:80";
    private static final FirewallRule BLOCK_80 = outbound(FirewallRule.block("block 80"), "80");
    private static final FirewallRule ALLOW_80 = outbound(FirewallRule.allow("allow 80"), "80");
    private static final String CROSSING = "[experimental]\nhostAddressLoopback=true\n";

    static Stream<Scene> machines() {
        return Stream.of(
                Machines.idle(),
                Machines.mirrored(),
                Machines.consomme(),
                Machines.bridged(),
                Machines.articleOnWsl1());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void host_to_guest_loopback(Scene machine) {
        for (String bind : List.of("127.0.0.1", "0.0.0.0")) {
            Scene serving =
                    machine.guestServes(Listener.tcp(bind, 1234).by("socat", 5).build());
            assertThat(serving.ask("windows", "tcp://127.0.0.1:1234").isReachable())
                    .as(bind)
                    .isTrue();
        }
        assertThat(machine.guestServes().answer("windows", "tcp://127.0.0.1:1234"))
                .isEqualTo("refused");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"127.0.0.1,127.0.0.1", "::1,[::1]"})
    void nat_localhost_relay(String bind, String target) {
        Scene machine = Machines.idle().guestServes(Listener.tcp(bind, 1234).build());

        assertThat(machine.answer("windows", "tcp://" + target + ":1234")).isEqualTo("localhost-relay");
    }

    @Test
    void nat_localhost_relay_no_ipv6() {
        Scene machine = Machines.idle()
                .guestServes(Listener.tcp("127.0.0.1", 1234).build())
                .configured("[wsl2]\nkernelCommandLine=ipv6.disable=1\n");

        assertThat(machine.answer("windows", "tcp://127.0.0.1:1234")).isEqualTo("localhost-relay");
        assertThat(machine.answer("windows", "tcp://[::1]:1234")).isEqualTo("refused");
    }

    @Test
    void nat_guest_port_is_released_is_not_about_127_0_0_2() {
        Scene machine =
                Machines.idle().guestServes(Listener.tcp("127.0.0.2", 1234).build());

        assertThat(machine.answer("windows", "tcp://127.0.0.2:1234")).isEqualTo("refused");
    }

    @Test
    void nat_firewall_rules_expected_block() {
        assertThat(Machines.idle().firewallHas(BLOCK_80).answer("distro:Ubuntu", WEB))
                .isEqualTo("timed-out");
        assertThat(Machines.idle().firewallHas(ALLOW_80, BLOCK_80).answer("distro:Ubuntu", WEB))
                .isEqualTo("timed-out");
        assertThat(hyperV(BLOCK_80).answer("distro:Ubuntu", WEB)).isEqualTo("timed-out");
        assertThat(hyperV(ALLOW_80, BLOCK_80).answer("distro:Ubuntu", WEB)).isEqualTo("timed-out");
    }

    @Test
    void nat_firewall_rules_expected_allow() {
        FirewallRule other = outbound(FirewallRule.block("block 81"), "81");

        for (Scene machine : List.of(
                Machines.idle().firewallHas(other),
                Machines.idle().firewallHas(ALLOW_80),
                hyperV(other),
                hyperV(ALLOW_80))) {
            assertThat(machine.ask("distro:Ubuntu", WEB).checks())
                    .filteredOn(check -> check.id().equals("hyperv.outbound"))
                    .extracting(Check::result)
                    .containsExactly(Check.Result.PASS);
        }
    }

    @Test
    void nat_firewall_rules_enabled_setting() {
        Scene hostOff = hostOff(Machines.idle());
        Scene hyperVOff = Machines.idle().butHyperV(on -> HyperVFirewall.OFF);

        assertThat(hostOff.firewallHas(BLOCK_80).answer("distro:Ubuntu", WEB))
                .as("Hyper-V on and host off: only Hyper-V rules block")
                .isEqualTo("unknown");
        assertThat(hostOff(hyperV(BLOCK_80)).answer("distro:Ubuntu", WEB)).isEqualTo("timed-out");
        assertThat(hyperVOff.firewallHas(BLOCK_80).answer("distro:Ubuntu", WEB))
                .as("Hyper-V off beats host on")
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void mirrored_loopback_local(String proto) {
        Scene machine = Machines.mirrored().configured(CROSSING);

        assertThat(machine.windowsServes(server(proto, "0.0.0.0"))
                        .answer("distro:Ubuntu", proto + "://192.168.0.4:1234"))
                .isEqualTo("mirrored-loopback");
        assertThat(machine.guestServes(server(proto, "0.0.0.0")).answer("windows", proto + "://192.168.0.4:1234"))
                .isEqualTo("mirrored-loopback");
        assertThat(machine.guestServes(server(proto, "0.0.0.0")).answer("distro:Ubuntu", proto + "://192.168.0.4:1234"))
                .isEqualTo("direct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void mirrored_loopback_explicit(String proto) {
        Scene machine = Machines.mirrored();

        assertThat(machine.windowsServes(server(proto, "127.0.0.1"))
                        .answer("distro:Ubuntu", proto + "://127.0.0.1:1234"))
                .isEqualTo("mirrored-loopback");
        assertThat(machine.guestServes(server(proto, "127.0.0.1")).answer("windows", proto + "://127.0.0.1:1234"))
                .isEqualTo("mirrored-loopback");
    }

    @Test
    void mirrored_loopback_systemd() {
        Scene machine = Machines.mirrored()
                .windowsServes(server("tcp", "127.0.0.1"))
                .butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of("[boot]\nsystemd=true\n")));

        assertThat(machine.answer("distro:Ubuntu", "tcp://127.0.0.1:1234")).isEqualTo("mirrored-loopback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void mirrored_host_port_cant_be_bound_by_guest(String proto) {
        Scene both = Machines.idle().guestServes(server(proto, "0.0.0.0")).windowsServes(server(proto, "192.168.0.4"));
        Reachability mirrored = Reachability.in(both.snapshot()).simulate(NetworkingMode.MIRRORED);

        assertThat(mirrored.matrix().rows())
                .extracting(row ->
                        row.server().side() + " " + row.server().listener().port())
                .containsExactlyInAnyOrder("windows 135", "windows 1234");
    }

    @Test
    void mirrored_udp_bind_does_not_prevent_tcp_bind() {
        Scene machine = Machines.mirrored().guestServes(server("tcp", "0.0.0.0"), server("udp", "0.0.0.0"));

        assertThat(machine.answer("windows", "tcp://127.0.0.1:1234")).isEqualTo("mirrored-loopback");
        assertThat(machine.answer("windows", "udp://127.0.0.1:1234")).isEqualTo("mirrored-loopback");
    }

    @Test
    void mirrored_host_udp_bind_does_not_prevent_guest_tcp_bind() {
        Scene machine =
                Machines.mirrored().guestServes(server("tcp", "0.0.0.0")).windowsServes(server("udp", "0.0.0.0"));

        assertThat(machine.answer("windows", "tcp://127.0.0.1:1234")).isEqualTo("mirrored-loopback");
        assertThat(machine.answer("distro:Ubuntu", "udp://127.0.0.1:1234")).isEqualTo("mirrored-loopback");
    }

    @Test
    void mirrored_multiple_guest_bind_on_same_tuple() {
        Scene machine = Machines.mirrored().guestServes(server("tcp", "127.0.0.1"), server("tcp", "::1"));

        assertThat(machine.answer("windows", "tcp://127.0.0.1:1234")).isEqualTo("mirrored-loopback");
        assertThat(machine.answer("windows", "tcp://[::1]:1234")).isEqualTo("timed-out");
        assertThat(machine.answer("distro:Ubuntu", "tcp://[::1]:1234")).isEqualTo("direct");
    }

    @Test
    void consomme_loopback_guest_to_host() {
        for (String bind : List.of("127.0.0.1", "0.0.0.0")) {
            Scene machine = Machines.consomme().windowsServes(server("tcp", bind));
            assertThat(machine.answer("distro:Ubuntu", "tcp://127.0.0.1:1234"))
                    .as(bind)
                    .isEqualTo("proxied-socket");
            assertThat(machine.answer("distro:Ubuntu", "udp://127.0.0.1:1234")).isEqualTo("blocked");
        }
    }

    @Test
    void consomme_udp_bind_does_not_prevent_tcp_bind() {
        Scene machine =
                Machines.consomme().guestServes(server("udp", "0.0.0.0")).windowsServes(server("tcp", "0.0.0.0"));

        assertThat(machine.answer("windows", "udp://127.0.0.1:1234")).isEqualTo("proxied-socket");
        assertThat(machine.answer("windows", "tcp://127.0.0.1:1234")).isEqualTo("direct");
    }

    @Test
    void consomme_configuration_v6() {
        Scene machine = Machines.consomme()
                .guestServes(server("tcp", "::"))
                .firewallHas(FirewallRule.allow("open").tcp("1234").build())
                .butAdapter(
                        "Wi-Fi",
                        wifi -> wifi.withAddresses(Known.of(List.of(
                                InterfaceAddress.parse("192.168.0.4/24"),
                                InterfaceAddress.parse("2001:db8:4::4/64")))));

        assertThat(machine.answer("lan", "tcp://[2001:db8:4::4]:1234")).isEqualTo("proxied-socket");
    }

    private static FirewallRule outbound(FirewallRule.Builder rule, String port) {
        return rule.protocol("TCP").addRemotePorts(port).outbound().build();
    }

    private static Scene hyperV(FirewallRule... rules) {
        return Machines.idle().butHyperV(on -> on.withRules(Known.of(List.of(rules))));
    }

    private static Scene hostOff(Scene machine) {
        UnaryOperator<Scene> off = scene -> {
            Scene changed = scene;
            for (FirewallProfile profile : FirewallProfile.values()) {
                changed = changed.butProfile(
                        profile,
                        settings -> new ProfileSettings(
                                Known.of(false),
                                settings.inbound(),
                                settings.outbound(),
                                settings.allowLocalRules(),
                                settings.allowInboundRules()));
            }
            return changed;
        };
        return off.apply(machine);
    }

    private static Listener server(String proto, String bind) {
        TransportPort port = proto.equals("tcp") ? TransportPort.tcp(1234) : TransportPort.udp(1234);
        return Listener.on(IpAddress.parse(bind), port).by("server", 7).build();
    }
}
