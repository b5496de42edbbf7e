// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcNetLinksTest {
    private static final String FIB_TRIE = """
            Main:
              +-- 0.0.0.0/0 3 0 4
                 |-- 0.0.0.0
                    /0 universe UNICAST
                 |-- 172.30.96.0
                    /20 link UNICAST
            Local:
              +-- 0.0.0.0/0 3 0 5
                 +-- 127.0.0.0/8 2 0 2
                    +-- 127.0.0.0/31 1 0 0
                       |-- 127.0.0.0
                          /8 host LOCAL
                       |-- 127.0.0.1
                          /32 host LOCAL
                    |-- 127.255.255.255
                       /32 link BROADCAST
                 |-- 10.255.255.254
                    /32 host LOCAL
                 |-- 172.30.98.229
                    /32 host LOCAL
            """;

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
        List<Link> links = ProcNetLinks.parse(FIB_TRIE, ROUTES, IF_INET6).orThrow();

        assertThat(links).extracting(Link::name).containsExactly("eth0", "lo");
        assertThat(links).allMatch(Link::isUp);
        assertThat(links.get(0).addresses())
                .extracting(LinkAddress::toString)
                .containsExactly("172.30.98.229/20", "fe80::215:5dff:fe0a:1b2c/64");
    }

    @Test
    void gives_loopback_what_is_in_no_network() {
        List<Link> links = ProcNetLinks.parse(FIB_TRIE, ROUTES, IF_INET6).orThrow();

        assertThat(links.get(1).addresses())
                .extracting(LinkAddress::toString)
                .containsExactly("127.0.0.1/8", "10.255.255.254/32", "::1/128");
    }

    @Test
    void prefers_the_narrower_network() {
        String wider = ROUTES + "docker0\t00001EAC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\n";

        List<Link> links = ProcNetLinks.parse(FIB_TRIE, wider, "").orThrow();

        assertThat(links.get(0).addresses()).hasSize(1);
        assertThat(links.get(1).name()).isEqualTo("docker0");
        assertThat(links.get(1).addresses()).isEmpty();
    }

    @Test
    void finds_addresses_without_the_other_tables() {
        assertThat(ProcNetLinks.parse(FIB_TRIE, "", "").orThrow())
                .singleElement()
                .satisfies(lo -> assertThat(lo.addresses()).hasSize(3));
    }

    @Test
    void counts_an_address_once_though_two_tables_have_it() {
        assertThat(ProcNetLinks.parse(FIB_TRIE + FIB_TRIE, ROUTES, "")
                        .orThrow()
                        .get(1)
                        .addresses())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "Main:\nLocal:\n", "172.30.98.229\n", "|-- 10.0.0.1\n/32 link BROADCAST\n"})
    void refuses_a_trie_without_a_local_address(String text) {
        assertThatThrownBy(() -> ProcNetLinks.parse(text, ROUTES, IF_INET6))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessage("/proc/net/fib_trie: expected a leaf '|-- ADDRESS' with '/32 host LOCAL'");
    }

    @Test
    void warns_of_lines_that_are_no_rows() {
        Parsed<List<Link>> parsed = ProcNetLinks.parse(
                "|-- 10.0.0.256\n" + FIB_TRIE,
                ROUTES + "eth1 x y\n",
                IF_INET6 + "fe80 02 40 20 80 eth9\n0 0 0 0 0 0\n");

        assertThat(parsed.warnings())
                .extracting(ParseWarning::text)
                .containsExactly("eth1 x y", "|-- 10.0.0.256", "fe80 02 40 20 80 eth9", "0 0 0 0 0 0");
    }

    @Test
    void warns_of_a_prefix_that_is_longer_than_the_address() {
        assertThat(ProcNetLinks.parse(FIB_TRIE, "", IF_INET6.replace(" 40 ", " 81 "))
                        .warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.reason()).contains("a prefix length up to 80 in hex"));
    }

    @Test
    void takes_any_damage() {
        Mutations.assertHarmless(FIB_TRIE, text -> ProcNetLinks.parse(text, ROUTES, IF_INET6));
        Mutations.assertHarmless(ROUTES, text -> ProcNetLinks.parse(FIB_TRIE, text, IF_INET6));
        Mutations.assertHarmless(IF_INET6, text -> ProcNetLinks.parse(FIB_TRIE, ROUTES, text));
    }

    @Test
    void finds_the_addresses_that_java_finds_on_this_machine() throws IOException {
        assumeThat(Path.of("/proc/net/fib_trie"))
                .as("the kernel's tables: this is a Linux that shows them")
                .isReadable();

        List<Link> links = ProcNetLinks.parse(read("fib_trie"), read("route"), read("if_inet6"))
                .value();

        assertThat(links.stream()
                        .flatMap(link -> link.addresses().stream())
                        .map(held -> held.address().withoutZone().toBytes()))
                .containsAll(NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .map(address -> address.getAddress())
                        .toList());
    }

    private static String read(String table) throws IOException {
        Path file = Path.of("/proc/net", table);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
