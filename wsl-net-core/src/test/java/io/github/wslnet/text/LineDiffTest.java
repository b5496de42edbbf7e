// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void equal_texts_have_none() {
        assertThat(LineDiff.between("a\nb", "a\nb").isEmpty()).isTrue();
    }

    @Test
    void names_what_is_taken_out_and_what_is_put_in() {
        LineDiff diff = LineDiff.between("a\nb\nc\nd\n", "a\nx\nc\ny\nd\n");

        assertThat(diff).hasToString("-b\n+x\n+y");
        assertThat(diff.changes()).extracting(LineDiff.Change::line).containsExactly(2, 2, 4);
    }

    @Test
    void a_line_with_another_ending_is_another_line() {
        assertThat(LineDiff.between("a", "a\n")).hasToString("-a\n+a");
    }

    @Test
    void replaces_all_where_there_is_too_much_to_compare() {
        String before = "a\n".repeat(3000);
        String after = "b\n".repeat(3000);

        assertThat(LineDiff.between(before, after).changes()).hasSize(6000);
    }
}
