// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Machines;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The machine as a plan leaves it. */
class ForesightTest {
    private static final DistroName UBUNTU = DistroName.of("Ubuntu");
    private static final PortProxyRule FORWARD =
            PortProxyRule.v4tov4("0.0.0.0", 8080).to("172.26.17.100", 3000);
    private static final FirewallRule RULE =
            FirewallRule.allow("web").tcp("8080").build();
    private static final FirewallRule OTHER =
            FirewallRule.allow("other").tcp("22").build();

    @Test
    void a_forward_that_is_added_is_ours_and_listens() {
        Snapshot after = after(Machines.article(), new Step.PortProxyAdd(FORWARD));

        assertThat(after.windows().portProxy()).isEqualTo(Known.of(List.of(StoredForward.ours(FORWARD))));
        assertThat(sockets(after))
                .isEqualTo("svchost.exe 0.0.0.0:135, wslrelay.exe 127.0.0.1:3000, svchost.exe 0.0.0.0:8080");
        assertThat(after.windows().listeners().orElse(List.of()).get(2).account())
                .isEqualTo(Listener.Account.OTHER);
    }

    @Test
    void a_forward_for_the_same_socket_takes_the_place_of_the_one_before() {
        PortProxyRule stale = PortProxyRule.v4tov4("0.0.0.0", 8080).to("172.23.220.194", 3000);
        Snapshot after = after(Machines.idle().forwards(stale), new Step.PortProxyAdd(FORWARD));

        assertThat(after.windows().portProxy()).isEqualTo(Known.of(List.of(StoredForward.ours(FORWARD))));
        assertThat(sockets(after)).isEqualTo("svchost.exe 0.0.0.0:135, svchost.exe 0.0.0.0:8080");
    }

    @Test
    void the_socket_of_a_deleted_forward_goes_and_those_of_others_stay() {
        Scene machine = Machines.idle()
                .forwards(FORWARD)
                .windowsServes(
                        Listener.tcp("127.0.0.1", 8080).by("node.exe", 5).build(),
                        Listener.tcp("0.0.0.0", 5040).by("svchost.exe", 6).build());
        Snapshot after = after(machine, new Step.PortProxyDelete(FORWARD));

        assertThat(after.windows().portProxy()).isEqualTo(Known.of(List.of()));
        assertThat(sockets(after))
                .isEqualTo("svchost.exe 0.0.0.0:135, node.exe 127.0.0.1:8080, svchost.exe 0.0.0.0:5040");
    }

    @ParameterizedTest(name = "iphlpsvc is {0}: {1}")
    @CsvSource({"Running,true", "Stopped,false", "unknown,true", "missing,true"})
    void a_forward_listens_unless_the_service_rests(String state, boolean listens) {
        Known<String> known = state.equals("unknown") ? Known.absent() : Known.of(state);
        Scene machine = Machines.idle()
                .butWindows(windows -> windows.withServices(Known.of(
                        state.equals("missing")
                                ? Map.of()
                                : Map.of("iphlpsvc", new WindowsService(known, Known.of("Auto"))))));

        assertThat(sockets(after(machine, new Step.PortProxyAdd(FORWARD))).contains("svchost.exe 0.0.0.0:8080"))
                .isEqualTo(listens);
    }

    @Test
    void a_forward_of_a_reserved_port_gets_no_socket() {
        PortProxyRule reserved = PortProxyRule.v4tov4("0.0.0.0", 50001).to("172.26.17.100", 3000);

        assertThat(sockets(after(Machines.idle(), new Step.PortProxyAdd(reserved))))
                .isEqualTo("svchost.exe 0.0.0.0:135");
    }

    @Test
    void starting_the_service_lets_the_forwards_listen_and_keeps_the_start_type() {
        Scene machine = Machines.idle().forwards(FORWARD).ipHelperIs("Stopped");
        Snapshot after = after(machine, new Step.ServiceStart("iphlpsvc"));

        assertThat(sockets(after)).isEqualTo("svchost.exe 0.0.0.0:135, svchost.exe 0.0.0.0:8080");
        assertThat(after.windows().services())
                .isEqualTo(Known.of(Map.of("iphlpsvc", new WindowsService(Known.of("Running"), Known.of("Auto")))));
    }

