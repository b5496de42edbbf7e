// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;

class IpAddrJsonTest {
    @Test
    void an_empty_list_is_an_answer() {
        assertThat(IpAddrOutput.parse("[]\n")).isEqualTo(Parsed.clean(List.of()));
    }

    @Test
    void what_a_filter_took_out_is_no_link() {
        assertThat(IpAddrOutput.parse("[{},{\"ifname\":\"lo\",\"addr_info\":[{}]},{\"addr_info\":[]}]")
                        .orThrow())
                .containsExactly(Link.named("lo").build());
    }

    @Test
    void with_joined_lines_the_name_stands_at_the_address() {
        assertThat(IpAddrOutput.parse("""
                        [{"addr_info":[{"index":4,"dev":"eth0","family":"inet","local":"192.0.2.2","prefixlen":24}]}]
                        """).orThrow())
                .containsExactly(
                        Link.named("eth0").index(4).addAddress("192.0.2.2/24").build());
    }

    @Test
    void a_parent_is_a_name_a_number_or_none() {
        assertThat(IpAddrOutput.parse("""
                        [{"ifname":"a","link":"b"},{"ifname":"c","link_index":7,"link_netnsid":-1},
                         {"ifname":"sit0","link":null},{"ifname":"d","link_index":7,"link_netns":"blue"}]
                        """).orThrow())
                .containsExactly(
                        Link.named("a").parent("b").build(),
                        Link.named("c").parent("if7").build(),
                        Link.named("sit0").parent("NONE").build(),
                        Link.named("d").parent("if7").linkNetns("blue").build());
    }

    @Test
    void flags_are_the_members_that_are_true() {
        LinkAddress address =
                IpAddrOutput.parse("""
                        [{"ifname":"a","addr_info":[{"family":"inet6","local":"fd00::1","prefixlen":64,
                         "dynamic":true,"brandnew":true,"ifa_flags":"02","other":false}]}]
                        """).orThrow().get(0).addresses().get(0);

        assertThat(address.flags()).containsExactly("dynamic", "brandnew");
        assertThat(address.unnamedFlags()).hasValue(2);
    }

    @Test
    void warns_of_what_has_another_type_and_names_its_line() {
        Parsed<List<Link>> parsed = IpAddrOutput.parse("""
                wsl: a notice
                [ {"ifname":"a \\" [","mtu":"big"},
                  {"ifname":"b","mtu":-1,"flags":["UP",7]},
                  7,
                  {"ifindex":3,"ifname":""},
                  {"ifname":"c","addr_info":[{"local":"10.0.0.1","prefixlen":33},{"local":"x","prefixlen":1},
                    {"family":"inet","local":"fd00::1","prefixlen":8},{"local":"10.0.0.1","address":"::1","prefixlen":8},
                    {"family":"dnet","local":"10.0.0.1","prefixlen":8},
                    {"local":"10.0.0.1","prefixlen":8,"metric":1.5,"ifa_flags":"xyz"}]} ]
                """);

        assertThat(parsed.value()).extracting(Link::name).containsExactly("a \" [", "b", "c");
        assertThat(parsed.value().get(1).flags()).containsExactly("UP");
        assertThat(parsed.value().get(2).addresses()).hasSize(1);
        assertThat(parsed.warnings())
                .extracting(ParseWarning::line, ParseWarning::reason)
                .contains(
                        tuple(1, "stands before the JSON document"),
                        tuple(2, "'mtu' must be a number but is big"),
                        tuple(3, "'mtu' must be a number in 0..2147483647 but is -1"),
                        tuple(3, "'flags' must be a list of texts but is 7"),
                        tuple(4, "expected an object"),
                        tuple(5, "expected the name of an interface"),
                        tuple(6, "'local' must be an IP address but is x"),
                        tuple(6, "'metric' must be a whole number but is 1.5"),
                        tuple(6, "'ifa_flags' must be a hexadecimal number but is xyz"));
    }
}
