// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcNetIfInet6Test {
    private static final String TABLE = """
            fe8000000000000002155dfffe2a7710 04 40 20 80     eth0
            20010db8005a00000000000000000017 04 40 00 01     eth0
            00000000000000000000000000000001 01 80 10 80       lo
            fec00000000000000000000000000005 11 70 40 e2 br-9f0c
            """;

    @Test
    void reads_addresses_under_their_links() {
        List<Link> links = ProcNetIfInet6.parse(TABLE).orThrow();

        assertThat(links)
                .containsExactly(
                        Link.named("eth0")
                                .up()
                                .index(4)
                                .addAddress(address("fe80::215:5dff:fe2a:7710/64", "link"))
                                .addAddress(address("2001:db8:5a::17/64", "global", "temporary", "dynamic"))
                                .build(),
                        Link.named("lo")
                                .up()
                                .index(1)
                                .addAddress(address("::1/128", "host"))
                                .build(),
                        Link.named("br-9f0c")
                                .up()
                                .index(17)
                                .addAddress(address("fec0::5/112", "site", "nodad", "deprecated", "tentative"))
                                .build());
    }

    @Test
    void keeps_what_it_can_of_a_broken_table() {
        assertThat(ProcNetIfInet6.parse("cat: nothing\r\n" + TABLE).warnings())
                .singleElement()
                .matches(warning -> warning.line() == 1);
        assertThat(ProcNetIfInet6.parse("cat: nothing\r\n" + TABLE).value()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "No such file or directory",
                "fe8000000000000002155dfffe2a7710 04 40 20 80",
                "fe8000000000000002155dfffe2a7710 04 81 20 80 eth0",
                "fe8000000000000002155dfffe2a7710 04 40 33 80 eth0",
                "ge8000000000000002155dfffe2a7710 04 40 20 80 eth0"
            })
    void refuses_what_has_no_row(String text) {
        assertThatThrownBy(() -> ProcNetIfInet6.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("/proc/net/if_inet6");
    }

    @Test
    void takes_any_damage() {
        Mutations.assertHarmless(TABLE, ProcNetIfInet6::parse);
    }

    private static LinkAddress address(String text, String scope, String... flags) {
        LinkAddress parsed = LinkAddress.parse(text);
        return LinkAddress.builder(parsed.address(), parsed.prefixLength())
                .scope(scope)
                .addAllFlags(List.of(flags))
                .build();
    }
}
