// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine that a snapshot becomes in another mode. */
class SimulationTest {
    private static final Adapter ETHERNET = Adapter.named("Ethernet")
            .index(7)
            .at("10.1.2.3/24", "fe80::9%7/64", "2001:db8:7::3/64")
            .gateways(Known.of(List.of()))
            .build();

    @Test
    void the_mode_that_runs_changes_nothing() {
        Snapshot now = Machines.mirrored().snapshot();

        assertThat(in(now, "mirrored")).isSameAs(now);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    mirrored   | lo 127.0.0.1/8 ::1/128, eth0 10.1.2.3/24 2001:db8:7::3/64 192.168.0.4/24
                    consomme   | lo 127.0.0.1/8 ::1/128, eth0 192.168.0.4/24
                    nat        | lo 127.0.0.1/8 ::1/128, eth0 172.26.17.100/20
                    none       | lo 127.0.0.1/8 ::1/128
                    bridged    | the guest gets its address when it starts in mode bridged
                    quantum    | what mode quantum does is not known
                    """)
    void the_guest_has_the_addresses_of_the_mode(String mode, String links) {
        Snapshot simulated = in(twoAdapters(mode.equals("nat") ? Machines.mirrored() : Machines.article()), mode);

        assertThat(links(simulated)).isEqualTo(links);
        assertThat(simulated.wsl().mode()).isEqualTo(Known.of(NetworkingMode.parse(mode)));
        assertThat(simulated.wsl().links().orElse(List.of())).allMatch(link -> link.isUp());
    }

    @Test
    void consomme_takes_the_first_adapter_where_none_has_a_router() {
        Snapshot now =
                twoAdapters(Machines.article().butAdapter("Wi-Fi", wifi -> wifi.withGateways(Known.of(List.of()))));

        assertThat(links(in(now, "consomme"))).endsWith("eth0 10.1.2.3/24 2001:db8:7::3/64");
    }

    @Test
    void without_adapters_it_is_not_known_what_is_mirrored() {
        Snapshot now = Machines.article()
                .butWindows(windows -> windows.withAdapters(Known.unreadable("denied")))
                .snapshot();

        assertThat(links(in(now, "mirrored"))).isEqualTo("denied");
        assertThat(in(now, "mirrored").wsl().gateway()).isEqualTo(Known.absent());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"mirrored,192.168.0.1", "consomme,192.168.0.1", "nat,172.26.16.1", "none,unknown", "bridged,unknown"})
    void the_guests_router_is_that_of_the_mode(String mode, String gateway) {
        Snapshot simulated = in(twoAdapters(mode.equals("nat") ? Machines.mirrored() : Machines.article()), mode);

        assertThat(simulated.wsl().gateway()).hasToString(gateway);
    }

    @Test
    void the_switch_is_there_behind_nat_alone() {
        assertThat(adapters(in(Machines.article().snapshot(), "mirrored"))).isEqualTo("Wi-Fi");
        assertThat(adapters(in(Machines.mirrored().snapshot(), "bridged"))).isEqualTo("Wi-Fi");

        Snapshot nat = in(Machines.mirrored().snapshot(), "nat");
        assertThat(adapters(nat)).isEqualTo("Wi-Fi, vEthernet (WSL (Hyper-V firewall))");
        assertThat(nat.windows().wslSwitch().orElseThrow().holds(IpAddress.parse("172.26.16.1")))
                .isTrue();
        assertThat(nat.windows().wslSwitch().orElseThrow().isOnLink(IpAddress.parse("172.26.31.9")))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "172.26.16.0/20,172.26.16.1,10.0.0.5",
        "172.26.16.0/20,172.26.16.1,none",
        "none,172.26.16.1,172.26.17.100",
        "172.26.16.0,172.26.16.1,172.26.17.100"
    })
    void without_the_registrys_word_the_guests_address_behind_nat_is_not_known(
            String network, String gateway, String guest) {
        Snapshot now = Machines.mirrored()
                .butWindows(windows -> windows.withNatRegistry(
                        Known.of(new NatRegistry(known(network), known(gateway), known(guest)))))
                .snapshot();

        assertThat(links(in(now, "nat"))).isEqualTo("the registry has no address for mode nat");
        assertThat(adapters(in(now, "nat"))).isEqualTo("Wi-Fi");
    }

    @Test
    void without_the_gateways_address_there_is_no_switch_to_show() {
        Snapshot now = Machines.mirrored()
                .butWindows(windows -> windows.withNatRegistry(Known.of(
                        new NatRegistry(Known.of("172.26.16.0/20"), Known.absent(), Known.of("172.26.17.100")))))
                .snapshot();

        assertThat(adapters(in(now, "nat"))).isEqualTo("Wi-Fi");
        assertThat(in(now, "nat").wsl().gateway()).isEqualTo(Known.absent());
        assertThat(links(in(now, "nat"))).endsWith("eth0 172.26.17.100/20");
    }

    @ParameterizedTest(name = "{0} beside Windows'' {1} in {2}: {3}")
    @CsvSource({
        "0.0.0.0,192.168.0.4,mirrored,''",
        "0.0.0.0,192.168.0.4,consomme,0.0.0.0:3000",
        "0.0.0.0,127.0.0.1,consomme,''",
        "192.168.0.4,192.168.0.4,consomme,''",
        "192.168.0.4,127.0.0.1,consomme,192.168.0.4:3000",
        "0.0.0.0,0.0.0.0,nat,0.0.0.0:3000"
    })
    void a_server_that_could_not_bind_is_left_out(String guest, String windows, String mode, String left) {
        Scene now = (mode.equals("nat") ? Machines.mirrored() : Machines.idle())
                .guestServes(Listener.tcp(guest, 3000).by("node", 5).build())
                .windowsServes(Listener.tcp(windows, 3000).by("node.exe", 6).build());

        assertThat(in(now.snapshot(), mode).wsl().guests().get(0).listeners().orElse(List.of()))
                .extracting(one -> one.endpoint().toString())
                .isEqualTo(left.isEmpty() ? List.of() : List.of(left));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wslrelay.exe", "wslhost.exe"})
    void the_relays_own_sockets_keep_nobody_from_binding(String relay) {
        Snapshot now = Machines.article()
                .butWindows(windows -> windows.withListeners(Known.of(
                        List.of(Listener.tcp("127.0.0.1", 3000).by(relay, 9).build()))))
                .snapshot();
        Snapshot mirrored = in(now, "mirrored");

        assertThat(mirrored.wsl().guests().get(0).listeners()).isEqualTo(Known.of(List.of(Scene.NODE)));
        assertThat(mirrored.windows().listeners()).isEqualTo(Known.of(List.of()));
    }

    @Test
    void the_relay_listens_where_the_mode_has_one() {
        Snapshot mirrored = Machines.mirrored().guestServes(Scene.NODE).snapshot();

        assertThat(sockets(in(mirrored, "nat"))).isEqualTo("svchost.exe 0.0.0.0:135, wslrelay.exe 127.0.0.1:3000");
        assertThat(sockets(in(mirrored, "consomme"))).isEqualTo("svchost.exe 0.0.0.0:135");
    }

    @Test
    void the_relay_does_not_listen_where_it_can_not_or_may_not() {
        Scene mirrored = Machines.mirrored().guestServes(Scene.NODE);
        Listener taken = Listener.tcp("127.0.0.1", 3000).by("node.exe", 5).build();

        assertThat(sockets(in(mirrored.windowsServes(taken).snapshot(), "nat")))
                .isEqualTo("svchost.exe 0.0.0.0:135, node.exe 127.0.0.1:3000");
        assertThat(sockets(in(
                        mirrored.configured("[wsl2]\nlocalhostForwarding=false\n")
                                .snapshot(),
                        "nat")))
                .isEqualTo("svchost.exe 0.0.0.0:135");
        assertThat(sockets(in(
                        mirrored.guestServes(Listener.tcp("0.0.0.0", 50001).build())
                                .snapshot(),
                        "nat")))
                .isEqualTo("svchost.exe 0.0.0.0:135");
    }

    @Test
    void unknown_sockets_stay_unknown() {
        Scene now = Machines.article().butWindows(windows -> windows.withListeners(Known.unreadable("denied")));

        assertThat(in(now.snapshot(), "mirrored").windows().listeners()).isEqualTo(Known.unreadable("denied"));
        assertThat(in(
                                now.butUbuntu(ubuntu -> ubuntu.withListeners(Known.absent()))
                                        .snapshot(),
                                "mirrored")
                        .wsl()
                        .guests()
                        .get(0)
                        .listeners())
                .isEqualTo(Known.absent());
    }

    private static Snapshot in(Snapshot now, String mode) {
        return Reachability.in(now).simulate(NetworkingMode.parse(mode)).snapshot();
    }

    private static Snapshot twoAdapters(Scene scene) {
        return scene.butWindows(SimulationTest::withEthernet).snapshot();
    }

    private static WindowsSide withEthernet(WindowsSide windows) {
        return windows.withAdapters(windows.adapters().map(all -> {
            List<Adapter> more = new ArrayList<>(List.of(ETHERNET));
            more.addAll(all);
            return more;
        }));
    }

    private static Known<String> known(String text) {
        return text.equals("none") ? Known.absent() : Known.of(text);
    }

    private static String links(Snapshot snapshot) {
        return snapshot.wsl().links().isKnown()
                ? snapshot.wsl().links().orElse(List.of()).stream()
                        .map(link -> link.name()
                                + link.addresses().stream()
                                        .map(SimulationTest::text)
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining(", "))
                : snapshot.wsl().links().whyNot();
    }

    private static String text(LinkAddress held) {
        return " " + held.address() + "/" + held.prefixLength();
    }

    private static String adapters(Snapshot snapshot) {
        return snapshot.windows().adapters().orElse(List.of()).stream()
                .map(Adapter::name)
                .collect(Collectors.joining(", "));
    }

    private static String sockets(Snapshot snapshot) {
        return snapshot.windows().listeners().orElse(List.of()).stream()
                .map(one -> one.process().orElse("?") + " " + one.endpoint())
                .collect(Collectors.joining(", "));
    }
}
