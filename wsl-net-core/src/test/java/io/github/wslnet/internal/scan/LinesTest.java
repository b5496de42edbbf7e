// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.ParseWarning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b\nc\n",
                "a b\nc",
                "a b\r\nc\r\n",
                "a b\r\r\nc\r\r\n",
                "\ufeffa b\nc",
                "a\0 \0b\0\n\0c\0",
                "\0a b\nc",
                "a b\nc\r"
            })
    void line_endings_byte_order_mark_and_nul_make_no_difference(String text) {
        assertThat(lines(text)).containsExactly("a b", "c");
    }

    @Test
    void an_empty_text_has_no_line_and_a_final_ending_starts_none() {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\ufeff")).isEmpty();
        assertThat(lines("\n")).containsExactly("");
        assertThat(lines("a\n\n")).containsExactly("a", "");
    }

    @Test
    void moves_over_a_line_only_if_it_is_the_text_given() {
        Lines lines = Lines.of("a\n   same words\n   same words and more\nsame words");

        assertThat(lines.next()).isTrue();
        assertThat(lines.nextIf("words")).isFalse();
        assertThat(lines.line()).isEqualTo("a");
        assertThat(lines.nextIf("same words")).isTrue();
        assertThat(lines.line()).isEqualTo("   same words");
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.nextIf("same words")).isFalse();
        assertThat(lines.next()).isTrue();
        assertThat(lines.nextIf("same words")).isTrue();
        assertThat(lines.number()).isEqualTo(4);
        assertThat(lines.nextIf("same words")).isFalse();
        assertThat(lines.next()).isFalse();
    }

    @Test
    void counts_the_parts_that_one_line_of_iproute_is_joined_of_once_when_it_moves_over_one() {
        Lines lines = Lines.ofIproute("1: lo inet ::1/128\\   forever\n2: eth0\n");

        assertThat(lines.next()).isTrue();
        assertThat(lines.nextIf("forever")).isTrue();
        assertThat(lines.number()).isEqualTo(1);
        assertThat(lines.next()).isTrue();
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.field(1)).isEqualTo("eth0");
    }

    @Test
    void after_the_last_line_there_stays_none() {
        Lines lines = Lines.of("a");

        assertThat(lines.next()).isTrue();
        assertThat(lines.next()).isFalse();
        assertThat(lines.next()).isFalse();
        assertThat(lines.number()).isEqualTo(1);
    }

    @Test
    void lines_that_come_one_by_one_read_like_those_of_a_text() {
        Lines lines = Lines.of(List.of("\ufeffa b\r", "", "\0c\0").iterator());
        List<String> all = new ArrayList<>();

        while (lines.next()) {
            all.add(lines.number() + ":" + String.join(",", fields(lines)));
        }

        assertThat(all).containsExactly("1:a,b", "2:", "3:c");
        assertThat(lines.next()).isFalse();
    }

    @Test
    void lines_are_numbered_from_one_with_the_blank_ones_counted() {
        Lines lines = Lines.of("\n \t\r\nx\n");
        List<Integer> blank = new ArrayList<>();
        List<Integer> filled = new ArrayList<>();

        while (lines.next()) {
            (lines.isBlank() ? blank : filled).add(lines.number());
        }

        assertThat(blank).containsExactly(1, 2);
        assertThat(filled).containsExactly(3);
    }

    @Test
    void fields_are_what_stands_between_blanks_of_any_script() {
        Lines lines = onlyLine("  tcp\t0.0.0.0:80\u00a0LISTEN\u3000\u3000x\r\n");

        assertThat(fields(lines)).containsExactly("tcp", "0.0.0.0:80", "LISTEN", "x");
        assertThat(lines.indent()).isEqualTo(2);
        assertThat(lines.rest(2)).isEqualTo("LISTEN\u3000\u3000x");
    }

    @Test
    void the_positions_of_a_field_count_in_the_whole_text() {
        Lines lines = Lines.of("first\n second third");
        lines.next();
        lines.next();

        assertThat(lines.whole().substring(lines.fieldStart(1), lines.fieldEnd(1)))
                .isEqualTo("third");
        assertThat(lines.whole().substring(lines.start(), lines.end())).isEqualTo(" second third");
    }

    @Test
    void a_line_may_have_more_fields_than_any_table() {
        Lines lines = onlyLine("x ".repeat(1000));

        assertThat(lines.fieldCount()).isEqualTo(1000);
        assertThat(lines.field(999)).isEqualTo("x");
    }

    @Test
    void a_field_is_a_word_only_as_a_whole() {
        Lines lines = onlyLine("inet inet6");

        assertThat(lines.fieldIs(0, "inet")).isTrue();
        assertThat(lines.fieldIs(1, "inet")).isFalse();
        assertThat(lines.fieldIs(0, "inet6")).isFalse();
        assertThat(lines.fieldIs(2, "inet")).isFalse();
    }

    @Test
    void a_field_that_is_not_there_is_a_mistake_of_the_parser() {
        Lines lines = onlyLine("a b");

        assertThatThrownBy(() -> lines.field(2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("line 1 has no field 2");
        assertThatThrownBy(() -> lines.fieldEnd(2)).hasMessage("line 1 has no field 2");
        assertThatThrownBy(() -> lines.rest(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void warnings_and_errors_name_the_line() {
        Lines lines = Lines.of("a\n b \r\n");
        lines.next();
        lines.next();

        assertThat(lines.warning("no row")).isEqualTo(new ParseWarning(2, " b ", "no row"));
        assertThat(lines.error("test", "no row")).hasMessage("test, line 2: no row: ' b '");
    }

    @ParameterizedTest
    @CsvSource({"a1, true", "a\u0661, true", "abc, false", "'', false"})
    void tells_whether_the_line_has_a_digit_of_any_script(String line, boolean has) {
        Lines lines = Lines.of("1\n" + line + "\n2");
        lines.next();
        lines.next();

        assertThat(lines.hasDigit()).isEqualTo(has);
    }

    @Test
    void the_indent_of_a_blank_line_is_all_of_it() {
        Lines lines = Lines.of(" \t \n   x");
        lines.next();

        assertThat(lines.indent()).isEqualTo(3);
    }

    @Test
    void a_line_of_carriage_returns_is_empty() {
        Lines lines = Lines.of("a\n\r\r\nb");
        lines.next();
        lines.next();

        assertThat(lines.line()).isEmpty();
        assertThat(lines.end()).isEqualTo(lines.start());
    }

    @Test
    void characters_beside_the_blanks_of_other_scripts_are_no_blanks() {
        assertThat("\u00a0\u3000\ufeff \t\r\0").matches(text -> text.chars().allMatch(c -> Lines.isBlank((char) c)));
        assertThat("!\u009f\u00a1\u2fff\u3001\ufefe~")
                .matches(text -> text.chars().noneMatch(c -> Lines.isBlank((char) c)));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 32, 33})
    void has_all_its_fields_however_many(int count) {
        Lines lines = onlyLine("ab ".repeat(count));

        assertThat(fields(lines)).hasSize(count).containsOnly("ab");
        assertThat(lines.rest(count - 1)).isEqualTo("ab");
    }

    @Test
    void a_backslash_before_a_blank_or_the_end_ends_a_line_of_iproute() {
        Lines lines = Lines.ofIproute("1: a\\b\\ c\\\td\n2: e\\");
        List<String> all = new ArrayList<>();

        while (lines.next()) {
            all.add(lines.number() + ":" + String.join(",", fields(lines)));
        }

        assertThat(all).containsExactly("1:1:,a\\b", "1:c", "1:d", "2:2:,e");
    }

    @Test
    void a_text_of_iproute_may_start_with_a_backslash() {
        Lines lines = Lines.ofIproute("\\ a");

        assertThat(lines.next()).isTrue();
        assertThat(lines.isBlank()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(fields(lines)).containsExactly("a");
        assertThat(lines.number()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1: \u001b[01;34meth0\u001b[0m: up, 1: eth0: up",
        "1: \u001b[meth0, 1: eth0",
        "a\u001b[3, a[3",
        "a\u001b[31x, a[31x",
        "a\u001b, a",
        "m[3m, m[3m"
    })
    void takes_out_what_switches_a_colour_and_nothing_else(String text, String plain) {
        assertThat(Lines.withoutColours(text)).isEqualTo(plain);
    }

    @Test
    void moves_over_the_last_line_without_an_ending_only_if_it_ends_there() {
        assertThat(Lines.of("words and more").nextIf("words")).isFalse();
        assertThat(Lines.of("words").nextIf("words")).isTrue();
        assertThat(Lines.of("  words\nx").nextIf("words")).isTrue();
        assertThat(Lines.of("  ").nextIf("words")).isFalse();
    }

    @Test
    void a_line_that_was_moved_over_has_no_fields() {
        Lines lines = Lines.of("a b\nsame words\n");

        assertThat(lines.next()).isTrue();
        assertThat(lines.nextIf("same words")).isTrue();
        assertThat(lines.fieldCount()).isZero();
    }

    private static Lines onlyLine(String text) {
        Lines lines = Lines.of(text);
        lines.next();
        return lines;
    }

    private static List<String> lines(String text) {
        Lines lines = Lines.of(text);
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            all.add(lines.line());
        }
        return all;
    }

    private static List<String> fields(Lines lines) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < lines.fieldCount(); i++) {
            all.add(lines.field(i));
        }
        return all;
    }
}
