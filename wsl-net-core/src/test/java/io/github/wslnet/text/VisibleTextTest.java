// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    private static final String HOSTILE = "\u001b[31m\r\n\u0000\u009b2J\u202eabc\u2066\u2028\ufeff\u200d\ud800";

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, '\n', '\r', 0x1b, 0x7f, 0x9b, 0xad, 0x200b, 0x200d, 0x202e, 0x2028, 0x2029, 0x2066, 0xd800, 0xdfff,
                0xfeff, 0xfffe, 0xffff, 0x1fffe, 0xe0041
            })
    void what_steers_a_terminal_or_turns_the_writing_is_not_visible(int codePoint) {
        assertThat(VisibleText.isVisible(codePoint)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', 'a', '~', 0xe9, 0x3042, 0x5d0, 0x301, 0xfffd, 0x1f600})
    void letters_of_all_scripts_are_visible(int codePoint) {
        assertThat(VisibleText.isVisible(codePoint)).isTrue();
    }

    @Test
    void a_line_has_dots_for_what_is_not_visible() {
        assertThat(VisibleText.line(HOSTILE)).isEqualTo(".[31m....2J.abc.....");
    }

    @Test
    void lines_keep_their_ends_and_show_the_rest_as_escapes() {
        assertThat(VisibleText.lines("a\r\nb\tc\n" + "\rd\u001b[2J")).isEqualTo("a\r\nb\tc\n" + "\\u000dd\\u001b[2J");
        assertThat(VisibleText.lines("\ud83d\ude00\ud83d")).isEqualTo("\ud83d\ude00\\ud83d");
        assertThat(VisibleText.lines("")).isEmpty();
    }

    @Test
    void markup_has_no_meaning_to_xml() {
        assertThat(VisibleText.markup("<a href='x' b=\"&amp;\">\n\t\u0000\ufffe\u202e"))
                .isEqualTo("&lt;a href=&#39;x&#39; b=&quot;&amp;amp;&quot;&gt;\n\t...");
    }

    @Test
    void a_label_of_mermaid_ends_where_it_ends() {
        assertThat(VisibleText.mermaid("a\"]\nb<i>#`;é")).isEqualTo("\"a#34;].b#60;i#62;#35;#96;#59;é\"");
    }
}
