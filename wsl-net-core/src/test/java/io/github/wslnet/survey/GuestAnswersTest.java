// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.snapshot.Interop;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.socket.Listener;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestAnswersTest {
    private static final String TCP =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
    private static final String ROUTES = """
            Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
            eth0	00000000	01101AAC	0003	0	0	0	00000000	0	0	0
            eth0	00101AAC	00000000	0001	0	0	0	00F0FFFF	0	0	0
            *	000000C0	00000000	0201	0	0	0	000000FF	0	0	0
            """;

    @Test
    void tells_the_kernel_the_mode_and_the_release() {
        GuestAnswers guest = guest(part("kernel", "5.15.167.4-microsoft-standard-WSL2\n", 0)
                + part("mode", "mirrored\n", 0)
                + part("release", "2.4.4.0\n", 0));

        assertThat(guest.kernel()).isEqualTo(Known.of("5.15.167.4-microsoft-standard-WSL2"));
        assertThat(guest.mode()).isEqualTo(Known.of(NetworkingMode.MIRRORED));
        assertThat(guest.release()).isEqualTo(Known.of(WslRelease.parse("2.4.4.0")));
    }

    @Test
    void says_why_something_is_not_known() {
        GuestAnswers guest = guest(part("mode", "", 127) + part("release", "soon\n", 0));

        assertThat(guest.mode()).isEqualTo(Known.unreadable("the distribution has no program for 'mode'"));
        assertThat(guest.release().whyNot()).contains("soon");
        assertThat(guest.kernel())
                .isEqualTo(Known.unreadable("the answer of the distribution has no part 'kernel', so it was cut off"));
    }

    @Test
    void tells_when_the_kernel_and_the_distro_started() {
        String stat = part("stat", "cpu 1\nbtime 1795334400\n", 0);
        String init =
                part("init", "1 (a ) b) S 0 0 0 0 -1 4194560 609 3299 0 4 0 0 2 4 20 0 1 0 12345 4464640 788\n", 0);

        assertThat(guest(stat + init).bootTime()).isEqualTo(Known.of(Instant.ofEpochSecond(1_795_334_400L)));
        assertThat(guest(stat + init).startedAt())
                .isEqualTo(Known.of(Instant.ofEpochMilli(1_795_334_400_000L + 123_450)));
        assertThat(guest(stat + part("init", "1 (a) S 0 0\n", 0)).startedAt())
                .isEqualTo(Known.unreadable("/proc/1/stat, line 1: expected 22 fields or more: '1 (a) S 0 0'"));
        assertThat(guest(init).startedAt().whyNot()).contains("no part 'stat'");
        assertThat(guest(part("stat", "cpu 1\n", 0)).bootTime())
                .isEqualTo(Known.unreadable("/proc/stat: expected a line with btime"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1099511627776, true", "1099511627777, false", "x, false", "-1, false"})
    void a_time_is_a_number_of_seconds_that_may_be(String seconds, boolean known) {
        assertThat(guest(part("stat", "btime " + seconds + "\n", 0)).bootTime().isKnown())
                .isEqualTo(known);
    }

    @Test
    void tells_the_links_by_ip_or_else_by_the_kernels_tables() {
        String trie = """
                Main:
                  +-- 172.26.16.0/20 2 0 2
                     |-- 172.26.17.100
                        /32 host LOCAL
                Local:
                     |-- 172.26.17.100
                        /32 host LOCAL
                """;
        String tables = part("route", ROUTES, 0)
                + part("trie", trie, 0)
                + part("inet6", "fe8000000000000002155dfffe000001 03 40 20 80     eth0\n", 0);

        assertThat(guest(part("links", "2: eth0: <UP> mtu 1400\n    inet 10.0.0.1/8 scope global eth0\n", 0) + tables)
                        .links()
                        .orElse(List.of()))
                .singleElement()
                .satisfies(link -> assertThat(link.mtu()).hasValue(1400));
        assertThat(guest(part("links", "", 127) + tables).links().orElse(List.of()))
                .extracting(Link::name)
                .containsExactly("eth0");
        assertThat(guest(part("links", "", 127) + tables)
                        .links()
                        .orElse(List.of())
                        .get(0)
                        .addresses())
                .extracting(held -> held.address().toString())
                .containsExactlyInAnyOrder("172.26.17.100", "fe80::215:5dff:fe00:1");
        assertThat(guest(part("links", "", 127)).links().whyNot()).contains("no part 'trie'");
    }

    @Test
    void tells_the_routes_and_the_gateway() {
        GuestAnswers guest = guest(part("route", ROUTES, 0));

        assertThat(guest.gateway()).isEqualTo(Known.of(IpAddress.parse("172.26.16.1")));
        assertThat(guest.routeEntries())
                .isEqualTo(Known.of(List.of(
                        new RouteEntry(Cidr.parse("0.0.0.0/0"), Optional.of(IpAddress.parse("172.26.16.1")), "eth0"),
                        new RouteEntry(Cidr.parse("172.26.16.0/20"), Optional.empty(), "eth0"))));
        assertThat(guest(part("route", ROUTES.replace("01101AAC\t0003", "00000000\t0001"), 0))
                        .gateway())
                .isEqualTo(Known.unreadable("there is no default route by a gateway"));
        assertThat(guest("").gateway().whyNot()).contains("no part 'route'");
    }

    @Test
    void tells_the_settings_of_the_kernel() {
        assertThat(guest(part("sysctl", """
                        /proc/sys/net/ipv6/bindv6only:0
                        /proc/sys/net/ipv6/bindv6only:1
                        /proc/sys/net/ipv4/ip_local_port_range:32768\t60999
                        grep: no such file
                        /proc/sys/:1
                        /elsewhere/x:1
                        """, 2)).sysctl())
                .isEqualTo(
                        Known.of(Map.of("net.ipv6.bindv6only", "0", "net.ipv4.ip_local_port_range", "32768\t60999")));
    }

    @ParameterizedTest
    @CsvSource({"'enabled\\ninterpreter /init\\n', true", "'disabled\\n', false", "'', false"})
    void tells_whether_the_kernel_hands_programs_of_windows_on(String binfmt, boolean enabled) {
        assertThat(guest(part("binfmt", binfmt.translateEscapes(), 1)).interop())
                .isEqualTo(Known.of(new Interop(Known.absent(), Known.of(enabled))));
    }

    @Test
    void tells_the_sockets_and_whether_they_are_its_own() {
        String tables = part(
                        "tcp",
                        TCP
                                + "   0: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 111 1 0\n"
                                + "   1: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 222 1 0\n",
                        0)
                + part("tcp6", "", 44)
                + part("udp", TCP, 0)
                + part("udp6", "", 44);
        String owners = part("owners", """
                        /proc/31/fd:
                        lrwx------ 1 root root 64 Nov 22 14:18 3 -> socket:[111]
                        /proc/30/fd:
                        lrwx------ 1 root root 64 Nov 22 14:18 3 -> socket:[111]
                        lrwx------ 1 root root 64 Nov 22 14:18 4 -> socket:[333
                        /proc/x/fd:
                        lrwx------ 1 root root 64 Nov 22 14:18 4 -> socket:[222]
                        /proc/32/task
                        lrwx------ 1 root root 64 Nov 22 14:18 4 -> socket:[222]
                        """, 0)
                + part("names", "/proc/30/comm:node\n/proc/30/comm:second line\n/proc/31/comm:child\nx/comm:y\n", 0);

        assertThat(guest(tables + owners).listeners())
                .isEqualTo(Known.of(List.of(
                        new GuestListener(
                                Listener.tcp("0.0.0.0", 8080).by("node", 30).build(), true),
                        new GuestListener(Listener.tcp("127.0.0.1", 22).build(), false))));
        assertThat(guest(tables).listeners().orElse(List.of()))
                .extracting(GuestListener::isOwn)
                .containsExactly(false, false);
    }

    @Test
    void a_process_without_a_name_has_a_question_mark() {
        String tables = part(
                        "tcp",
                        TCP
                                + "   0: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 111 1 0\n",
                        0)
                + part("tcp6", TCP, 0)
                + part("udp", TCP, 0)
                + part("udp6", TCP, 0)
                + part(
                        "owners",
                        "/proc/2147483647/fd:\nl 3 -> socket:[111]\n/proc/2147483648/fd:\nl 3 -> socket:[111]\n",
                        0);

        assertThat(guest(tables).listeners())
                .isEqualTo(Known.of(List.of(new GuestListener(
                        Listener.tcp("0.0.0.0", 8080).by("?", 2_147_483_647).build(), true))));
    }

    @Test
    void sockets_are_unreadable_when_one_table_is() {
        assertThat(guest(part("tcp", TCP, 0) + part("tcp6", "", 1)).listeners())
                .isEqualTo(Known.unreadable("'tcp6' could not be read in the distribution: exit code 1"));
    }

    @Test
    void tells_the_files_of_the_distro_and_that_there_are_none() {
        GuestAnswers some = guest(part("wslConf", "[boot]\n", 0)
                + part("wslConfTime", "1795341600\n", 0)
                + part("hosts", "127.0.0.1 localhost\n", 0));
        GuestAnswers none = guest(part("wslConf", "", 44) + part("wslConfTime", "", 1) + part("hosts", "", 44));

        assertThat(some.wslConf()).isEqualTo(Known.of("[boot]\n"));
        assertThat(some.wslConfModifiedAt()).isEqualTo(Known.of(Instant.ofEpochSecond(1_795_341_600L)));
        assertThat(some.hosts()).isEqualTo(Known.of("127.0.0.1 localhost\n"));
        assertThat(none.wslConf()).isEqualTo(Known.of(""));
        assertThat(none.wslConfModifiedAt()).isEqualTo(Known.absent());
        assertThat(none.hosts()).isEqualTo(Known.of(""));
    }

    @Test
    void tells_what_resolv_conf_is() {
        assertThat(guest(part("resolvConfTarget", "", 0)
                                + part("resolvConfLink", "/mnt/wsl/resolv.conf\n", 0)
                                + part("resolvConf", "nameserver 10.255.255.254\n", 0))
                        .resolvConf())
                .isEqualTo(Known.of(new ResolvConfState(
                        Optional.of("/mnt/wsl/resolv.conf"),
                        Optional.of("nameserver 10.255.255.254\n"),
                        Known.absent(),
                        Known.of(true))));
        assertThat(guest(part("resolvConfTarget", "", 1)
                                + part("resolvConfLink", "/run/gone\n", 0)
                                + part("resolvConf", "", 1))
                        .resolvConf())
                .isEqualTo(Known.of(new ResolvConfState(
                        Optional.of("/run/gone"), Optional.empty(), Known.absent(), Known.of(false))));
        assertThat(guest(part("resolvConfTarget", "", 0)
                                + part("resolvConfLink", "", 1)
                                + part("resolvConf", "nameserver 1.1.1.1\n", 0))
                        .resolvConf())
                .isEqualTo(Known.of(ResolvConfState.file("nameserver 1.1.1.1\n")));
        assertThat(guest(part("resolvConfLink", "", 1) + part("resolvConf", "", 44))
                        .resolvConf())
                .isEqualTo(Known.of(new ResolvConfState(Optional.empty(), Optional.empty())));
        assertThat(guest(part("resolvConfLink", "", 1) + part("resolvConf", "", 1))
                        .resolvConf())
                .isEqualTo(Known.unreadable("'resolvConf' could not be read in the distribution: exit code 1"));
    }

    private static GuestAnswers guest(String parts) {
        return GuestAnswers.parse("#wsl-net-guest-1\n" + parts + "#end\n");
    }

    /** A part as the script prints it: each line behind a blank, then a line feed and the exit code. */
    static String part(String name, String content, int exitCode) {
        StringBuilder part = new StringBuilder("#" + name + "\n");
        for (String line : (content + "\n" + exitCode).split("\n", -1)) {
            part.append(' ').append(line).append('\n');
        }
        return part.toString();
    }
}
