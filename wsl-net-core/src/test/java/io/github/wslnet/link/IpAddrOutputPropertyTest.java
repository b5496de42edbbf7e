// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.MacAddress;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Links printed as iproute2 prints them are read back. */
class IpAddrOutputPropertyTest {
    @Property(tries = 200)
    void what_ip_prints_is_read_back(@ForAll("links") List<Link> links) {
        StringBuilder text = new StringBuilder();
        links.forEach(link -> print(text, link));

        assertThat(IpAddrOutput.parse(text.toString()).orThrow()).isEqualTo(links);
    }

    private static void print(StringBuilder text, Link link) {
        text.append(link.index().orElseThrow()).append(": ").append(link.name());
        link.parent().ifPresent(parent -> text.append('@').append(parent));
        text.append(": <").append(String.join(",", link.flags())).append("> mtu ");
        text.append(link.mtu().orElseThrow()).append(" qdisc mq ");
        link.master().ifPresent(master -> text.append("master ").append(master).append(' '));
        text.append("state ").append(link.state().orElseThrow()).append(" group default qlen 1000\n");
        text.append("    link/ether ").append(link.mac().orElseThrow()).append(" brd ff:ff:ff:ff:ff:ff\n");
        link.altNames().forEach(name -> text.append("    altname ").append(name).append('\n'));
        link.addresses().forEach(address -> print(text, address));
    }

    private static void print(StringBuilder text, LinkAddress address) {
        text.append(address.address().bitLength() == 32 ? "    inet " : "    inet6 ");
        text.append(address).append(' ');
        address.metric()
                .ifPresent(metric -> text.append("metric ").append(metric).append(' '));
        address.broadcast().ifPresent(to -> text.append("brd ").append(to).append(' '));
        text.append("scope ").append(address.scope().orElseThrow()).append(' ');
        address.flags().forEach(flag -> text.append(flag).append(' '));
        address.label().ifPresent(text::append);
        text.append("\n       valid_lft ").append(lifetime(address.validLifetime()));
        text.append(" preferred_lft ")
                .append(lifetime(address.preferredLifetime()))
                .append('\n');
    }

    private static String lifetime(Optional<Lifetime> lifetime) {
        return lifetime.orElseThrow().isForever()
                ? "forever"
                : lifetime.orElseThrow().seconds().getAsLong() + "sec";
    }

    @Provide
    Arbitrary<List<Link>> links() {
        Arbitrary<Link> links = Combinators.combine(
                        Arbitraries.integers().between(1, 99_999),
                        names(),
                        names().optional(),
                        Arbitraries.subsetOf("BROADCAST", "MULTICAST", "UP", "LOWER_UP", "NO-CARRIER"),
                        Arbitraries.integers().between(68, 65_536),
                        Arbitraries.of("UP", "DOWN", "UNKNOWN", "LOWERLAYERDOWN"),
                        names().list().uniqueElements().ofMaxSize(2),
                        Arbitraries.oneOf(addresses4(), addresses6()).list().ofMaxSize(4))
                .as((index, name, parent, flags, mtu, state, altNames, addresses) -> Link.named(name)
                        .index(index)
                        .parent(parent)
                        .addAllFlags(flags)
                        .mtu(mtu)
                        .state(state)
                        .linkType("ether")
                        .mac(MacAddress.parse("02:15:5d:00:0a:%02x".formatted(mtu & 0xff)))
                        .addAllAltNames(altNames)
                        .addAllAddresses(addresses)
                        .build());
        return links.list().ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<LinkAddress> addresses4() {
        Arbitrary<IpAddress> any = Arbitraries.integers().map(Ipv4Address::ofBits);
        return Combinators.combine(
                        any,
                        Arbitraries.integers().between(0, 32),
                        any.optional(0.2),
                        any.optional(),
                        scopes(),
                        Arbitraries.subsetOf("secondary", "dynamic", "noprefixroute"),
                        lifetimes(),
                        lifetimes())
                .as((own, length, peer, broadcast, scope, flags, valid, preferred) -> LinkAddress.builder(own, length)
                        .peer(peer)
                        .broadcast(broadcast)
                        .scope(scope)
                        .addAllFlags(flags)
                        .label("eth0")
                        .validLifetime(valid)
                        .preferredLifetime(preferred)
                        .build());
    }

    private static Arbitrary<LinkAddress> addresses6() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 128),
                        scopes(),
                        Arbitraries.subsetOf("temporary", "dynamic", "deprecated", "mngtmpaddr"),
                        lifetimes(),
                        lifetimes())
                .as((high, low, length, scope, flags, valid, preferred) -> LinkAddress.builder(
                                Ipv6Address.ofBits(high, low), length)
                        .scope(scope)
                        .addAllFlags(flags)
                        .validLifetime(valid)
                        .preferredLifetime(preferred)
                        .build());
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of(
                "eth0", "enp3s0f1", "br-1f0c2a", "eth0.40", "wg-home", "veth9a8b7c6", "vEthernet_2", "tun0");
    }

    private static Arbitrary<String> scopes() {
        return Arbitraries.of("global", "link", "host", "site", "200");
    }

    private static Arbitrary<Lifetime> lifetimes() {
        return Arbitraries.oneOf(
                Arbitraries.just(Lifetime.FOREVER),
                Arbitraries.longs().between(0, 4_000_000_000L).map(Lifetime::ofSeconds));
    }
}