    @Test
    void a_socket_that_the_service_left_over_is_not_there_twice_once_it_starts() {
        Scene machine = Machines.idle()
                .forwards(FORWARD)
                .ipHelperIs("Stopped")
                .windowsServes(
                        Listener.tcp("0.0.0.0", 8080).by("svchost.exe", 6).build());

        assertThat(sockets(after(machine, new Step.ServiceStart("iphlpsvc"))))
                .isEqualTo("svchost.exe 0.0.0.0:135, svchost.exe 0.0.0.0:8080");
    }

    @Test
    void adoption_and_release_change_the_record_alone() {
        Scene foreign = Machines.idle().forwards(FORWARD);
        Scene own = Machines.idle().stores(StoredForward.ours(FORWARD));
        PortProxyRule elsewhere = PortProxyRule.v4tov4("0.0.0.0", 8080).to("192.0.2.1", 80);

        assertThat(after(foreign, new OwnershipStep.Adopt(FORWARD)).windows().portProxy())
                .isEqualTo(Known.of(List.of(StoredForward.ours(FORWARD))));
        assertThat(after(own, new OwnershipStep.Release(FORWARD)).windows().portProxy())
                .isEqualTo(Known.of(List.of(new StoredForward(FORWARD, Known.of(false)))));
        assertThat(after(foreign, new OwnershipStep.Adopt(elsewhere)).windows().portProxy())
                .isEqualTo(foreign.snapshot().windows().portProxy());
    }

    @Test
    void rules_of_the_hosts_firewall_come_and_go() {
        Scene machine = Machines.idle().firewallHas(OTHER);

        assertThat(hostRules(after(machine, new Step.FirewallAllow(RULE)))).isEqualTo(Known.of(List.of(OTHER, RULE)));
        assertThat(hostRules(after(machine, new Step.FirewallRemove(OTHER)))).isEqualTo(Known.of(List.of()));
        assertThat(after(machine, new Step.FirewallAllow(RULE))
                        .windows()
                        .firewall()
                        .map(Firewall::hyperV))
                .isEqualTo(machine.snapshot().windows().firewall().map(Firewall::hyperV));
    }

    @Test
    void rules_of_the_hyper_v_firewall_come_and_go() {
        Scene machine = Machines.idle()
                .firewallHas(OTHER)
                .butHyperV(on -> Scene.hyperV(Known.absent(), Known.of(true), Known.of(List.of(OTHER))));

        assertThat(hyperVRules(after(machine, new Step.HyperVAllow(RULE)))).isEqualTo(Known.of(List.of(OTHER, RULE)));
        assertThat(hyperVRules(after(machine, new Step.HyperVRemove(OTHER)))).isEqualTo(Known.of(List.of()));
        assertThat(hyperVRules(after(machine, new Step.HyperVRemove(RULE)))).isEqualTo(Known.of(List.of(OTHER)));
        assertThat(hostRules(after(machine, new Step.HyperVAllow(RULE)))).isEqualTo(Known.of(List.of(OTHER)));
    }

    @Test
    void files_of_one_distro_are_replaced() {
        Scene machine = Machines.article()
                .withDistro(Distro.running("Debian", WslVersion.WSL2).build());
        GuestFile none = new GuestFile.Missing();
        Snapshot after = after(
                machine,
                new GuestStep.ConfigEdit(UBUNTU, "", "[boot]\nsystemd=true\n"),
                new GuestStep.FileWrite(UBUNTU, "/etc/hosts", none, new GuestFile.Text("127.0.0.1 localhost\n")),
                new GuestStep.FileWrite(
                        UBUNTU, "/etc/resolv.conf", none, new GuestFile.Text("nameserver 192.0.2.53\n")),
                new GuestStep.FileWrite(UBUNTU, "/etc/motd", none, new GuestFile.Text("hello\n")));

        Distro ubuntu = distro(after, "Ubuntu");
        assertThat(ubuntu.wslConf()).isEqualTo(Known.of("[boot]\nsystemd=true\n"));
        assertThat(ubuntu.hosts()).isEqualTo(Known.of("127.0.0.1 localhost\n"));
        assertThat(ubuntu.resolvConf()).isEqualTo(Known.of(ResolvConfState.file("nameserver 192.0.2.53\n")));
        assertThat(distro(after, "Debian")).isEqualTo(distro(machine.snapshot(), "Debian"));
    }

