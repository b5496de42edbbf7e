// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.address.IpAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two documents share: they are their bytes, and a change keeps the line endings. */
class LineDocumentTest {
    private static final HostsEntry DB = HostsEntry.of(IpAddress.parse("192.0.2.7"), "db");

    @Test
    void documents_are_equal_if_they_have_the_same_bytes() {
        HostsFile hosts = HostsFile.parse("127.0.0.1 localhost\n");

        assertThat(hosts)
                .isEqualTo(HostsFile.parse("127.0.0.1 localhost\n"))
                .hasSameHashCodeAs(HostsFile.parse("127.0.0.1 localhost\n"))
                .isNotEqualTo(HostsFile.parse("127.0.0.1 localhost\r\n"))
                .isNotEqualTo(HostsFile.parse("127.0.0.1 localhost"))
                .doesNotHaveSameHashCodeAs(HostsFile.parse("127.0.0.1 localhost"));
    }

    @Test
    void a_document_of_another_kind_is_another_document() {
        assertThat(HostsFile.parse("# none\n")).isNotEqualTo(ResolvConf.parse("# none\n"));
        assertThat((Object) HostsFile.parse("# none\n")).isNotEqualTo("# none\n");
    }

    @Test
    void an_entry_can_be_made_of_an_address_and_names() {
        HostsEntry entry = HostsEntry.of(IpAddress.parse("192.0.2.7"), "db", "db.lan");

        assertThat(entry.address()).isEqualTo(IpAddress.parse("192.0.2.7"));
        assertThat(entry.names()).containsExactly("db", "db.lan");
    }

    @Test
    void a_file_may_begin_with_an_empty_line() {
        assertThat(HostsFile.parse("\n127.0.0.1 localhost\n192.0.2.7 db\n").entries())
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'a\\r\\n',CRLF", "'a\\n',LF", "'a\\r',CRLF", "'',LF", "'a',LF"})
    void a_line_that_is_added_ends_as_the_first_one_does(String text, String ending) {
        String before = text.replace("\\r", "\r").replace("\\n", "\n");
        String after = HostsFile.parse(before).withBlock("test", List.of(DB)).toText();

        assertThat(after.contains("begin test\r\n")).isEqualTo(ending.equals("CRLF"));
        assertThat(after).startsWith(before);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "my app", "caf\u00e9", "a\u007f", "a\tb"})
    void an_owner_of_a_block_is_one_ascii_word(String owner) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostsFile.empty().block(owner));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "app-1"})
    void every_sign_of_ascii_may_be_in_the_name_of_an_owner(String owner) {
        HostsFile hosts = HostsFile.empty().withBlock(owner, List.of(DB));

        assertThat(hosts.block(owner)).containsExactly(DB);
        assertThat(hosts.withoutBlock(owner)).isEqualTo(HostsFile.empty());
    }

    @Test
    void search_domains_that_are_there_are_left_as_they_are_written() {
        ResolvConf file = ResolvConf.parse("domain  example.net\n");

        assertThat(file.withSearch(List.of("example.net"))).isSameAs(file);
        assertThat(file.withSearch(List.of()).toText()).isEmpty();
        assertThat(file.withSearch(List.of("a.example", "b.example")).toText())
                .isEqualTo("search a.example b.example\n");
    }

    @Test
    void a_comment_may_stand_behind_the_values_of_a_line() {
        ResolvConf file = ResolvConf.parse("search a.example ;b.example c.example\nnameserver 192.0.2.53 # router\n");

        assertThat(file.search()).containsExactly("a.example");
        assertThat(file.nameservers()).containsExactly(IpAddress.parse("192.0.2.53"));
    }
}
