// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void keeps_as_many_lines_as_both_have_in_common() {
        assertThat(LineDiff.between("a\nb\nc\nd\n", "b\nd\ne\n")).hasToString("-a\n-c\n+e");
        assertThat(LineDiff.between("x\na\nb\ny\n", "b\nx\na\n")).hasToString("+b\n-b\n-y");
    }

    @ParameterizedTest
    @CsvSource({
        "'', a, +a, 1",
        "a, '', -a, 1",
        "a\\nb\\n, b\\n, -a, 1",
        "b\\n, a\\nb\\n, +a, 1",
        "a\\n, a\\nb\\n, +b, 2",
        "a\\nb\\n, a\\n, -b, 2",
        "a\\nb\\nc\\n, a\\nc\\n, -b, 2",
        "x\\nx\\n, x\\n, -x, 2",
        "a\\n\\nb\\n, a\\nb\\n, -, 2",
        "a\\r\\nb\\r\\n, b\\r\\n, -a, 1"
    })
    void one_line_more_or_less_is_one_change(String before, String after, String change, int line) {
        LineDiff diff = LineDiff.between(before.translateEscapes(), after.translateEscapes());

        assertThat(diff).hasToString(change);
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.changes()).extracting(LineDiff.Change::line).containsExactly(line);
        assertThat(diff.changes().get(0).text()).isEqualTo(change.substring(1));
    }

    @Test
    void replaces_only_what_is_between_a_common_start_and_end_where_there_is_too_much_to_compare() {
        String before = "top\n" + "a\n".repeat(1000) + "same\n" + "a\n".repeat(1000) + "end\n";
        LineDiff diff = LineDiff.between(before, before.replace('a', 'b').replace("sbme", "same"));

        assertThat(diff.changes()).hasSize(4002);
        assertThat(diff.changes().get(0)).isEqualTo(new LineDiff.Change(false, 2, "a"));
        assertThat(diff.changes().get(1000)).isEqualTo(new LineDiff.Change(false, 1002, "same"));
        assertThat(diff.changes().get(2001)).isEqualTo(new LineDiff.Change(true, 2, "b"));
    }

    @Test
    void compares_up_to_four_million_pairs_of_lines() {
        LineDiff diff = LineDiff.between("a\n".repeat(1999) + "same\n", "same\n" + "b\n".repeat(1999));

        assertThat(diff.changes()).hasSize(3998).doesNotContain(new LineDiff.Change(true, 1, "same"));
    }

    @Test
    void replaces_all_where_there_is_too_much_to_compare() {
        String before = "a\n".repeat(3000);
        String after = "b\n".repeat(3000);

        assertThat(LineDiff.between(before, after).changes()).hasSize(6000);
    }
}
