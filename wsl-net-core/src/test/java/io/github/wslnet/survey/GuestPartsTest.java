// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestPartsTest {
    private static final String BEGIN = "#wsl-net-guest-1\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "one line",
                "one line\n",
                "\n\n0\n",
                "0",
                "#end\n",
                "#hosts\n127.0.0.1 evil\n\n0\n#end\n",
                "a\r\nb\r\n",
                "日本語\n"
            })
    void gives_back_any_content(String content) {
        String answer = BEGIN + "#hosts\n" + framed(content, 0) + "#tcp\n" + framed("x", 0) + "#end\n";

        GuestParts parts = GuestParts.parse(answer);

        assertThat(parts.output("hosts").value()).contains(content);
        assertThat(parts.output("tcp").value()).contains("x");
    }

    @Test
    void passes_over_what_a_login_prints_before() {
        GuestParts parts = GuestParts.parse("Welcome!\n#1 news\n" + BEGIN + "#hosts\n" + framed("a", 0) + "#end\n");

        assertThat(parts.output("hosts").value()).contains("a");
    }

    @Test
    void tells_a_file_that_is_not_there_from_one_that_cannot_be_read() {
        GuestParts parts = GuestParts.parse(BEGIN + "#a\n" + framed("", 44) + "#b\n" + framed("", 1) + "#end\n");

        assertThat(parts.file("a", "none").value()).contains("none");
        assertThat(parts.file("b", "none").whyNot())
                .isEqualTo("'b' could not be read in the distribution: exit code 1");
        assertThat(parts.output("c").whyNot()).contains("no part 'c'");
    }

    @Test
    void never_takes_the_beginning_of_a_part_for_the_whole() {
        String answer = BEGIN + "#a\n" + framed("1\n0\n", 0) + "#b\n" + framed("2\n", 7) + "#end\n";

        for (int length = BEGIN.length(); length < answer.length(); length++) {
            GuestParts parts = GuestParts.parse(answer.substring(0, length));
            assertThat(parts.output("a").value().filter(text -> !text.equals("1\n0\n")))
                    .isEmpty();
            assertThat(parts.output("b").value()).isEmpty();
        }
    }

    @Test
    void refuses_what_the_script_did_not_print() {
        assertThatThrownBy(() -> GuestParts.parse("There is no distribution with the supplied name.\n"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("wsl-net-guest-1");
        assertThatThrownBy(() -> GuestParts.parse("")).isInstanceOf(UnparseableTextException.class);
    }

    private static String framed(String content, int exitCode) {
        StringBuilder framed = new StringBuilder();
        for (String line : (content + "\n" + exitCode).split("\n", -1)) {
            framed.append(' ').append(line).append('\n');
        }
        return framed.toString();
    }
}
