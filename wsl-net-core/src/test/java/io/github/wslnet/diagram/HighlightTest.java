// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HighlightTest {
    @Test
    void marks_the_way_through_the_relay() {
        assertThat(drawn(Machines.nat(), Vantage.windows(), "tcp://localhost:3000"))
                .isEqualTo("""
                    +-- LAN -------------------------------------------------------------------+
                    | network  192.168.0.0/24, router 192.168.0.1                              |
                    +--+-----------------------------------------------------------------------+
                       |  Wi-Fi
                 o  +--+-- Windows, build 22631 -----------------------------------------------+
                 |  | adapter    Wi-Fi 192.168.0.4/24, fe80::c0de%12/64, Private               |
                 |  | adapter    vEthernet (WSL) 172.26.16.1/20, Public                        |
                 |  | firewall   Private on                                                    |
                 1  | relay      127.0.0.1:3000                                                |
                 |  | portproxy  0.0.0.0:8080 -> 172.26.17.100:3000                            |
                 |  | listens    3 sockets of Windows                                          |
                 |  | +-- Legacy, WSL1, Stopped ---------------------------------------------+ |
                 |  | +----------------------------------------------------------------------+ |
                 |  +--+-----------------------------------------------------------------------+
                 |     |  172.26.16.1, vEthernet (WSL)
                 |    === switch 172.26.16.0/20, NAT to the LAN
                 |     |  Hyper-V firewall on
                 |     |  172.26.17.100, eth0
                 |  +--+-- WSL2 2.4.4, mode nat -----------------------------------------------+
                 |  | link     eth0 172.26.17.100/20                                           |
                 |  | gateway  172.26.16.1                                                     |
                 |  | +-- Ubuntu, default, Running ------------------------------------------+ |
                 *  | | tcp  0.0.0.0:3000 node (812)                                         | |
                    | +----------------------------------------------------------------------+ |
                    +--------------------------------------------------------------------------+

                windows -> tcp://localhost:3000: REACHABLE
                 o  the client: windows
                 1  localhost-relay to 127.0.0.1:3000
                 *  node in Ubuntu on 0.0.0.0:3000
                """);
    }

    @Test
    void marks_the_firewall_that_stops_a_host_of_the_lan() {
        assertThat(drawn(Machines.nat(), Vantage.lan(), "tcp://192.168.0.4:8080"))
                .isEqualTo("""
                 o  +-- LAN -------------------------------------------------------------------+
                 |  | network  192.168.0.0/24, router 192.168.0.1                              |
                 |  +--+-----------------------------------------------------------------------+
                 |     |  Wi-Fi
                 |  +--+-- Windows, build 22631 -----------------------------------------------+
                 |  | adapter    Wi-Fi 192.168.0.4/24, fe80::c0de%12/64, Private               |
                 |  | adapter    vEthernet (WSL) 172.26.16.1/20, Public                        |
                 X  | firewall   Private on                                                    |
                    | relay      127.0.0.1:3000                                                |
                    | portproxy  0.0.0.0:8080 -> 172.26.17.100:3000                            |
                    | listens    3 sockets of Windows                                          |
                    | +-- Legacy, WSL1, Stopped ---------------------------------------------+ |
                    | +----------------------------------------------------------------------+ |
                    +--+-----------------------------------------------------------------------+
                       |  172.26.16.1, vEthernet (WSL)
                      === switch 172.26.16.0/20, NAT to the LAN
                       |  Hyper-V firewall on
                       |  172.26.17.100, eth0
                    +--+-- WSL2 2.4.4, mode nat -----------------------------------------------+
                    | link     eth0 172.26.17.100/20                                           |
                    | gateway  172.26.16.1                                                     |
                    | +-- Ubuntu, default, Running ------------------------------------------+ |
                    | | tcp  0.0.0.0:3000 node (812)                                         | |
                    | +----------------------------------------------------------------------+ |
                    +--------------------------------------------------------------------------+

                lan -> tcp://192.168.0.4:8080: BLOCKED (timed-out)
                 o  the client: lan
                 X  no rule lets tcp 8080 in from the LAN in profile Private
                """);
    }

    @Test
    void numbers_the_hops_through_a_forward() {
        Snapshot open = letting(FirewallRule.allow("web").tcp("8080").build());

        assertThat(marks(drawn(open, Vantage.lan(), "tcp://192.168.0.4:8080")))
                .containsExactly(
                        "o LAN",
                        "1 portproxy  0.0.0.0:8080 -> 172.26.17.100:3000",
                        "2 link     eth0 172.26.17.100/20",
                        "* tcp  0.0.0.0:3000 node (812)");
    }

    @Test
    void leads_upwards_from_the_guest_to_windows() {
        Snapshot open = letting(FirewallRule.allow("smb").tcp("445").build());

        assertThat(marks(drawn(open, Vantage.distro("Ubuntu"), "tcp://192.168.0.4:445")))
                .containsExactly(
                        "1 adapter    Wi-Fi 192.168.0.4/24, fe80::c0de%12/64, Private",
                        "* tcp        0.0.0.0:445 System (4)", "o Ubuntu, default, Running");
    }

    @Test
    void puts_client_and_obstacle_on_one_row_where_there_is_no_route() {
        assertThat(marks(drawn(Machines.nat(), Vantage.lan(), "tcp://172.26.17.100:3000")))
                .containsExactly("oX LAN");
    }

    @Test
    void marks_the_guest_where_nothing_takes_the_port() {
        assertThat(marks(drawn(Machines.nat(), Vantage.windows(), "tcp://172.26.17.100:9")))
                .containsExactly(
                        "o Windows, build 22631", "X WSL2 2.4.4, mode nat", "1 link     eth0 172.26.17.100/20");
    }

    @Test
    void marks_the_hyper_v_firewall_between_windows_and_the_guest() {
        Snapshot unread = Machines.nat()
                .mapWindows(windows -> windows.withFirewall(windows.firewall()
                        .map(firewall -> new Firewall(firewall.profiles(), firewall.rules(), Known.absent()))));

        assertThat(marks(drawn(unread, Vantage.windows(), "tcp://172.26.17.100:3000")))
                .contains("? Hyper-V firewall ?");
    }

    @Test
    void marks_windows_where_its_sockets_are_not_known() {
        Snapshot unread = Machines.nat().mapWindows(windows -> windows.withListeners(Known.absent()));

        assertThat(marks(drawn(unread, Vantage.windows(), "tcp://127.0.0.1:3000")))
                .containsExactly("o Windows, build 22631", "? listens    ?");
    }

    @Test
    void shows_the_server_that_answers_though_the_list_is_long() {
        List<Listener> many = Stream.concat(
                        Stream.iterate(8000, port -> port + 1).limit(20).map(port -> Listener.tcp("0.0.0.0", port)),
                        Stream.of(Listener.tcp("0.0.0.0", 3000)))
                .map(Listener.Builder::build)
                .toList();
        Snapshot busy = Machines.nat()
                .mapWsl(wsl ->
                        wsl.withDistros(Known.of(List.of(Machines.ubuntu().withListeners(Known.of(many))))));

        assertThat(marks(drawn(busy, Vantage.distro("Ubuntu"), "tcp://127.0.0.1:3000")))
                .containsExactly("o Ubuntu, default, Running", "1* tcp      0.0.0.0:3000");
    }

    @Test
    void marks_the_client_of_a_distro_that_is_not_there_at_the_guest() {
        assertThat(marks(drawn(Machines.nat(), Vantage.distro("Nix"), "tcp://127.0.0.1:3000")))
                .containsExactly("o? WSL2 2.4.4, mode nat");
    }

    @Test
    void marks_an_unmodelled_mode_at_the_wire() {
        Snapshot strange = Machines.inMode(NetworkingMode.parse("wormhole"));

        assertThat(drawn(strange, Vantage.distro("Ubuntu"), "tcp://192.168.0.4:445"))
                .containsPattern("(?m)^ \\?     \\?  mode wormhole$");
    }

    @Test
    void draws_the_way_in_mermaid_as_thick_arrows() {
        assertThat(mermaid(Machines.nat(), Vantage.windows(), "tcp://localhost:3000"))
                .isEqualTo("""
                flowchart TB
                  subgraph n0["LAN"]
                    n1["network: 192.168.0.0/24, router 192.168.0.1"]
                  end
                  n2(["Wi-Fi"])
                  subgraph n3["Windows, build 22631"]
                    n4(("o"))
                    n5["adapter: Wi-Fi 192.168.0.4/24, fe80::c0de%12/64, Private"]
                    n6["adapter: vEthernet (WSL) 172.26.16.1/20, Public"]
                    n7["firewall: Private on"]
                    n8["relay: 127.0.0.1:3000"]
                    n9["portproxy: 0.0.0.0:8080 -#62; 172.26.17.100:3000"]
                    n10["listens: 3 sockets of Windows"]
                    n11["Legacy, WSL1, Stopped"]
                  end
                  n12(["172.26.16.1, vEthernet (WSL)"])
                  n13(["switch 172.26.16.0/20, NAT to the LAN"])
                  n14(["Hyper-V firewall on"])
                  n15(["172.26.17.100, eth0"])
                  subgraph n16["WSL2 2.4.4, mode nat"]
                    n17["link: eth0 172.26.17.100/20"]
                    n18["gateway: 172.26.16.1"]
                    subgraph n19["Ubuntu, default, Running"]
                      n20["tcp: 0.0.0.0:3000 node (812)"]
                    end
                  end
                  n0 --- n2
                  n2 --- n3
                  n3 --- n12
                  n12 --- n13
                  n13 --- n14
                  n14 --- n15
                  n15 --- n16
                  class n4 way
                  n4 ==>|"1 localhost-relay to 127.0.0.1:3000"| n8
                  class n8 way
                  n8 ==>|"#42; node in Ubuntu on 0.0.0.0:3000"| n20
                  class n20 way
                  classDef way stroke:#07c,stroke-width:3px
                  classDef stop stroke:#c00,stroke-width:3px
                """);
    }

    @Test
    void gives_each_sign_of_a_mermaid_box_its_own_node() {
        assertThat(mermaid(Machines.nat(), Vantage.lan(), "tcp://172.26.17.100:3000"))
                .contains("n1((\"o\"))", "n2((\"X\"))", "n1 ==x|\"X 172.26.17.100 is behind", "class n2 stop");
    }

    @Test
    void leaves_mermaid_nothing_to_interpret_in_a_name() {
        Snapshot snapshot = Machines.nat()
                .mapWsl(wsl -> wsl.withDistros(Known.of(List.of(Machines.ubuntu()
                        .withListeners(Known.of(List.of(Listener.tcp("0.0.0.0", 80)
                                .by("\"]; click <b>`x` #35;", 1)
                                .build())))))));

        assertThat(Diagram.of(snapshot).toMermaid())
                .contains("0.0.0.0:80 #34;]#59; click #60;b#62;#96;x#96; #35;35#59; (1)");
    }

    private static String drawn(Snapshot snapshot, Vantage from, String to) {
        return highlighted(snapshot, from, to).toAscii();
    }

    private static String mermaid(Snapshot snapshot, Vantage from, String to) {
        return highlighted(snapshot, from, to).toMermaid();
    }

    private static Diagram highlighted(Snapshot snapshot, Vantage from, String to) {
        Explanation why = Reachability.in(snapshot).from(from).to(Destination.parse(to));
        return Diagram.of(snapshot).highlighting(why);
    }

    private static Snapshot letting(FirewallRule rule) {
        return Machines.nat()
                .mapWindows(windows -> windows.withFirewall(windows.firewall()
                        .map(firewall -> new Firewall(
                                firewall.profiles().map(all -> Machines.allProfiles()),
                                Known.of(List.of(rule)),
                                firewall.hyperV()))));
    }

    /** Returns the rows that have a sign, without the frames around them. */
    private static List<String> marks(String picture) {
        return picture.substring(0, picture.indexOf("\n\n"))
                .lines()
                .filter(line -> !line.startsWith("    ") && !line.startsWith(" |"))
                .map(line -> line.replaceAll("[|+]|--+", "")
                        .replaceAll("^ (\\S+) +", "$1 ")
                        .strip())
                .toList();
    }
}
