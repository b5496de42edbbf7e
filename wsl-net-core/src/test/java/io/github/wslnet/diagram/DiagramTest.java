// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {
    @Test
    void draws_the_guest_behind_the_switch() {
        assertThat(Diagram.of(Machines.nat()).toAscii()).isEqualTo("""
                +-- LAN -----------------------------------------------------------------------+
                | network  192.168.0.0/24, router 192.168.0.1                                  |
                +--+---------------------------------------------------------------------------+
                   |  Wi-Fi
                +--+-- Windows, build 22631 ---------------------------------------------------+
                | adapter    Wi-Fi 192.168.0.4/24, fe80::c0de%12/64, Private                   |
                | adapter    vEthernet (WSL) 172.26.16.1/20, Public                            |
                | firewall   Private on                                                        |
                | relay      127.0.0.1:3000                                                    |
                | portproxy  0.0.0.0:8080 -> 172.26.17.100:3000                                |
                | listens    3 sockets of Windows                                              |
                | +-- Legacy, WSL1, Stopped -------------------------------------------------+ |
                | +--------------------------------------------------------------------------+ |
                +--+---------------------------------------------------------------------------+
                   |  172.26.16.1, vEthernet (WSL)
                  === switch 172.26.16.0/20, NAT to the LAN
                   |  Hyper-V firewall on
                   |  172.26.17.100, eth0
                +--+-- WSL2 2.4.4, mode nat ---------------------------------------------------+
                | link     eth0 172.26.17.100/20                                               |
                | gateway  172.26.16.1                                                         |
                | +-- Ubuntu, default, Running ----------------------------------------------+ |
                | | tcp  0.0.0.0:3000 node (812)                                             | |
                | +--------------------------------------------------------------------------+ |
                +------------------------------------------------------------------------------+
                """);
    }

    @Test
    void draws_both_sides_around_the_addresses_that_they_share() {
        assertThat(Diagram.of(Machines.inMode(NetworkingMode.MIRRORED)).toAscii(60))
                .isEqualTo("""
                +-- LAN ---------------------------------------------------+
                | network  192.168.0.0/24, router 192.168.0.1              |
                +--+-------------------------------------------------------+
                   |  Wi-Fi
                +--+-- This machine, mode mirrored ------------------------+
                | adapter   Wi-Fi 192.168.0.4/24, fe80::c0de%12/64,        |
                |           Private                                        |
                | adapter   vEthernet (WSL) 172.26.16.1/20, Public         |
                | loopback  127.0.0.1 is common to both sides              |
                | sharing   the guest has Windows' addresses               |
                | hyper-v   firewall on                                    |
                | +-- Windows, build 22631 ------------------------------+ |
                | | firewall   Private on                                | |
                | | relay      127.0.0.1:3000                            | |
                | | portproxy  0.0.0.0:8080 -> 172.26.17.100:3000        | |
                | | listens    3 sockets of Windows                      | |
                | | +-- Legacy, WSL1, Stopped -------------------------+ | |
                | | +--------------------------------------------------+ | |
                | +------------------------------------------------------+ |
                | +-- WSL2 2.4.4, mode mirrored -------------------------+ |
                | | link     eth0 172.26.17.100/20                       | |
                | | gateway  172.26.16.1                                 | |
                | | +-- Ubuntu, default, Running ----------------------+ | |
                | | | tcp  0.0.0.0:3000 node (812)                     | | |
                | | +--------------------------------------------------+ | |
                | +------------------------------------------------------+ |
                +----------------------------------------------------------+
                """);
    }

    @Test
    void says_who_opens_the_sockets_of_a_guest_without_packets() {
        assertThat(Diagram.of(Machines.inMode(NetworkingMode.CONSOMME)).toAscii())
                .contains("Windows opens a socket for each of the guest's");
    }

    @Test
    void draws_a_bridged_guest_as_a_host_of_the_lan() {
        assertThat(Diagram.of(Machines.inMode(NetworkingMode.BRIDGED)).toAscii(60))
                .isEqualTo("""
                +-- Windows, build 22631 ----------------------------------+
                | adapter    Wi-Fi 192.168.0.4/24, fe80::c0de%12/64,       |
                |            Private                                       |
                | adapter    vEthernet (WSL) 172.26.16.1/20, Public        |
                | firewall   Private on                                    |
                | relay      127.0.0.1:3000                                |
                | portproxy  0.0.0.0:8080 -> 172.26.17.100:3000            |
                | listens    3 sockets of Windows                          |
                | +-- Legacy, WSL1, Stopped -----------------------------+ |
                | +------------------------------------------------------+ |
                +--+-------------------------------------------------------+
                   |  Wi-Fi
                +--+-- LAN ------------------------------------------------+
                | network  192.168.0.0/24, router 192.168.0.1              |
                +--+-------------------------------------------------------+
                  === external switch: the guest is a host of the LAN
                   |  172.26.17.100, eth0
                +--+-- WSL2 2.4.4, mode bridged ---------------------------+
                | link     eth0 172.26.17.100/20                           |
                | gateway  172.26.16.1                                     |
                | +-- Ubuntu, default, Running --------------------------+ |
                | | tcp  0.0.0.0:3000 node (812)                         | |
                | +------------------------------------------------------+ |
                +----------------------------------------------------------+
                """);
    }

    @Test
    void draws_no_wire_to_a_guest_without_network() {
        assertThat(Diagram.of(Machines.inMode(NetworkingMode.NONE)).toAscii(60)).isEqualTo("""
                +-- LAN ---------------------------------------------------+
                | network  192.168.0.0/24, router 192.168.0.1              |
                +--+-------------------------------------------------------+
                   |  Wi-Fi
                +--+-- Windows, build 22631 -------------------------------+
                | adapter    Wi-Fi 192.168.0.4/24, fe80::c0de%12/64,       |
                |            Private                                       |
                | adapter    vEthernet (WSL) 172.26.16.1/20, Public        |
                | firewall   Private on                                    |
                | relay      127.0.0.1:3000                                |
                | portproxy  0.0.0.0:8080 -> 172.26.17.100:3000            |
                | listens    3 sockets of Windows                          |
                | +-- Legacy, WSL1, Stopped -----------------------------+ |
                | +------------------------------------------------------+ |
                +----------------------------------------------------------+

                +-- WSL2 2.4.4, mode none ---------------------------------+
                | link     eth0 172.26.17.100/20                           |
                | gateway  172.26.16.1                                     |
                | +-- Ubuntu, default, Running --------------------------+ |
                | | tcp  0.0.0.0:3000 node (812)                         | |
                | +------------------------------------------------------+ |
                +----------------------------------------------------------+
                """);
    }

    @Test
    void draws_what_is_not_known_as_question_marks() {
        assertThat(Diagram.of(Machines.unknown()).toAscii(40)).isEqualTo("""
                +-- LAN -------------------------------+
                | network  ?                           |
                +--+-----------------------------------+
                   |  ?
                +--+-- Windows, build ? ---------------+
                | adapter    ?                         |
                | firewall   ?                         |
                | relay      ?                         |
                | portproxy  ?                         |
                | listens    ?                         |
                +--+-----------------------------------+
                   ?  mode ?
                +--+-- WSL2, mode ? -------------------+
                | link     ?                           |
                | gateway  ?                           |
                | distro   ?                           |
                +--------------------------------------+
                """);
    }

    @Test
    void does_not_guess_how_a_mode_of_tomorrow_is_wired() {
        assertThat(Diagram.of(Machines.inMode(NetworkingMode.parse("wormhole"))).toAscii())
                .contains("\n   ?  mode wormhole\n");
    }

    @Test
    void draws_no_guest_where_every_distro_is_wsl1() {
        Snapshot legacy = Machines.nat()
                .mapWsl(wsl -> wsl.withLinks(Known.absent()).withDistros(Known.of(List.of(Machines.legacy()))));

        assertThat(Diagram.of(legacy).toAscii())
                .contains("Legacy, WSL1, Stopped")
                .doesNotContain("WSL2");
    }

    @Test
    void says_that_the_guest_does_not_run_when_no_distro_of_it_does() {
        Distro stopped = Machines.ubuntu().withState(Known.of("Stopped"));
        Snapshot idle =
                Machines.nat().mapWsl(wsl -> wsl.withLinks(Known.absent()).withDistros(Known.of(List.of(stopped))));

        assertThat(Diagram.of(idle).toAscii())
                .contains("WSL2 2.4.4, mode nat, not running", "Ubuntu, default, Stopped")
                .doesNotContain("gateway");
    }

    @Test
    void leaves_out_the_hyper_v_firewall_where_windows_has_none() {
        Snapshot old = Machines.nat().mapWindows(windows -> windows.withBuild(Known.of(19045)));

        assertThat(Diagram.of(old).toAscii()).doesNotContain("Hyper-V");
    }

    @Test
    void shows_the_beginning_of_a_long_list_and_counts_the_rest() {
        List<Listener> many = IntStream.range(0, 14)
                .mapToObj(i -> Listener.tcp("0.0.0.0", 8000 + i).build())
                .toList();
        Distro busy = Machines.ubuntu().withListeners(Known.of(many));
        Snapshot snapshot = Machines.nat().mapWsl(wsl -> wsl.withDistros(Known.of(List.of(busy))));

        assertThat(Diagram.of(snapshot).toAscii())
                .contains("0.0.0.0:8009", "4 more")
                .doesNotContain("0.0.0.0:8010");
    }

    @Test
    void says_when_a_forward_rests_because_its_service_does() {
        Snapshot resting = Machines.nat()
                .mapWindows(windows -> windows.withServices(
                        Known.of(Map.of("iphlpsvc", new WindowsService(Known.of("Stopped"), Known.of("Manual"))))));

        assertThat(Diagram.of(resting).toAscii(100))
                .contains("portproxy  0.0.0.0:8080 -> 172.26.17.100:3000, iphlpsvc does not run");
    }

    @Test
    void puts_ipv6_forwards_in_brackets() {
        StoredForward forward =
                StoredForward.foreign(PortProxyRule.v6tov4("::1", 80).to("10.0.0.7", 80));
        Snapshot snapshot = Machines.nat().mapWindows(windows -> windows.withPortProxy(Known.of(List.of(forward))));

        assertThat(Diagram.of(snapshot).toAscii()).contains("[::1]:80 -> 10.0.0.7:80");
    }

    @Test
    void draws_with_lines_where_asked() {
        assertThat(Diagram.of(Machines.unknown()).toBoxDrawing(40)).isEqualTo("""
                ┌── LAN ───────────────────────────────┐
                │ network  ?                           │
                └──┬───────────────────────────────────┘
                   │  ?
                ┌──┴── Windows, build ? ───────────────┐
                │ adapter    ?                         │
                │ firewall   ?                         │
                │ relay      ?                         │
                │ portproxy  ?                         │
                │ listens    ?                         │
                └──┬───────────────────────────────────┘
                   ?  mode ?
                ┌──┴── WSL2, mode ? ───────────────────┐
                │ link     ?                           │
                │ gateway  ?                           │
                │ distro   ?                           │
                └──────────────────────────────────────┘
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 57, 80, 200, 1000})
    void keeps_to_the_width(int width) {
        Adapter wordy = Adapter.named("イーサネット アダプター (docking station on the third floor)")
                .at("10.1.2.3/8")
                .build();
        Distro distro = Distro.running("a-very-long-name-of-a-distribution-in-use", WslVersion.WSL1)
                .build();
        Snapshot snapshot = Machines.inMode(NetworkingMode.MIRRORED)
                .mapWindows(windows -> windows.withAdapters(Known.of(List.of(wordy))))
                .mapWsl(wsl -> wsl.withDistros(Known.of(List.of(distro, Machines.ubuntu()))));

        assertThat(Diagram.of(snapshot).toAscii(width).lines())
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width))
                .anySatisfy(line -> assertThat(Columns.of(line)).isEqualTo(width));
    }

    @Test
    void counts_two_columns_for_an_east_asian_character() {
        Adapter adapter = Adapter.named("イーサネット").at("10.1.2.3/8").build();
        Snapshot snapshot = Machines.nat().mapWindows(windows -> windows.withAdapters(Known.of(List.of(adapter))));

        assertThat(Diagram.of(snapshot).toAscii(60).lines().filter(line -> line.startsWith("| adapter")))
                .containsExactly("| adapter    イーサネット 10.1.2.3/8, profile ?            |");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 39, 1001})
    void refuses_a_width_out_of_range(int width) {
        assertThatThrownBy(() -> Diagram.of(Machines.nat()).toAscii(width))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width must be in 40..1000 but was " + width);
    }

    @Test
    void lets_no_name_move_the_cursor() {
        Adapter adapter =
                Adapter.named("evil\u001b[2J\nname\u202e").at("10.1.2.3/8").build();
        Snapshot snapshot = Machines.nat().mapWindows(windows -> windows.withAdapters(Known.of(List.of(adapter))));

        assertThat(Diagram.of(snapshot).toAscii()).contains("evil.[2J.name.");
    }
}
