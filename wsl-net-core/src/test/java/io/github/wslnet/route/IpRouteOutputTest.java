// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRouteOutputTest {
    private static final String NAT = """
            default via 172.26.16.1 dev eth0 proto kernel\s
            172.26.16.0/20 dev eth0 proto kernel scope link src 172.26.17.100\s
            """;

    @Test
    void reads_the_routes_of_a_guest() {
        assertThat(clean(NAT))
                .containsExactly(
                        Route.toAll(IpFamily.V4)
                                .via(IpAddress.parse("172.26.16.1"))
                                .dev("eth0")
                                .proto("kernel")
                                .build(),
                        Route.to(Cidr.parse("172.26.16.0/20"))
                                .dev("eth0")
                                .proto("kernel")
                                .scope("link")
                                .src(IpAddress.parse("172.26.17.100"))
                                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r\r\n", " \n", "\n\n", "\t\n"})
    void line_endings_do_not_count(String ending) {
        assertThat(clean(NAT.replace("\n", ending))).isEqualTo(clean(NAT));
    }

    @Test
    void neither_does_what_comes_of_copying() {
        assertThat(clean(NAT.stripTrailing())).as("no final newline").isEqualTo(clean(NAT));
        assertThat(clean("\ufeff" + NAT)).as("a byte order mark").isEqualTo(clean(NAT));
        assertThat(clean(NAT.replaceAll("(.)", "$1\0")))
                .as("UTF-16 read as bytes")
                .isEqualTo(clean(NAT));
        assertThat(clean(NAT.replace("172.26.16.1 ", "\u001b[35m172.26.16.1 \u001b[0m")))
                .as("colours")
                .isEqualTo(clean(NAT));
    }

    @ParameterizedTest
    @EnumSource(RouteType.class)
    void reads_each_type_as_word_and_as_number(RouteType type) {
        assertThat(only(type + " 10.0.0.0/8 dev lo").type()).isEqualTo(type);
        assertThat(only(List.of(RouteType.values()).indexOf(type) + 1 + " 10.0.0.0/8 dev lo")
                        .type())
                .isEqualTo(type);
        assertThat(only("[{\"type\":\"" + type + "\",\"dst\":\"10.0.0.0/8\",\"dev\":\"lo\"}]")
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\n", "[{}]"})
    void a_system_without_routes_answers_nothing(String text) {
        assertThat(IpRouteOutput.parse(text)).isEqualTo(Parsed.clean(List.of()));
    }

    @Test
    void reads_each_word_of_a_route() {
        Route route =
                only("10.0.0.0/8 from 192.168.0.0/16 tos 0x10 via 172.26.16.1 dev eth0 table 77 proto 16 scope 200"
                        + " src 172.26.17.100 metric 4278198272 onlink mark 0x20 uid 0 realms 1/5 nhid 4 expires 77sec error -101"
                        + " mtu lock 1200 advmss 1100 rtt 5ms rto_min lock 200ms hoplimit 9 features ecn congctl cubic iif lo"
                        + " pref low ttl-propagate enabled linkdown");

        assertThat(route)
                .isEqualTo(Route.to(Cidr.parse("10.0.0.0/8"))
                        .from(Cidr.parse("192.168.0.0/16"))
                        .via(IpAddress.parse("172.26.16.1"))
                        .dev("eth0")
                        .table("77")
                        .proto("16")
                        .scope("200")
                        .src(IpAddress.parse("172.26.17.100"))
                        .metric(4278198272L)
                        .addFlags("onlink", "linkdown")
                        .expiresSeconds(77)
                        .error(-101)
                        .mtu(1200)
                        .hopLimit(9)
                        .preference("low")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "default via fe80::1 dev eth0,V6",
        "default via inet6 fe80::1 dev eth0,V4",
        "default dev tun0,V4",
        "default dev tun0 src fd00::1,V6",
        "default from fd00::/8 dev tun0,V6",
        "unreachable default dev lo metric 4294967295 error -101 pref medium,V6",
        "unreachable default metric 7,V4",
    })
    void a_default_route_tells_its_family_by_what_follows(String row, IpFamily family) {
        Route route = only(row);

        assertThat(route.family()).isEqualTo(family);
        assertThat(route.isDefault()).isTrue();
        assertThat(route.destinationText()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource({
        "'default dev tun0\nfd00::/8 dev eth0',V6",
        "'fd00::/8 dev eth0\ndefault dev tun0',V6",
        "'10.0.0.0/8 dev eth0\ndefault dev tun0',V4",
        "'default dev tun0\n10.0.0.0/8 dev eth0\nfd00::/8 dev eth0',V4",
        "'default \n\tnexthop via fe80::1 dev eth0 weight 1\n',V6",
    })
    void or_by_the_rows_around_it(String rows, IpFamily family) {
        assertThat(clean(rows))
                .filteredOn(Route::isDefault)
                .extracting(Route::family)
                .containsExactly(family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\tnexthop", "\\\tnexthop", "\nnexthop"})
    void reads_several_next_hops(String hop) {
        Route route = only("198.51.100.0/24 proto static " + hop + " via 172.26.16.2 dev eth0 weight 5 " + hop
                + " via inet6 fe80::7 dev tun0 weight 1 dead linkdown");

        assertThat(route.via()).isEmpty();
        assertThat(route.proto()).hasValue("static");
        assertThat(route.nextHops())
                .containsExactly(
                        NextHop.builder()
                                .via(IpAddress.parse("172.26.16.2"))
                                .dev("eth0")
                                .weight(5)
                                .build(),
                        NextHop.builder()
                                .via(IpAddress.parse("fe80::7"))
                                .dev("tun0")
                                .weight(1)
                                .addFlags("dead", "linkdown")
                                .build());
    }

    @Test
    void reads_an_answer_of_the_cache() {
        Route route = only("""
                broadcast 172.26.31.255 dev eth0 src 172.26.17.100 uid 1000
                    cache <local,brd> expires 597sec users 2 age 5sec mtu 1280\s
                """);

        assertThat(route.cache()).hasValue(new CacheEntry(List.of("local", "brd")));
        assertThat(route.expiresSeconds()).hasValue(597);
        assertThat(route.mtu()).hasValue(1280);
        assertThat(only("8.8.8.8 via 172.26.16.1 dev eth0\n    cache\n").cache())
                .hasValue(new CacheEntry(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/8  encap mpls  100/200 via 172.26.16.1 dev eth0",
                "10.0.0.0/8 encap ip id 7 src 0.0.0.0 dst 198.51.100.9 ttl 0 tos 0 via 172.26.16.1 dev eth0",
                "10.0.0.0/8 as to 200 via 172.26.16.1 dev eth0",
            })
    void steps_over_encapsulations(String row) {
        Route route = only(row);

        assertThat(route.src()).isEmpty();
        assertThat(route.via()).hasValue(IpAddress.parse("172.26.16.1"));
    }

    @Test
    void keeps_the_bits_of_a_destination_that_was_masked_by_hand() {
        Route route = only("198.51.100.25/31 via 172.26.16.1 dev eth0");

        assertThat(route.destinationText()).isEqualTo("198.51.100.25/31");
        assertThat(route.network()).isEqualTo(Cidr.parse("198.51.100.24/31"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8 via x dev eth0,no address stands after 'via'",
        "10.0.0.0/8 via 10.0.0.256 dev eth0,no address stands after 'via'",
        "10.0.0.0/8 dev eth0 src,nothing stands after 'src'",
        "10.0.0.0/8 dev eth0 metric many,no number stands after 'metric'",
        "10.0.0.0/8 dev eth0 mtu 99999999999,the number after 'mtu' is too large",
        "10.0.0.0/8 dev eth0 error x,no number stands after 'error'",
        "10.0.0.0/8 dev eth0 expires soon,no number stands after 'expires'",
        "10.0.0.0/8 from 10.0.0.0/33 dev eth0,no network stands after 'from'",
        "10.0.0.0/8 dev eth0 brandnew,unknown word 'brandnew'",
    })
    void keeps_a_route_of_which_a_word_is_broken(String row, String reason) {
        Parsed<List<Route>> parsed = IpRouteOutput.parse(row);

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.value().get(0).dev()).hasValue("eth0");
        assertThat(parsed.warnings()).containsExactly(new ParseWarning(1, row, reason));
    }

    @Test
    void what_follows_a_route_that_cannot_be_read_is_not_given_to_the_one_before() {
        Parsed<List<Route>> parsed =
                IpRouteOutput.parse(NAT + "10.0.0.256/8\n\tnexthop via 10.0.0.1 dev eth0\n    cache\n");

        assertThat(parsed.value()).isEqualTo(clean(NAT));
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(3, 4, 5);
    }

    @Test
    void passes_over_lines_that_are_no_routes() {
        Parsed<List<Route>> parsed = IpRouteOutput.parse("wsl: 网络已重置。\n" + NAT + "Deleted 10.0.0.0/8 dev eth0\n");

        assertThat(parsed.value()).isEqualTo(clean(NAT));
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(1, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RTNETLINK answers: Network is unreachable",
                "127.0.0.1 localhost\n::1 ip6-localhost",
                "10.0.0.1\n10.0.0.2",
                "0.0.0.0         172.26.16.1     0.0.0.0         UG    100    0        0 eth0",
                "local area network",
                "nexthop via 10.0.0.1 dev eth0",
                "[{\"ifname\":\"lo\"}]",
                "[{\"dst\":\"nowhere\"}]",
                "[{\"dst\":\"default\"",
            })
    void refuses_a_text_without_any_route(String text) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> IpRouteOutput.parse(text))
                .satisfies(e -> assertThat(e.format()).isEqualTo("ip route"));
    }

    @Test
    void warns_of_json_of_other_types() {
        Parsed<List<Route>> parsed = IpRouteOutput.parse("""
                [{"dst":"default","dev":"eth0","type":"brandnew","metric":"x","from":"10.0.0.0/99"},
                 {"dst":"10.0.0.0/8","dev":"eth0","nexthops":[7]},
                 {"gateway":"10.0.0.1"}]
                """);

        assertThat(parsed.value()).hasSize(2);
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(1, 1, 1, 2, 3);
    }

    private static Route only(String text) {
        List<Route> routes = clean(text);
        assertThat(routes).hasSize(1);
        return routes.get(0);
    }

    private static List<Route> clean(String text) {
        return IpRouteOutput.parse(text).orThrow();
    }
}
