// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalLinuxTest {
    private static final String IP_ADDR_JSON = """
            [{"ifindex":2,"ifname":"eth0","flags":["BROADCAST","UP","LOWER_UP"],"mtu":1492,"operstate":"UP",
              "addr_info":[{"family":"inet","local":"172.26.17.100","prefixlen":20,"scope":"global"}]}]
            """;

    private static final String BUSYBOX_IP_ADDR = """
            2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1480 qdisc mq qlen 1000
                link/ether 00:15:5d:53:3d:d9 brd ff:ff:ff:ff:ff:ff
                inet 172.26.17.100/20 brd 172.26.31.255 scope global eth0
                   valid_lft forever preferred_lft forever
            """;

    @TempDir
    private Path root;

    @Test
    void reads_a_distro_of_wsl2() {
        WslSide side = RecordedLinux.wsl2(root).machine().wslSide();

        assertThat(side.mode()).isEqualTo(Known.of(NetworkingMode.NAT));
        assertThat(side.release()).isEqualTo(Known.of(WslRelease.parse("2.4.4")));
        assertThat(side.gateway()).isEqualTo(Known.of(IpAddress.parse("172.26.16.1")));
        assertThat(side.vmStartedAt()).isEqualTo(Known.of(Instant.ofEpochSecond(1795334400)));
        assertThat(side.eth0Address()).hasValue(IpAddress.parse("172.26.17.100"));
    }

    @Test
    void reads_the_files_of_the_distro() {
        Distro distro = distro(RecordedLinux.wsl2(root));

        assertThat(distro.name().text()).isEqualTo("Ubuntu-24.04");
        assertThat(distro.version()).isEqualTo(WslVersion.WSL2);
        assertThat(distro.hosts()).isEqualTo(Known.of("127.0.0.1\tlocalhost\n"));
        assertThat(distro.resolvConf())
                .isEqualTo(Known.of(ResolvConfState.linkTo("../mnt/wsl/resolv.conf", "nameserver 10.255.255.254\n")));
    }

    @Test
    void takes_a_missing_wsl_conf_for_an_empty_one() {
        assertThat(distro(RecordedLinux.wsl2(root)).wslConf()).isEqualTo(Known.of(""));
    }

    @Test
    void keeps_the_target_of_a_resolv_conf_that_dangles() {
        RecordedLinux linux = RecordedLinux.wsl2(root).delete("mnt/wsl/resolv.conf");

        ResolvConfState state = distro(linux).resolvConf().value().orElseThrow();

        assertThat(state.link()).hasValue("../mnt/wsl/resolv.conf");
        assertThat(state.text()).isEmpty();
    }

    @Test
    void finds_listeners_with_their_programs_and_leaves_connections_out() {
        assertThat(listeners(RecordedLinux.wsl2(root)))
                .containsExactly(
                        Listener.tcp("0.0.0.0", 3000).by("node", 812).build(),
                        Listener.tcp("0.0.0.0", 22).build(),
                        Listener.udp("127.0.0.1", 323).build());
    }

    @Test
    void names_the_first_of_several_processes_that_share_a_socket() {
        RecordedLinux linux =
                RecordedLinux.wsl2(root).process(1000, "worker", 77).process(99, "master", 77);

        assertThat(listeners(linux))
                .contains(Listener.tcp("0.0.0.0", 22).by("master", 99).build());
    }

    @Test
    void reads_ipv6_listeners_where_there_is_ipv6() {
        RecordedLinux linux = RecordedLinux.wsl2(root).file("proc/net/tcp6", """
                  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 00000000000000000000000001000000:1538 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 31337 1
                """);

        assertThat(listeners(linux)).contains(Listener.tcp("::1", 5432).build());
    }

    @Test
    void says_so_when_a_socket_table_is_no_table() {
        RecordedLinux linux = RecordedLinux.wsl2(root).file("proc/net/tcp6", "not here\n");

        assertThat(distro(linux).listeners().whyNot()).startsWith("/proc/net/tcp");
    }

    @Test
    void asks_ip_for_json() {
        RecordedLinux linux = RecordedLinux.wsl2(root).answering("ip -j addr", IP_ADDR_JSON);

        assertThat(links(linux))
                .singleElement()
                .satisfies(eth0 -> assertThat(eth0.mtu()).hasValue(1492));
    }

    @Test
    void asks_busybox_for_text() {
        RecordedLinux linux = RecordedLinux.wsl2(root)
                .failing("ip -j addr", 1, "ip: unrecognized option: j\n")
                .answering("ip addr", BUSYBOX_IP_ADDR);

        assertThat(links(linux))
                .singleElement()
                .satisfies(eth0 -> assertThat(eth0.mtu()).hasValue(1480));
    }

    @Test
    void asks_the_kernel_where_there_is_no_ip() {
        assertThat(links(RecordedLinux.wsl2(root)))
                .flatExtracting(Link::addresses)
                .extracting(LinkAddress::toString)
                .containsExactly("172.26.17.100/20", "127.0.0.1/8");
    }

    @Test
    void says_all_that_was_tried_when_no_interface_can_be_read() {
        RecordedLinux linux = RecordedLinux.wsl2(root).delete("proc/net/fib_trie");

        assertThat(linux.machine().wslSide().links().whyNot())
                .contains("'ip addr' could not be started")
                .endsWith("there is no /proc/net/fib_trie");
    }

    @Test
    void tells_a_missing_default_route_from_a_missing_table() {
        RecordedLinux linux = RecordedLinux.wsl2(root).file("proc/net/route", "Iface\tDestination\tGateway \tFlags\n");

        assertThat(linux.machine().wslSide().gateway().whyNot()).isEqualTo("there is no default route by a gateway");
        assertThat(linux.delete("proc/net/route").machine().wslSide().gateway().whyNot())
                .isEqualTo("there is no /proc/net/route");
    }

    @Test
    void says_why_an_old_wsl_does_not_tell_its_mode() {
        RecordedLinux linux = RecordedLinux.wsl2(root).failing("wslinfo --networking-mode -n", 1, "unknown argument\n");

        assertThat(linux.machine().wslSide().mode().whyNot())
                .isEqualTo("'wslinfo --networking-mode -n' ended with exit code 1: unknown argument;"
                        + " WSL before 2.0 has no such command");
    }

    @Test
    void leaves_the_stack_of_wsl1_to_windows() {
        RecordedLinux linux = RecordedLinux.wsl2(root)
                .file("proc/version", "Linux version 4.4.0-19041-Microsoft (Microsoft@Microsoft.com) (gcc 5.4.0)\n")
                .answering("wslinfo --networking-mode -n", "wsl1");

        WslSide side = linux.machine().wslSide();

        assertThat(side.mode()).isEqualTo(Known.of(NetworkingMode.WSL1));
        assertThat(side.links()).isEqualTo(Known.absent());
        assertThat(distro(linux).version()).isEqualTo(WslVersion.WSL1);
        assertThat(distro(linux).listeners().whyNot()).contains("WSL 1 keeps no list of sockets");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID=alpine            | alpine
            ID="opensuse-leap"   | opensuse-leap
            NAME=x               | linux
            ID=                  | linux
            """)
    void takes_the_name_of_the_system_where_wsl_gives_none(String osRelease, String name) {
        RecordedLinux linux =
                RecordedLinux.wsl2(root).without("WSL_DISTRO_NAME").file("etc/os-release", osRelease + "\n");

        assertThat(distro(linux).name().text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proc/sys/fs/binfmt_misc/WSLInterop", "run/WSL/1_interop"})
    void knows_wsl_with_a_kernel_of_ones_own(String trace) {
        RecordedLinux linux = new RecordedLinux(root)
                .file("proc/version", "Linux version 6.9.0-mine (me@home)\n")
                .file(trace, "");

        assertThat(linux.machine().kind()).isEqualTo(MachineKind.WSL);
    }

    @Test
    void does_not_take_a_container_inside_wsl_for_a_distro() {
        RecordedLinux container = RecordedLinux.wsl2(root).file(".dockerenv", "");

        assertThat(container.machine().kind()).isEqualTo(MachineKind.PLAIN_LINUX);
    }

    @Test
    void reads_another_linux_and_says_that_it_is_no_wsl() {
        RecordedLinux plain = RecordedLinux.wsl2(root).file("proc/version", "Linux version 6.1.0-18-amd64 (debian)\n");

        assertThat(plain.machine().kind()).isEqualTo(MachineKind.PLAIN_LINUX);
        assertThat(plain.machine().wslSide().mode()).isEqualTo(Known.unreadable("this Linux is not WSL"));
        assertThat(plain.machine().wslSide().vmStartedAt()).isEqualTo(Known.absent());
        assertThat(listeners(plain)).hasSize(3);
        assertThat(links(plain)).hasSize(2);
    }

    @Test
    void survives_a_system_without_any_file() {
        WslSide side = new RecordedLinux(root).machine().wslSide();

        assertThat(side.links().isKnown()).isFalse();
        assertThat(side.gateway().whyNot()).isEqualTo("there is no /proc/net/route");
        assertThat(side.distros().value().orElseThrow())
                .singleElement()
                .satisfies(distro -> assertThat(distro.listeners().whyNot()).isEqualTo("there is no /proc/net/tcp"));
    }

    @Test
    void takes_a_snapshot_that_can_be_saved() {
        Snapshot snapshot = RecordedLinux.wsl2(root).machine().snapshot();

        assertThat(snapshot.takenAt()).isEqualTo(Known.of(RecordedLinux.NOON));
        assertThat(SnapshotJson.print(SnapshotJson.parse(SnapshotJson.print(snapshot))))
                .isEqualTo(SnapshotJson.print(snapshot));
    }

    @Test
    void invents_nothing_on_windows() {
        Snapshot snapshot = on("Windows 11").snapshot();

        assertThat(on("Windows 11").kind()).isEqualTo(MachineKind.WINDOWS);
        assertThat(snapshot.windows().build())
                .isEqualTo(Known.unreadable("LocalLinux reads Linux alone; WindowsWslHost reads Windows"));
        assertThat(snapshot.windows().adapters())
                .isEqualTo(Known.unreadable("LocalLinux reads Linux alone; WindowsWslHost reads Windows"));
        assertThat(snapshot.wsl().distros())
                .isEqualTo(Known.unreadable("LocalLinux reads Linux alone; WindowsWslHost reads Windows"));
    }

    @Test
    void invents_nothing_elsewhere() {
        assertThat(on("Mac OS X").kind()).isEqualTo(MachineKind.OTHER);
        assertThat(on("Mac OS X").wslSide().links().whyNot()).isEqualTo("this is neither Linux nor Windows");
    }

    private LocalLinux on(String system) {
        return new LocalLinux(root, new RecordedLinux(root), Map.of(), system, Clock.systemUTC());
    }

    private static Distro distro(RecordedLinux linux) {
        return linux.machine().wslSide().distros().value().orElseThrow().get(0);
    }

    private static List<Listener> listeners(RecordedLinux linux) {
        return distro(linux).listeners().value().orElseThrow();
    }

    private static List<Link> links(RecordedLinux linux) {
        return linux.machine().wslSide().links().value().orElseThrow();
    }
}
