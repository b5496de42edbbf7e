// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DnsDocumentPropertyTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "nameserver ",
                        "search ",
                        "options ",
                        "10.0.0.1",
                        "::1",
                        " a",
                        "\t",
                        "#",
                        ";",
                        "\n",
                        "\n",
                        "\r\n",
                        "\r",
                        "\0",
                        "\ufeff",
                        "# wsl-net begin t",
                        "# wsl-net end t",
                        "é",
                        "localhost")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<HostsEntry>> entries() {
        return Arbitraries.integers()
                .map(bits -> HostsEntry.of(Ipv4Address.ofBits(bits), "h" + Integer.toUnsignedString(bits)))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<IpAddress>> servers() {
        return Arbitraries.integers()
                .map(bits -> (IpAddress) Ipv4Address.ofBits(bits))
                .list()
                .ofMaxSize(3);
    }

    @Property(tries = 300)
    void any_bytes_come_out_as_they_went_in(@ForAll byte[] bytes) {
        assertThat(HostsFile.parse(bytes).toBytes()).isEqualTo(bytes);
        assertThat(ResolvConf.parse(bytes).toBytes()).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void a_block_is_read_back_and_put_once(@ForAll("texts") String text, @ForAll("entries") List<HostsEntry> entries) {
        HostsFile once = HostsFile.parse(text).withBlock("t", entries);

        assertThat(once.block("t")).isEqualTo(entries);
        assertThat(once.withBlock("t", entries)).isEqualTo(once);
    }

    @Property(tries = 300)
    void a_new_block_that_is_taken_out_again_leaves_no_trace(
            @ForAll("texts") String text, @ForAll("entries") List<HostsEntry> entries) {
        HostsFile before = HostsFile.parse(text);

        assertThat(before.withBlock("other", entries).withoutBlock("other")).isEqualTo(before);
    }

    @Property(tries = 300)
    void other_servers_are_read_back(@ForAll("texts") String text, @ForAll("servers") List<IpAddress> servers) {
        ResolvConf before = ResolvConf.parse(text);

        ResolvConf after = before.withNameservers(servers);

        assertThat(after.nameservers()).isEqualTo(servers);
        assertThat(after.search()).isEqualTo(before.search());
        assertThat(after.options()).isEqualTo(before.options());
    }

    @Property(tries = 300)
    void a_clean_name_stays_as_it_is(@ForAll String text) {
        HostName name = HostName.clean(text);

        assertThat(HostName.clean(name.text())).isEqualTo(name);
        assertThat(name.text().toLowerCase(Locale.ROOT))
                .matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
                .hasSizeBetween(1, 64);
    }
}
