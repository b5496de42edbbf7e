// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.route.ProcNetFibTrie;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.route.Route;
import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.Parsed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcNetLinksTest {
    private static final List<Ipv4Address> ADDRESSES = Stream.of("127.0.0.1", "10.255.255.254", "172.30.98.229")
            .map(Ipv4Address::parse)
            .toList();

    private static final String ROUTES = """
            Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
            eth0\t00000000\t01601EAC\t0003\t0\t0\t0\t00000000\t0\t0\t0
            eth0\t00601EAC\t00000000\t0001\t0\t0\t0\t00F0FFFF\t0\t0\t0
            """;

    private static final String IF_INET6 = """
            fe8000000000000002155dfffe0a1b2c 02 40 20 80     eth0
            00000000000000000000000000000001 01 80 10 80       lo
            """;

    @Test
    void gives_each_address_to_the_link_whose_network_it_is_in() {
        List<Link> links = links(ROUTES, IF_INET6).orThrow();

        assertThat(links).extracting(Link::name).containsExactly("eth0", "lo");
        assertThat(links).allMatch(Link::isUp);
        assertThat(links.get(0).addresses())
                .extracting(LinkAddress::toString)
                .containsExactly("172.30.98.229/20", "fe80::215:5dff:fe0a:1b2c/64");
    }

    @Test
    void gives_loopback_what_is_in_no_network() {
        List<Link> links = links(ROUTES, IF_INET6).orThrow();

        assertThat(links.get(1).addresses())
                .extracting(LinkAddress::toString)
                .containsExactly("127.0.0.1/8", "10.255.255.254/32", "::1/128");
    }

    @Test
    void prefers_the_narrower_network() {
        String wider = ROUTES + "docker0\t00001EAC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\n";

        List<Link> links = links(wider, "").orThrow();

        assertThat(links.get(0).addresses()).hasSize(1);
        assertThat(links.get(1).name()).isEqualTo("docker0");
        assertThat(links.get(1).addresses()).isEmpty();
    }

    @Test
    void finds_addresses_without_the_other_tables() {
        assertThat(ProcNetLinks.of(ADDRESSES, List.of(), "").orThrow())
                .singleElement()
                .satisfies(lo -> assertThat(lo.addresses()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fe80 02 40 20 80 eth9",
                "0 0 0 0 0 0",
                "fe8000000000000002155dfffe0a1b2g 02 40 20 80 eth0",
                "fe8000000000000002155dfffe0a1b2c 02 81 20 80 eth0",
                "fe8000000000000002155dfffe0a1b2c 02 -1 20 80 eth0",
                "fe8000000000000002155dfffe0a1b2c 02 40 20 80",
                "界"
            })
    void warns_of_a_line_that_is_no_row(String line) {
        assertThat(links("", IF_INET6 + line).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(3);
            assertThat(warning.text()).isEqualTo(line);
        });
    }

    @Test
    void takes_any_damage() {
        Mutations.assertHarmless(IF_INET6, text -> links(ROUTES, text));
    }

    @Test
    void finds_the_addresses_that_java_finds_on_this_machine() throws IOException {
        assumeThat(Path.of("/proc/net/fib_trie"))
                .as("the kernel's tables: this is a Linux that shows them")
                .isReadable();

        List<Link> links = ProcNetLinks.of(
                        ProcNetFibTrie.parse(read("fib_trie")).value(),
                        ProcNetRoute.parse(read("route")).value(),
                        read("if_inet6"))
                .value();

        assertThat(links.stream()
                        .flatMap(link -> link.addresses().stream())
                        .map(held -> held.address().withoutZone().toBytes()))
                .containsAll(NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .map(InetAddress::getAddress)
                        .toList());
    }

    private static Parsed<List<Link>> links(String routes, String ifInet6) {
        List<Route> parsed =
                routes.isEmpty() ? List.of() : ProcNetRoute.parse(routes).value();
        return ProcNetLinks.of(ADDRESSES, parsed, ifInet6);
    }

    private static String read(String table) throws IOException {
        Path file = Path.of("/proc/net", table);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
