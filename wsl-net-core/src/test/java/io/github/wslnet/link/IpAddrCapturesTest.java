// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One namespace as several tools and options print it. */
class IpAddrCapturesTest {
    private static final String IPROUTE = "ip-addr/debian-12-iproute2-6.1-";
    private static final String BUSYBOX = "ip-addr/debian-12-busybox-1.35-all";
    private static final List<Link> LINKS = read(IPROUTE + "all-json");

    @ParameterizedTest
    @ValueSource(strings = {"all", "details", "details-json", "statistics"})
    void every_form_gives_the_same_links(String form) {
        assertThat(read(IPROUTE + form)).isEqualTo(LINKS);
    }

    @Test
    void joined_lines_give_the_addresses_and_where_they_stand() {
        assertThat(read(IPROUTE + "oneline"))
                .isEqualTo(LINKS.stream()
                        .filter(link -> !link.addresses().isEmpty())
                        .map(link -> Link.named(link.name())
                                .index(link.index())
                                .addAllAddresses(link.addresses())
                                .build())
                        .toList());
    }

    @Test
    void the_brief_table_gives_names_states_and_addresses() {
        assertThat(read(IPROUTE + "brief"))
                .isEqualTo(LINKS.stream()
                        .map(link -> Link.named(link.name())
                                .parent(link.parent())
                                .state(link.state())
                                .addAllAddresses(link.addresses().stream()
                                        .map(IpAddrCapturesTest::brief)
                                        .toList())
                                .build())
                        .toList());
    }

    private static LinkAddress brief(LinkAddress address) {
        return LinkAddress.builder(address.address(), address.prefixLength())
                .peer(address.peer())
                .metric(address.metric())
                .build();
    }

    @Test
    void busybox_gives_the_same_links_in_fewer_words() {
        List<Link> links = read(BUSYBOX);

        assertThat(links)
                .extracting(Link::name, Link::mtu, Link::mac, Link::master)
                .isEqualTo(LINKS.stream()
                        .map(link -> tuple(link.name(), link.mtu(), link.mac(), link.master()))
                        .toList());
        assertThat(links)
                .extracting(link ->
                        link.addresses().stream().map(LinkAddress::address).toList())
                .isEqualTo(LINKS.stream()
                        .map(link -> link.addresses().stream()
                                .map(LinkAddress::address)
                                .toList())
                        .toList());
        assertThat(links.get(4).linkType()).hasValue("[65534]");
        assertThat(links.get(0).addresses().get(2).unnamedFlags()).hasValue(2);
    }

    private static List<Link> read(String capture) {
        return IpAddrOutput.parse(LinuxCapture.of(capture)).orThrow();
    }
}
