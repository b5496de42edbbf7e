// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has an address, and what is said of one that nobody here has. */
class PlaceTest {
    private static final FirewallRule OPEN =
            FirewallRule.allow("open").addLocalPorts("1-9999").protocol("TCP").build();

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    windows | 192.168.0.50    | 192.168.0.50 is another host on Wi-Fi, of which the snapshot says nothing
                    windows | 203.0.113.9     | 203.0.113.9 belongs to another machine
                    windows | 10.1.2.3        | 10.1.2.3 belongs to another machine
                    windows | 172.26.30.9     | nobody on vEthernet (WSL) has 172.26.30.9; the guest's address is another one
                    windows | 172.23.220.194  | 172.23.220.194 is on no network of this machine; WSL may have had it before the last restart
                    windows | 192.168.77.1    | 192.168.77.1 is on no network of this machine; WSL may have had it before the last restart
                    windows | 172.17.0.1      | 172.17.0.1 is an address inside WSL, to which no way leads from here
                    lan     | 172.26.17.100   | 172.26.17.100 is behind WSL's switch: hosts of the LAN have no route to it, and Windows passes none on
                    """)
    void an_address_is_told_by_who_has_it(String from, String address, String because) {
        Scene machine = withDocker(Machines.article());

        assertThat(machine.ask(from, "tcp://" + address + ":3000").checks())
                .extracting(Check::because)
                .containsExactly(because);
    }

    @Test
    void an_address_of_the_network_that_the_registry_remembers_was_wsls() {
        Scene machine = Machines.article()
                .butWindows(windows -> windows.withNatRegistry(
                        Known.of(new NatRegistry(Known.of("10.99.0.0/20"), Known.absent(), Known.absent()))));

        assertThat(machine.answer("windows", "tcp://10.99.3.4:3000")).isEqualTo("timed-out");
        assertThat(machine.answer("windows", "tcp://10.98.3.4:3000")).isEqualTo("unknown");
    }

    @Test
    void what_the_guest_has_on_a_bridge_for_containers_only_the_guest_gets_to() {
        Scene machine = withDocker(Machines.article());

        assertThat(machine.answer("distro:Ubuntu", "tcp://172.17.0.1:3000")).isEqualTo("direct");
        assertThat(machine.answer("windows", "tcp://172.17.0.1:3000")).isEqualTo("timed-out");
        assertThat(machine.answer("windows", "tcp://172.26.17.100:3000")).isEqualTo("direct");
    }

    @ParameterizedTest(name = "with eth0 {0}, {1}: {2}")
    @CsvSource({
        "172.26.17.100/20,172.26.17.100,direct",
        "172.26.17.100/20,172.26.18.7,direct",
        "172.26.17.100/20,[fe80::7],direct",
        "172.26.17.100/20,[2001:db8::7],timed-out",
        "'',172.17.0.1,direct"
    })
    void a_second_address_of_the_guest_counts_if_the_switch_has_its_network(
            String eth0, String address, String answer) {
        List<Link> links = new ArrayList<>(eth0.isEmpty() ? Scene.links("") : Scene.links(eth0));
        links.add(Link.named("eth1")
                .up()
                .addAddress("172.26.18.7/20")
                .addAddress("172.17.0.1/16")
                .addAddress("fe80::7/64")
                .addAddress("2001:db8::7/64")
                .build());
        Scene machine = Machines.idle()
                .guestServes(Listener.tcp("::", 3000).by("node", 5).build())
                .butWsl(wsl -> wsl.withLinks(Known.of(links)));

        assertThat(machine.answer("windows", "tcp://" + address + ":3000")).isEqualTo(answer);
    }

    @Test
    void while_the_switchs_addresses_are_not_known_each_of_the_guests_may_be_behind_it() {
        Scene machine = withDocker(Machines.article())
                .butAdapter("vEthernet (WSL)", adapter -> adapter.withAddresses(Known.absent()));

        assertThat(machine.answer("windows", "tcp://172.17.0.1:3000")).isEqualTo("direct");
    }

    @Test
    void without_a_switch_in_sight_each_of_the_guests_addresses_may_be_behind_it() {
        Scene machine = withDocker(Machines.article()).butWindows(windows -> windows.withAdapters(Known.of(List.of())));

        assertThat(machine.answer("windows", "tcp://172.17.0.1:3000")).isEqualTo("direct");
    }

    @Test
    void an_adapter_whose_addresses_are_not_known_may_have_any() {
        Scene machine = with(Adapter.named("VPN").build());

        assertThat(machine.ask("windows", "tcp://203.0.113.9:443").checks(Check.Result.UNKNOWN))
                .extracting(Check::because)
                .containsExactly("who has this address can't be said: windows.adapters[VPN].addresses is not read");
        assertThat(with(Adapter.unread("VPN").up(Known.of(false)).build())
                        .ask("windows", "tcp://203.0.113.9:443")
                        .checks())
                .extracting(Check::because)
                .containsExactly("203.0.113.9 belongs to another machine");
    }

    @ParameterizedTest(name = "in mode {0}, with lo {1}: {2}")
    @CsvSource({"mirrored,10.255.255.254,timed-out", "mirrored,10.9.9.9,unknown", "nat,10.9.9.9,timed-out"})
    void in_mirrored_mode_an_address_of_the_guest_may_be_of_the_adapter_that_was_not_read(
            String mode, String address, String answer) {
        Scene base = mode.equals("nat") ? Machines.idle() : Machines.mirrored();
        List<Link> links = List.of(
                Link.named("lo")
                        .up()
                        .addAddress("127.0.0.1/8")
                        .addAddress("10.255.255.254/32")
                        .build(),
                Link.named("eth0").up().addAddress("192.168.0.4/24").build(),
                Link.named("eth1").up().addAddress("10.9.9.9/24").build());
        Scene machine = add(
                        base.guestServes(Scene.NODE).firewallHas(OPEN),
                        Adapter.named("VPN").build())
                .butWsl(wsl -> wsl.withLinks(Known.of(links)));

        assertThat(machine.answer("lan", "tcp://" + address + ":3000"))
                .isEqualTo(mode.equals("nat") ? "no-route" : answer);
    }

    @ParameterizedTest(name = "switch {0}, eth0 {1}: the guest sees {2}")
    @CsvSource({
        "172.20.0.1/20 172.26.16.1/20,172.26.17.100/20,172.26.16.1",
        "fe80::1/64 172.26.16.1/20,172.26.17.100/20,172.26.16.1",
        "fe80::1/64 172.20.0.1/20,'',172.20.0.1"
    })
    void windows_packets_come_from_the_address_in_the_guests_network(String addresses, String eth0, String peer) {
        Scene machine = Machines.article()
                .butAdapter(
                        "vEthernet (WSL)",
                        adapter -> Adapter.named(adapter.name())
                                .at(addresses.split(" "))
                                .build())
                .butWsl(wsl -> wsl.withLinks(Known.of(List.of(
                        Link.named("eth0")
                                .up()
                                .addAddress(eth0.isEmpty() ? "fe80::5/64" : eth0)
                                .build(),
                        Link.named("eth1").up().addAddress("172.26.18.7/20").build()))));

        assertThat(machine.ask("windows", "tcp://172.26.18.7:3000").peer()).contains(IpAddress.parse(peer));
    }

    @Test
    void the_guests_packets_come_in_by_the_switch_that_has_its_network() {
        Adapter old = Adapter.named("vEthernet (WSL)").at("172.20.0.1/20").build();
        Adapter used = Adapter.named("vEthernet (WSL (Hyper-V firewall))")
                .at("172.26.16.1/20")
                .build();
        Scene machine = Machines.idle()
                .windowsServes(Listener.tcp("0.0.0.0", 8080).by("node.exe", 9).build())
                .butWindows(windows -> windows.withAdapters(Known.of(List.of(old, used))));

        assertThat(machine.firewallHas(onAdapter(used)).answer("distro:Ubuntu", "tcp://172.26.16.1:8080"))
                .isEqualTo("direct");
        assertThat(machine.firewallHas(onAdapter(old)).answer("distro:Ubuntu", "tcp://172.26.16.1:8080"))
                .isEqualTo("timed-out");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"adapters,windows.adapters is denied", "links,wsl.links is denied"})
    void what_was_not_read_is_named(String field, String because) {
        Scene machine = field.equals("adapters")
                ? Machines.article().butWindows(windows -> windows.withAdapters(Known.unreadable("denied")))
                : Machines.article().butWsl(wsl -> wsl.withLinks(Known.unreadable("denied")));

        assertThat(machine.ask("windows", "tcp://203.0.113.9:443").checks(Check.Result.UNKNOWN))
                .extracting(Check::because)
                .containsExactly("who has this address can't be said: " + because);
    }

    @ParameterizedTest(name = "in mode {0}: {1}")
    @CsvSource({
        "nat,who has this address can't be said: wsl.gateway is denied",
        "quantum,who has this address can't be said: wsl.gateway is denied",
        "mirrored,203.0.113.9 belongs to another machine",
        "bridged,203.0.113.9 belongs to another machine"
    })
    void the_gateway_matters_where_the_guest_may_be_behind_a_switch_that_is_not_to_be_seen(
            String mode, String because) {
        Scene machine = Machines.article()
                .butWindows(windows -> windows.withAdapters(Known.of(windows.lanAdapters())))
                .butWsl(wsl ->
                        wsl.withGateway(Known.unreadable("denied")).withMode(Known.of(NetworkingMode.parse(mode))));

        assertThat(machine.ask("windows", "tcp://203.0.113.9:443").checks())
                .extracting(Check::because)
                .containsExactly(because);
    }

    @Test
    void a_guest_without_network_needs_no_links() {
        Scene machine = Machines.none().butWsl(wsl -> wsl.withLinks(Known.unreadable("denied")));

        assertThat(machine.ask("windows", "tcp://203.0.113.9:443").checks())
                .extracting(Check::because)
                .containsExactly("203.0.113.9 belongs to another machine");
    }

    @Test
    void of_two_adapters_with_one_address_the_one_that_is_up_has_it() {
        Scene machine = add(
                Machines.idle()
                        .windowsServes(
                                Listener.tcp("0.0.0.0", 8080).by("node.exe", 9).build())
                        .firewallHas(OPEN),
                Adapter.unread("Dock").at("192.168.0.4/24").up(Known.of(false)).build());

        assertThat(machine.answer("lan", "tcp://192.168.0.4:8080")).isEqualTo("direct");
    }

    private static FirewallRule onAdapter(Adapter adapter) {
        return FirewallRule.allow("switch")
                .tcp("8080")
                .addInterfaceAliases(adapter.name())
                .build();
    }

    private static Scene with(Adapter adapter) {
        return add(Machines.article(), adapter);
    }

    private static Scene add(Scene scene, Adapter adapter) {
        return scene.butWindows(windows ->
                windows.withAdapters(windows.adapters().map(all -> {
                    List<Adapter> more = new ArrayList<>(List.of(adapter));
                    more.addAll(all);
                    return more;
                })));
    }

    private static Scene withDocker(Scene scene) {
        List<Link> links = new ArrayList<>(Scene.links("172.26.17.100/20"));
        links.add(Link.named("docker0").up().addAddress("172.17.0.1/16").build());
        return scene.butWsl(wsl -> wsl.withLinks(Known.of(links)));
    }
}
