// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes a network and lets this machine's tools print it: the text must say what the JSON says. */
@EnabledOnOs(OS.LINUX)
class LiveIpAddrTest {
    /** What a kernel lacks (the lines that end in {@code || true}) is left out. */
    private static final String SETUP = """
            for f in accept_dad router_solicitations; do
              for n in all default; do echo 0 > /proc/sys/net/ipv6/conf/$n/$f 2>/dev/null || true; done
            done
            ip link set lo up
            ip addr add 10.255.255.254/32 brd 10.255.255.254 dev lo
            ip link add br7 type bridge && ip link set br7 up
            ip link add eth0 type veth peer name veth9
            ip link set veth9 master br7 && ip link set veth9 up && ip link set eth0 mtu 1280 up
            ip link property add dev eth0 altname enp3s0f1 altname a-very-long-name-of-an-interface || true
            unshare --net sleep 20 > /dev/null 2>&1 & far=$!
            sleep 0.3
            ip link add va type veth peer name vb && ip link set vb netns $far && ip link set va up
            ip tuntap add dev tun4 mode tun && ip link set tun4 up && ip addr add 10.44.0.9 peer 10.44.0.1/32 dev tun4 || true
            ip tuntap add dev tap4 mode tap || true
            ip link add link eth0 name eth0.40 type vlan id 40 || true
            ip link add dummy3 type dummy || true
            ip link add wg3 type wireguard || true
            ip link add sit3 type sit local 10.9.9.1 remote 10.9.9.2 || true
            ip link set eth0 alias "two words"
            ip addr add 172.29.64.12/20 brd + dev eth0
            ip addr add 172.29.64.13/20 dev eth0 label eth0:web
            ip addr add 192.168.50.7/24 dev eth0 scope link noprefixroute metric 300 || true
            ip addr add 203.0.113.9/25 dev eth0 valid_lft 7000 preferred_lft 3000
            ip addr add 203.0.113.77/26 dev br7 valid_lft 7000 preferred_lft 0
            ip addr add 198.51.100.5/24 dev br7 scope 200
            ip -6 addr add 2001:db8:77::5/64 dev eth0 nodad
            ip -6 addr add 2001:db8:77::6/64 dev eth0 nodad home mngtmpaddr valid_lft 9000 preferred_lft 8000
            ip -6 addr add 2001:db8:77::7/128 dev eth0 nodad noprefixroute valid_lft 9000 preferred_lft 0
            ip -6 addr add fe80::21 peer fe80::22/128 dev eth0 nodad
            sleep 1.5
            """;

    @RegisterExtension
    static final NetworkNamespace network = NetworkNamespace.madeBy(SETUP);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-d",
                "-s",
                "-s -s",
                "-d -s -s",
                "-h -s",
                "-4",
                "-6",
                "-4 -d",
                "-6 -d",
                "-N",
                "-c=always",
                "-br",
                "-o"
            })
    void the_text_says_what_the_json_says(String options) {
        List<Link> text = read(options, "addr");

        assertThat(text).isEqualTo(read(options.replace("-c=always", "") + " -j", "addr"));
        assertThat(text).isEqualTo(read(options.replace("-c=always", "") + " -j -p", "addr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-d", "-s", "-o", "-o -s", "-br"})
    void so_it_does_for_links_alone(String options) {
        assertThat(read(options, "link")).isEqualTo(read(options + " -j", "link"));
    }

    @Test
    void what_was_set_is_what_is_read() {
        Link eth0 = read("-d", "addr").stream()
                .filter(link -> link.name().equals("eth0"))
                .findFirst()
                .orElseThrow();

        assertThat(eth0.parent()).hasValue("veth9");
        assertThat(eth0.mtu()).hasValue(1280);
        assertThat(eth0.isUp()).isTrue();
        assertThat(eth0.addresses())
                .extracting(LinkAddress::toString)
                .contains("172.29.64.12/20", "172.29.64.13/20", "fe80::21 peer fe80::22/128", "2001:db8:77::7/128");
        assertThat(eth0.addresses())
                .filteredOn(address -> address.hasFlag("deprecated"))
                .hasSize(1);
        assertThat(eth0.addresses())
                .filteredOn(address -> address.label().equals(Optional.of("eth0:web")))
                .allMatch(address -> address.hasFlag("secondary"));
    }

    @Test
    void lifetimes_are_those_that_were_set() {
        assertThat(IpAddrOutput.parse(network.run("ip", "addr")).orThrow())
                .flatMap(Link::addresses)
                .filteredOn(address -> address.toString().equals("203.0.113.9/25"))
                .singleElement()
                .satisfies(address -> {
                    assertThat(address.validLifetime().orElseThrow().seconds().getAsLong())
                            .isBetween(6900L, 7000L);
                    assertThat(address.preferredLifetime()
                                    .orElseThrow()
                                    .seconds()
                                    .getAsLong())
                            .isBetween(2900L, 3000L);
                });
    }

    @Test
    void busybox_sees_the_same_addresses() {
        List<Link> busybox =
                IpAddrOutput.parse(network.run("busybox", "ip", "addr")).orThrow();

        assertThat(busybox)
                .extracting(Link::name, Link::index, Link::parent, Link::mtu, Link::mac)
                .isEqualTo(read("", "addr").stream()
                        .map(link -> tuple(link.name(), link.index(), link.parent(), link.mtu(), link.mac()))
                        .toList());
    }

    @Test
    void a_link_that_is_not_there_is_no_empty_list() {
        assertThat(network.run("sh", "-c", "ip addr show dev nosuch || true"))
                .satisfies(answer -> assertThatExceptionOfType(UnparseableTextException.class)
                        .isThrownBy(() -> IpAddrOutput.parse(answer)));
    }

    /** Reads without a warning; the seconds that are left go on while the tools are called one after the other. */
    private static List<Link> read(String options, String object) {
        List<String> command = new ArrayList<>(List.of("ip"));
        if (!options.isBlank()) {
            command.addAll(List.of(options.trim().split(" +")));
        }
        command.add(object);
        return IpAddrOutput.parse(network.run(command.toArray(String[]::new))).orThrow().stream()
                .map(link -> link.withAddresses(link.addresses().stream()
                        .map(LiveIpAddrTest::withoutSeconds)
                        .toList()))
                .map(Link.class::cast)
                .toList();
    }

    private static LinkAddress withoutSeconds(LinkAddress address) {
        return address.withValidLifetime(address.validLifetime().map(LiveIpAddrTest::someTime))
                .withPreferredLifetime(address.preferredLifetime().map(LiveIpAddrTest::someTime));
    }

    private static Lifetime someTime(Lifetime lifetime) {
        return lifetime.seconds().orElse(0) == 0 ? lifetime : Lifetime.ofSeconds(1);
    }
}
