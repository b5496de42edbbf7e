// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.WslNetException;
import org.junit.jupiter.api.Test;

class UnparseableTextExceptionTest {
    @Test
    void says_what_was_read_where_why_and_shows_it() {
        UnparseableTextException failure =
                new UnparseableTextException("ip addr", 7, "inet 10.0.0.256/8", "octet 4 must be in 0..255");

        assertThat(failure)
                .isInstanceOf(WslNetException.class)
                .hasMessage("ip addr, line 7: octet 4 must be in 0..255: 'inet 10.0.0.256/8'");
        assertThat(failure.format()).isEqualTo("ip addr");
        assertThat(failure.line()).isEqualTo(7);
        assertThat(failure.text()).isEqualTo("inet 10.0.0.256/8");
        assertThat(failure.reason()).isEqualTo("octet 4 must be in 0..255");
    }

    @Test
    void leaves_out_the_line_and_the_quote_where_there_is_none() {
        assertThat(new UnparseableTextException("hosts", 0, "", "the text is empty"))
                .hasMessage("hosts: the text is empty");
    }

    @Test
    void a_long_text_is_cut_in_the_message_but_kept_whole() {
        String text = "x".repeat(119) + "😀" + "tail";

        UnparseableTextException failure = new UnparseableTextException("ss", 1, text, "no row");

        assertThat(failure).hasMessage("ss, line 1: no row: '" + "x".repeat(119) + "😀…'");
        assertThat(failure.text()).isEqualTo(text);
    }

    @Test
    void a_text_of_just_the_longest_length_is_not_cut() {
        assertThat(new UnparseableTextException("ss", 1, "x".repeat(120), "no row"))
                .hasMessage("ss, line 1: no row: '" + "x".repeat(120) + "'");
    }

    @Test
    void the_message_is_one_line_without_control_characters() {
        assertThat(new UnparseableTextException("ss", 0, "a\nb\r\tc\u001b[31m\0", "no row"))
                .hasMessage("ss: no row: 'a b  c [31m '");
    }
}