    @Test
    void a_file_can_go_or_become_a_link() {
        GuestFile text = new GuestFile.Text("x");
        Snapshot gone = after(
                Machines.article(),
                new GuestStep.FileWrite(UBUNTU, "/etc/resolv.conf", text, new GuestFile.Missing()),
                new GuestStep.FileWrite(UBUNTU, "/etc/hosts", text, new GuestFile.Missing()));
        Snapshot linked = after(
                Machines.article(),
                new GuestStep.FileWrite(UBUNTU, "/etc/resolv.conf", text, new GuestFile.Link("/mnt/wsl/resolv.conf")));

        assertThat(distro(gone, "Ubuntu").resolvConf())
                .isEqualTo(Known.of(new ResolvConfState(Optional.empty(), Optional.empty())));
        assertThat(distro(gone, "Ubuntu").hosts()).isEqualTo(Known.of(""));
        assertThat(distro(linked, "Ubuntu").resolvConf().value().flatMap(ResolvConfState::link))
                .contains("/mnt/wsl/resolv.conf");
    }

    @Test
    void with_a_distro_end_its_servers_and_what_the_relay_listens_for() {
        Snapshot after = after(Machines.article(), new GuestStep.DistroTerminate(UBUNTU));

        assertThat(distro(after, "Ubuntu").state()).isEqualTo(Known.of("Stopped"));
        assertThat(distro(after, "Ubuntu").listeners()).isEqualTo(Known.of(List.of()));
        assertThat(sockets(after)).isEqualTo("svchost.exe 0.0.0.0:135");
    }

    @ParameterizedTest(name = "another distro serves {0}: {1}")
    @CsvSource({"3000,true", "3001,false", "unknown,true"})
    void the_relay_stays_for_a_server_of_another_distro(String port, boolean stays) {
        Known<List<Listener>> servers = port.equals("unknown")
                ? Known.absent()
                : Known.of(
                        List.of(Listener.tcp("0.0.0.0", Integer.parseInt(port)).build()));
        Scene machine = Machines.article()
                .withDistro(Distro.running("Debian", WslVersion.WSL2)
                        .listeners(servers)
                        .build());

        assertThat(sockets(after(machine, new GuestStep.DistroTerminate(UBUNTU)))
                        .contains("wslrelay.exe"))
                .isEqualTo(stays);
    }

    @Test
    void what_is_not_known_stays_unknown() {
        Scene machine = Machines.article()
                .butWindows(windows -> windows.withPortProxy(Known.unreadable("denied"))
                        .withListeners(Known.unreadable("denied"))
                        .withFirewall(Known.absent())
                        .withServices(Known.absent()));
        Snapshot after = after(
                machine,
                new Step.PortProxyAdd(FORWARD),
                new Step.FirewallAllow(RULE),
                new Step.HyperVAllow(RULE),
                new Step.ServiceStart("iphlpsvc"));

        assertThat(after.windows()).isEqualTo(machine.snapshot().windows());
    }

    @Test
    void nothing_to_do_leaves_the_machine_as_it_is() {
        Snapshot now = Machines.article().snapshot();

        assertThat(new Plan(new Plan.Intent(List.of(), List.of()), List.of(), List.of()).foresee(now))
                .isSameAs(now);
    }

    private static Snapshot after(Scene machine, Step... steps) {
        return new Plan(new Plan.Intent(List.of(), List.of()), List.of(steps), List.of()).foresee(machine.snapshot());
    }

    private static Distro distro(Snapshot snapshot, String name) {
        return snapshot.wsl().distro(DistroName.of(name)).orElseThrow();
    }

    private static Known<List<FirewallRule>> hostRules(Snapshot snapshot) {
        return snapshot.windows().firewall().value().orElseThrow().rules();
    }

    private static Known<List<FirewallRule>> hyperVRules(Snapshot snapshot) {
        return snapshot.windows()
                .firewall()
                .value()
                .flatMap(firewall -> firewall.hyperV().value())
                .map(HyperVFirewall::rules)
                .orElseThrow();
    }

    private static String sockets(Snapshot snapshot) {
        return snapshot.windows().listeners().orElse(List.of()).stream()
                .map(one -> one.process().orElse("?") + " " + one.endpoint())
                .collect(Collectors.joining(", "));
    }
}
