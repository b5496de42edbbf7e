// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.link.IpAddrOutput;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.link.NetworkNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes a network and lets this machine's tools and its kernel tell of its routes: all must say the same. */
@EnabledOnOs(OS.LINUX)
class LiveIpRouteTest {
    /** What a kernel lacks (the lines that end in {@code || true}) is left out. */
    private static final String SETUP = """
            for f in accept_dad router_solicitations; do
              for n in all default; do echo 0 > /proc/sys/net/ipv6/conf/$n/$f 2>/dev/null || true; done
            done
            ip link set lo up
            ip link add eth0 type veth peer name eth1 && ip link set eth0 up && ip link set eth1 up
            ip link add veth7 type veth peer name veth8 && ip link set veth7 up
            ip addr add 172.29.64.12/20 brd + dev eth0
            ip addr add 10.44.0.9/24 dev veth7
            ip -6 addr add 2001:db8:77::5/64 dev eth0 nodad
            ip route add default via 172.29.64.1 dev eth0 proto dhcp src 172.29.64.12 metric 100 onlink
            ip route add default via 10.44.0.1 dev veth7 metric 3000000000 || true
            ip route add 198.51.100.0/24 nexthop via 172.29.64.2 dev eth0 weight 5 nexthop via 172.29.64.3 dev eth0
            ip route add blackhole 203.0.113.0/24
            ip route add unreachable 203.0.113.128/25 metric 5
            ip route add prohibit 192.0.2.0/25
            ip route add throw 192.0.2.128/25 table 77
            ip route add 192.0.2.64/26 dev eth0 mtu lock 1200 advmss 1100 hoplimit 9 rto_min 200ms
            ip route add 10.99.0.0/16 via inet6 fe80::1 dev eth0 || true
            ip route add 10.98.0.0/16 dev eth0 tos 0x10 realm 5
            ip route add 10.97.0.1 dev eth0 src 172.29.64.12
            ip nexthop add id 5 via 172.29.64.9 dev eth0 && ip route add 10.95.0.0/16 nhid 5 || true
            ip -6 route add default via fe80::1 dev eth0 metric 10 pref high
            ip -6 route add 2001:db8:9::/48 nexthop via fe80::2 dev eth0 nexthop via fe80::3 dev eth0 weight 3
            ip -6 route add unreachable 2001:db8:8::/48
            ip -6 route add 2001:db8:7::/48 from 2001:db8:77::/64 via fe80::5 dev eth0 || true
            ip -6 route add 2001:db8:6::/64 dev eth0 expires 500
            ip -6 route add blackhole default table 99
            sleep 1
            """;

    @RegisterExtension
    static final NetworkNamespace network = NetworkNamespace.madeBy(SETUP);

    @ParameterizedTest
    @ValueSource(strings = {"", "-d", "-s", "-o", "-o -d", "-N", "-c=always", "-6", "-6 -d", "-4 -N -d"})
    void the_text_says_what_the_json_says(String options) {
        String json = options.replace("-c=always", "") + " -j";

        assertThat(read(options, "route")).isNotEmpty().isEqualTo(read(json, "route"));
        assertThat(read(options, "route show table all")).isEqualTo(read(json, "route show table all"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "127.0.0.1",
                "172.29.79.255",
                "8.8.8.8 from 172.29.64.12",
                "2001:db8:9::1",
                "10.97.0.1"
            })
    void so_it_does_for_one_destination(String destination) {
        assertThat(read("", "route get " + destination)).hasSize(1).isEqualTo(read("-j", "route get " + destination));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.29.64.12",
                "172.29.79.255",
                "10.44.0.9",
                "10.44.0.77",
                "10.97.0.1",
                "10.97.0.2",
                "192.0.2.70",
                "127.0.0.1",
                "127.9.9.9",
                "2001:db8:77::9",
                "2001:db8:77::5",
                "2001:db8:6::1",
                "2001:db8:1234::1",
                "::1"
            })
    void a_lookup_answers_as_the_kernel_does(String destination) {
        RoutingTable table = RoutingTable.of(read("", "route show table all"));
        Route kernels = read("", "route get " + destination).get(0);

        assertThat(table.lookup(IpAddress.parse(destination)).orElseThrow())
                .extracting(Route::type, Route::via)
                .containsExactly(kernels.type(), kernels.via());
    }

    @Test
    void busybox_sees_the_same_routes() {
        assertThat(IpRouteOutput.parse(network.run("busybox", "ip", "route")).orThrow())
                .extracting(Route::type, Route::destinationText, Route::metric)
                .isEqualTo(read("", "route").stream()
                        .map(route -> tuple(route.type(), route.destinationText(), route.metric()))
                        .toList());
    }

    @Test
    void the_kernels_file_tells_the_same_routes() {
        assertThat(ProcNetRoute.parse(network.run("cat", "/proc/net/route")).orThrow())
                .extracting(
                        ProcNetRouteTest::dropsOrNot,
                        Route::destinationText,
                        route -> route.metric().orElse(0))
                .containsExactlyInAnyOrderElementsOf(read("", "route").stream()
                        .map(route -> tuple(
                                ProcNetRouteTest.dropsOrNot(route),
                                route.destinationText(),
                                route.metric().orElse(0)))
                        .toList());
    }

    @Test
    void the_kernels_trie_tells_the_same_addresses() {
        assertThat(ProcNetFibTrie.parse(network.run("cat", "/proc/net/fib_trie"))
                        .orThrow())
                .map(IpAddress.class::cast)
                .containsExactlyInAnyOrderElementsOf(
                        IpAddrOutput.parse(network.run("ip", "-4", "addr")).orThrow().stream()
                                .map(Link::addresses)
                                .flatMap(List::stream)
                                .map(LinkAddress::address)
                                .toList());
    }

    /** Reads without a warning; the seconds that are left go on while the tools are called one after the other. */
    private static List<Route> read(String options, String rest) {
        List<String> command = new ArrayList<>(List.of("ip"));
        if (!options.isBlank()) {
            command.addAll(List.of(options.trim().split(" +")));
        }
        command.addAll(List.of(rest.split(" ")));
        return IpRouteOutput.parse(network.run(command.toArray(String[]::new))).orThrow().stream()
                .map(route -> route.expiresSeconds().isPresent() ? route.withExpiresSeconds(OptionalLong.of(1)) : route)
                .toList();
    }
}
