// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.route.IpRouteOutput;
import io.github.wslnet.route.ProcNetFibTrie;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.route.Route;
import io.github.wslnet.socket.LinuxSocket;
import io.github.wslnet.socket.ProcNetSockets;
import io.github.wslnet.socket.SsOutput;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Makes a network and lets the kernel's tables and the tools tell of it: they must say the same. */
@EnabledOnOs(OS.LINUX)
class LiveProcNetTest {
    private static final String SETUP = """
            for n in all default; do echo 0 > /proc/sys/net/ipv6/conf/$n/accept_dad 2>/dev/null || true; done
            ip link set lo up
            ip link add eth0 type veth peer name veth9 && ip link set veth9 up && ip link set eth0 up
            ip addr add 172.27.16.5/20 brd + dev eth0
            ip addr add 172.27.16.6/20 dev eth0
            ip -6 addr add 2001:db8:5::7/64 dev eth0 nodad || true
            ip -6 addr add 2001:db8:5::8/96 dev eth0 nodad valid_lft 5000 preferred_lft 0 || true
            ip route add default via 172.27.16.1 dev eth0 metric 30
            ip route add 10.60.0.0/14 via 172.27.16.2 dev eth0
            (busybox nc -l -p 7001 < /dev/zero > /dev/null 2>&1 & busybox nc -u -l -p 7002 < /dev/zero > /dev/null 2>&1 &) || true
            sleep 1
            """;

    @RegisterExtension
    static final NetworkNamespace network = NetworkNamespace.madeBy(SETUP);

    @Test
    void the_ipv6_addresses_are_those_of_ip() {
        List<Link> kernel = ProcNetIfInet6.parse(kernel("if_inet6")).orThrow();
        List<Link> tool = IpAddrOutput.parse(network.run("ip", "-6", "addr")).orThrow();

        assertThat(kernel.stream().flatMap(LiveProcNetTest::told))
                .containsExactlyInAnyOrderElementsOf(
                        tool.stream().flatMap(LiveProcNetTest::told).toList());
    }

    @Test
    void the_ipv4_addresses_are_those_of_ip() {
        assertThat(ProcNetFibTrie.parse(kernel("fib_trie")).orThrow())
                .hasSameElementsAs(IpAddrOutput.parse(network.run("ip", "-4", "addr")).orThrow().stream()
                        .flatMap(link -> link.addresses().stream())
                        .map(LinkAddress::address)
                        .map(Ipv4Address.class::cast)
                        .toList());
    }

    @Test
    void the_routes_are_those_of_ip() {
        assertThat(ProcNetRoute.parse(kernel("route")).orThrow())
                .map(LiveProcNetTest::told)
                .containsExactlyInAnyOrderElementsOf(
                        IpRouteOutput.parse(network.run("ip", "-4", "route")).orThrow().stream()
                                .map(LiveProcNetTest::told)
                                .toList());
    }

    @Test
    void the_sockets_are_those_of_ss() {
        List<String> tool = sockets(SsOutput.parse(network.run("ss", "-Htuan")).value());
        List<String> tables = Stream.of(Transport.values())
                .flatMap(transport -> Stream.of("", "6")
                        .map(family -> ProcNetSockets.parse(transport, kernel(transport + family)))
                        .flatMap(parsed -> sockets(parsed.orThrow()).stream()))
                .toList();

        assertThat(tables).containsExactlyInAnyOrderElementsOf(tool);
    }

    private static String kernel(String table) {
        return network.run("cat", "/proc/net/" + table);
    }

    /** Says of each address what both tell: the file has no flag above its eight bits. */
    private static Stream<String> told(Link link) {
        Predicate<String> isInFile = flag -> !flag.equals("noprefixroute") && !flag.equals("mngtmpaddr");
        return link.addresses().stream()
                .map(address -> link.index()
                        + link.name()
                        + address
                        + address.scope()
                        + address.flags().stream().filter(isInFile).sorted().toList());
    }

    private static String told(Route route) {
        return route.destinationText()
                + route.via()
                + route.dev()
                + route.metric().orElse(0);
    }

    /** Says of each socket what both tell: ss prints no address where a socket takes both families. */
    private static List<String> sockets(List<LinuxSocket> sockets) {
        return sockets.stream()
                .map(socket -> socket.transport() + " " + socket.local().port() + " " + socket.state())
                .toList();
    }
}
