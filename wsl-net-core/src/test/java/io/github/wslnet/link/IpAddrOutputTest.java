// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddrOutputTest {
    private static final String ETH0 = """
            2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1360 qdisc mq state UP group default qlen 1000
                link/ether 00:15:5d:4a:10:07 brd ff:ff:ff:ff:ff:ff
                inet 172.29.64.12/20 brd 172.29.79.255 scope global eth0
                   valid_lft forever preferred_lft forever
                inet6 fe80::215:5dff:fe4a:1007/64 scope link\s
                   valid_lft 86390sec preferred_lft 0sec
            """;

    @Test
    void reads_a_link_with_its_addresses() {
        Link link = only(ETH0);

        assertThat(link)
                .isEqualTo(Link.named("eth0")
                        .index(2)
                        .addFlags("BROADCAST", "MULTICAST", "UP", "LOWER_UP")
                        .mtu(1360)
                        .state("UP")
                        .linkType("ether")
                        .mac(MacAddress.parse("00:15:5d:4a:10:07"))
                        .addAddress(LinkAddress.builder(IpAddress.parse("172.29.64.12"), 20)
                                .broadcast(IpAddress.parse("172.29.79.255"))
                                .scope("global")
                                .label("eth0")
                                .validLifetime(Lifetime.FOREVER)
                                .preferredLifetime(Lifetime.FOREVER)
                                .build())
                        .addAddress(LinkAddress.builder(IpAddress.parse("fe80::215:5dff:fe4a:1007"), 64)
                                .scope("link")
                                .validLifetime(Lifetime.ofSeconds(86390))
                                .preferredLifetime(Lifetime.ofSeconds(0))
                                .build())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r\r\n", " \n", "\n\n", "\t\n"})
    void line_endings_do_not_count(String ending) {
        assertThat(clean(ETH0.replace("\n", ending))).isEqualTo(clean(ETH0));
    }

    @Test
    void neither_does_what_comes_of_copying() {
        assertThat(clean(ETH0.stripTrailing())).as("no final newline").isEqualTo(clean(ETH0));
        assertThat(clean(ETH0.replaceAll("(?m)^ +", ""))).as("no indentation").isEqualTo(clean(ETH0));
        assertThat(clean("\ufeff" + ETH0)).as("a byte order mark").isEqualTo(clean(ETH0));
        assertThat(clean(ETH0.replaceAll("(.)", "$1\0")))
                .as("UTF-16 read as bytes")
                .isEqualTo(clean(ETH0));
        assertThat(clean(ETH0.replace("eth0:", "\u001b[36meth0: \u001b[0m").replace(" UP ", " \u001b[32mUP \u001b[0m")))
                .as("colours")
                .isEqualTo(clean(ETH0));
    }

    @Test
    void reads_the_dialect_of_wsl_1() {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("""
                14: eth2: <> mtu 1500 group default qlen 1
                    link/ether 3c:58:c2:00:5e:01
                    inet 169.254.201.8/16 brd 169.254.255.255 scope global dynamic\s
                       valid_lft forever preferred_lft forever
                    inet6 fe80::91aa:5:77:c908/64 scope link dynamic\s
                       valid_lft forever preferred_lft forever
                9: wifi1: <BROADCAST,MULTICAST,UP> mtu 1472 group default qlen 1
                    link/ieee802.11 3c:58:c2:00:5e:02
                    inet 192.168.178.31/24 brd 192.168.178.255 scope global dynamic\s
                       valid_lft 863999sec preferred_lft 863999sec
                """);

        assertThat(parsed.warnings()).isEmpty();
        Link eth2 = parsed.value().get(0);
        assertThat(eth2.flags()).isEmpty();
        assertThat(eth2.isUp()).isFalse();
        assertThat(eth2.state()).isEmpty();
        assertThat(eth2.addresses()).allSatisfy(address -> {
            assertThat(address.label()).isEmpty();
            assertThat(address.flags()).containsExactly("dynamic");
        });
        Link wifi = parsed.value().get(1);
        assertThat(wifi.linkType()).hasValue("ieee802.11");
        assertThat(wifi.isUp()).isTrue();
    }

    @Test
    void reads_a_release_that_printed_no_state_and_no_lifetimes() {
        Link bond = only("""
                7: bond4: <BROADCAST,MULTICAST,MASTER,UP,LOWER_UP> mtu 9000 qdisc noqueue
                    link/ether 02:00:5e:10:00:04 brd ff:ff:ff:ff:ff:ff
                    inet 10.66.3.4/22 brd 10.66.3.255 scope global bond4
                    inet 10.66.3.5/22 brd 10.66.3.255 scope global secondary bond4:7
                """);

        assertThat(bond.state()).isEmpty();
        assertThat(bond.addresses())
                .extracting(address -> address.label().orElse(""))
                .containsExactly("bond4", "bond4:7");
        assertThat(bond.addresses()).allSatisfy(address -> {
            assertThat(address.validLifetime()).isEmpty();
            assertThat(address.preferredLifetime()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"veth9@if12,veth9,if12", "dummy0.40@dummy0,dummy0.40,dummy0", "sit0@NONE,sit0,NONE", "a@b@c,a@b,c"})
    void splits_the_parent_off_the_name(String title, String name, String parent) {
        Link link = only("31: " + title + ": <NOARP> mtu 1480 qdisc noop state DOWN\n");

        assertThat(link.name()).isEqualTo(name);
        assertThat(link.parent()).hasValue(parent);
    }

    @Test
    void reads_the_same_head_and_one_of_the_same_length_again() {
        List<Link> links = IpAddrOutput.parse("""
                        1: a: <UP> mtu 1500 master br1 state UP
                        2: b: <UP> mtu 1500 master br2 state UP
                        3: c: <UP> mtu 1500 master br1 state UP
                        """).value();

        assertThat(links).extracting(Link::name).containsExactly("a", "b", "c");
        assertThat(links).extracting(link -> link.master().orElseThrow()).containsExactly("br1", "br2", "br1");
    }

    @Test
    void lets_the_second_line_say_last_where_the_parent_lives() {
        Link link = only("5: a@if4: <UP> mtu 1500 state UP link-netnsid 8\n"
                + "    link/ether 02:00:5e:10:00:09 brd ff:ff:ff:ff:ff:ff link-netns blue\n");

        assertThat(link.linkNetns()).hasValue("blue");
        assertThat(link.linkNetnsId()).isEmpty();
    }

    @Test
    void reads_where_the_parent_lives() {
        assertThat(only(veth("link-netnsid 3")).linkNetnsId()).hasValue(3);
        assertThat(only(veth("link-netnsid unknown")).linkNetnsId()).isEmpty();
        assertThat(only(veth("link-netns blue")).linkNetns()).hasValue("blue");
        assertThat(only("5: a@if4: <UP> mtu 1500 qdisc noqueue state UP group default qlen 1000 link-netnsid 8")
                        .linkNetnsId())
                .as("with -4 the link's own line is missing")
                .hasValue(8);
    }

    private static String veth(String netns) {
        return "5: a@if4: <UP> mtu 1500 qdisc noqueue master br7 state UP group default\n"
                + "    link/ether 02:00:5e:10:00:09 brd ff:ff:ff:ff:ff:ff " + netns + "\n";
    }

    @Test
    void reads_each_word_of_an_address() {
        LinkAddress address = address("inet 10.44.0.9 peer 10.44.0.1/30 metric 70 brd 10.44.0.3 any 10.44.0.2"
                + " scope 200 proto 5 secondary nodad brandnew flags 400 eth0");

        assertThat(address)
                .isEqualTo(LinkAddress.builder(IpAddress.parse("10.44.0.9"), 30)
                        .peer(IpAddress.parse("10.44.0.1"))
                        .metric(70)
                        .broadcast(IpAddress.parse("10.44.0.3"))
                        .scope("200")
                        .proto("5")
                        .addFlags("secondary", "nodad", "brandnew")
                        .unnamedFlags(0x400)
                        .label("eth0")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "inet 10.0.0.1/8 scope global dynamic,'',dynamic",
        "inet 10.0.0.1/8 scope global dynamic eth0,eth0,dynamic",
        "inet 10.0.0.1/8 scope global eth0:7,eth0:7,''",
        "inet6 fd00::1/8 scope global brandnew,'',brandnew",
    })
    void tells_a_label_from_a_flag(String row, String label, String flag) {
        LinkAddress address = address(row);

        assertThat(address.label().orElse("")).isEqualTo(label);
        assertThat(String.join(",", address.flags())).isEqualTo(flag);
    }

    @Test
    void a_link_may_be_named_like_a_flag() {
        Link link = only("4: home: <UP> mtu 1500\n    inet 10.0.0.1/8 scope global home\n");

        assertThat(link.addresses().get(0).label()).hasValue("home");
    }

    @Test
    void a_deprecated_address_may_count_below_zero() {
        assertThat(address("inet6 fd00::1/64 scope global deprecated\n valid_lft 50sec preferred_lft -9sec")
                        .preferredLifetime())
                .hasValue(Lifetime.ofSeconds(0));
    }

    @ParameterizedTest
    @CsvSource({
        "inet 10.0.0.1/8 brd x scope global,no address stands after 'brd'",
        "inet 10.0.0.1/8 metric x scope global,no number stands after 'metric'",
        "inet 10.0.0.1/8 scope global flags xyz eth0,no hexadecimal number stands after 'flags'",
        "inet 10.0.0.1/8 scope,nothing stands after 'scope'",
    })
    void keeps_an_address_of_which_a_word_is_broken(String row, String reason) {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("2: eth0: <UP> mtu 1500\n    " + row);

        assertThat(parsed.value().get(0).addresses()).hasSize(1);
        assertThat(parsed.warnings()).extracting(ParseWarning::reason).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inet",
                "inet 10.0.0.1",
                "inet 10.0.0.256/8",
                "inet 10.0.0.1/33",
                "inet 10.0.0.1/x",
                "inet fe80::1/64",
                "inet6 10.0.0.1/8",
                "inet6 fe80::1%/64",
                "inet6 fe80::1/129",
                "inet 10.0.0.1 peer",
                "inet 10.0.0.1 peer 10.0.0.2",
                "inet 10.0.0.1 peer fe80::1/64",
            })
    void passes_over_an_address_that_is_none(String row) {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("2: eth0: <UP> mtu 1500\n    " + row + "\n");

        assertThat(parsed.value()).hasSize(1);
        assertThat(parsed.value().get(0).addresses()).isEmpty();
        assertThat(parsed.warnings())
                .containsExactly(
                        new ParseWarning(2, "    " + row, "expected ADDRESS/PREFIX after '" + row.split(" ")[0] + "'"));
    }

    @Test
    void lifetimes_of_an_address_that_was_passed_over_are_not_taken_for_another_ones() {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("""
                2: eth0: <UP> mtu 1500
                    inet 10.0.0.1/8 scope global eth0
                    inet 10.0.0.2/88 scope global eth0
                       valid_lft 5sec preferred_lft 5sec
                """);

        assertThat(parsed.value().get(0).addresses().get(0).validLifetime()).isEmpty();
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2: eth0: <UP", "2: eth0 <UP> mtu 1500", "x: eth0: <UP> mtu 1500", "2: : <UP>", "2: eth0:"})
    void what_follows_a_link_that_cannot_be_read_is_not_given_to_the_one_before(String broken) {
        Parsed<List<Link>> parsed =
                IpAddrOutput.parse("1: lo: <UP> mtu 1500\n" + broken + "\n    inet 10.0.0.1/8 scope global eth0\n");

        assertThat(parsed.value()).extracting(Link::name).containsExactly("lo");
        assertThat(parsed.value().get(0).addresses()).isEmpty();
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(2, 3);
    }

    @Test
    void passes_over_lines_that_are_not_of_ip_addr() {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("wsl: 网络已重置。\n" + ETH0 + "logout\n  inex 10.0.0.1/8 scope\n");

        assertThat(parsed.value()).isEqualTo(clean(ETH0));
        assertThat(parsed.warnings())
                .extracting(ParseWarning::text)
                .containsExactly("wsl: 网络已重置。", "logout", "  inex 10.0.0.1/8 scope");
    }

    @Test
    void an_address_that_lost_its_family_is_no_detail_of_the_link() {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("""
                6: br0: <UP> mtu 1500
                    link/ether 02:00:5e:10:00:09 brd ff:ff:ff:ff:ff:ff promiscuity 1 numtxqueues 4
                    brandnew forward_delay 1500
                    inex 10.0.0.1/8 scope global br0
                """);

        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Device \"eth9\" does not exist.",
                "Cannot find device \"eth9\"",
                "RTNETLINK answers: Operation not permitted",
                "Das Gerät ist DOWN",
                "Everything UP today",
                "1: one: two",
                "127.0.0.1 localhost",
                "[1] 4242",
                "inet 10.0.0.1/8 scope global eth0",
                "{\"ifname\":\"lo\"}",
                "[1,2]",
                "[{\"ifindex\":1}]",
            })
    void refuses_a_text_without_any_link(String text) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> IpAddrOutput.parse(text))
                .satisfies(e -> assertThat(e.format()).isEqualTo("ip addr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\n"})
    void refuses_an_empty_text_since_every_system_has_a_link(String text) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> IpAddrOutput.parse(text))
                .withMessage("ip addr: the text is empty");
    }

    @Test
    void a_refusal_names_the_line() {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> IpAddrOutput.parse("\nDevice \"eth9\" does not exist.\n"))
                .withMessage("ip addr, line 2: no line that 'ip addr' prints: 'Device \"eth9\" does not exist.'");
    }

    @Test
    void reads_joined_lines_with_and_without_the_lines_of_the_links() {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("""
                1: lo: <LOOPBACK,UP> mtu 16436 qdisc noqueue state UNKNOWN \\    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
                1: lo    inet 127.0.0.1/8 scope host lo
                4: wlan7    inet 10.5.5.5/24 brd 10.5.5.255 scope global wlan7\\       valid_lft 77sec preferred_lft forever
                4: wlan7    inet6 fe80::5/64 scope link \\       valid_lft oops preferred_lft forever
                """);

        assertThat(parsed.value()).extracting(Link::name).containsExactly("lo", "wlan7");
        assertThat(parsed.value()).extracting(link -> link.addresses().size()).containsExactly(1, 2);
        assertThat(parsed.value().get(0).linkType()).hasValue("loopback");
        assertThat(parsed.value().get(1).addresses().get(0).validLifetime()).hasValue(Lifetime.ofSeconds(77));
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(4);
    }

    @Test
    void reads_the_brief_tables() {
        List<Link> links = clean("""
                lo               UNKNOWN        127.0.0.1/8 ::1/128\s
                tun4@NONE        DOWN           10.44.0.9 peer 10.44.0.1/32 metric 70\s
                eth0             UP             00:15:5d:4a:10:07 <BROADCAST,UP>\s
                ipip9            DOWN           0.0.0.0 <NOARP>\s
                """);

        assertThat(links)
                .extracting(Link::state)
                .extracting(Optional::get)
                .containsExactly("UNKNOWN", "DOWN", "UP", "DOWN");
        assertThat(links.get(1).addresses().get(0).metric()).hasValue(70);
        assertThat(links.get(1).parent()).hasValue("NONE");
        assertThat(links.get(2).mac()).hasValue(MacAddress.parse("00:15:5d:4a:10:07"));
        assertThat(links.get(2).isUp()).isTrue();
        assertThat(links.get(3).mac()).isEmpty();
    }

    @Test
    void a_further_name_needs_a_link() {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("altname eth9\n" + ETH0 + "    altname enp3s0\n    altname\n");

        assertThat(parsed.value().get(0).altNames()).containsExactly("enp3s0");
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(1, 9);
    }

    private static LinkAddress address(String row) {
        return only("2: eth0: <UP> mtu 1500\n    " + row + "\n").addresses().get(0);
    }

    private static Link only(String text) {
        List<Link> links = clean(text);
        assertThat(links).hasSize(1);
        return links.get(0);
    }

    private static List<Link> clean(String text) {
        return IpAddrOutput.parse(text).orThrow();
    }
}
