// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetshExcludedPortRangeOutputTest {
    private static final String TABLE = """

            Protocol tcp Port Exclusion Ranges

            Start Port    End Port
            ----------    --------
                  5357        5357
                  8000        8099
                 50000       50059     *

            * - Administered port exclusions.

            """;

    @Test
    void reads_the_ranges() {
        ExcludedPortRanges excluded = NetshExcludedPortRangeOutput.parse(TABLE).orThrow();

        assertThat(excluded.ranges())
                .containsExactly(range(5357, 5357, false), range(8000, 8099, false), range(50000, 50059, true));
    }

    @Test
    void an_administrators_range_refuses_nobody() {
        ExcludedPortRanges excluded = NetshExcludedPortRangeOutput.parse(TABLE).orThrow();

        assertThat(excluded.contains(Port.of(8080))).isTrue();
        assertThat(excluded.refuses(Port.of(8080))).isTrue();
        assertThat(excluded.contains(Port.of(50000))).isTrue();
        assertThat(excluded.refuses(Port.of(50000))).isFalse();
        assertThat(excluded.contains(Port.of(8100))).isFalse();
        assertThat(ExcludedPortRanges.NONE.refuses(Port.of(1))).isFalse();
    }

    @Test
    void of_two_overlapping_ranges_the_one_that_refuses_counts() {
        ExcludedPortRanges excluded =
                NetshExcludedPortRangeOutput.parse("80 90 *\n85 95\n85 85 *").orThrow();

        assertThat(excluded.rangeOf(Port.of(85)))
                .contains(range(85, 95, false))
                .map(Object::toString)
                .contains("85-95");
        assertThat(excluded.rangeOf(Port.of(80))).map(Object::toString).contains("80-90 *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Protokoll tcp\n\nStartport    Endport\n----------    --------\n80   81\n90  95  *\n\n* - Verwaltete.\n",
                "协议 tcp 端口排除范围\r\n\r\n开始端口  结束端口\r\n-----    -----\r\n80   81\r\n90 95 *\r\n\r\n* - 管理的。\r\n",
                "80 81\n90 95 *"
            })
    void reads_them_in_any_language(String text) {
        assertThat(NetshExcludedPortRangeOutput.parse(text).orThrow().ranges())
                .containsExactly(range(80, 81, false), range(90, 95, true));
    }

    @Test
    void nothing_may_be_excluded() {
        String text = TABLE.lines().limit(5).reduce("", (a, b) -> a + b + "\n");

        assertThat(NetshExcludedPortRangeOutput.parse(text).orThrow()).isEqualTo(ExcludedPortRanges.NONE);
    }

    @Test
    void warns_of_rows_that_are_no_range() {
        Parsed<ExcludedPortRanges> parsed =
                NetshExcludedPortRangeOutput.parse(TABLE + "70000 70001\n90 80\n80\n80 90 100\n0 5\nabc 12\n");

        assertThat(parsed.value().ranges()).hasSize(3);
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(12, 13, 14, 15, 16, 17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\r\n", "hello", "The following command was not found.\n", "70000 70001\n", "--- --\n80\n"})
    void rejects_what_is_no_table(String text) {
        assertThatThrownBy(() -> NetshExcludedPortRangeOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("netsh show excludedportrange");
    }

    @Test
    void says_what_is_wrong_with_a_row() {
        assertThat(NetshExcludedPortRangeOutput.parse("80 81\n0 5\n70000 70001\n90 80\n80 90 100\n80\nabc 12\nsee: 7\n")
                        .warnings())
                .extracting(ParseWarning::line, ParseWarning::reason)
                .containsExactly(
                        tuple(2, "expected two ports in 1..65535, the lower one first"),
                        tuple(3, "expected two ports in 1..65535, the lower one first"),
                        tuple(4, "expected two ports in 1..65535, the lower one first"),
                        tuple(5, "expected two ports, and a star at most"),
                        tuple(6, "expected two ports, and a star at most"),
                        tuple(8, "expected two ports"));
    }

    @Test
    void a_range_may_be_one_port_and_go_from_the_first_to_the_last() {
        assertThat(NetshExcludedPortRangeOutput.parse("1 1\n65535 65535 *\n1 65535")
                        .orThrow()
                        .ranges())
                .containsExactly(range(1, 1, false), range(65535, 65535, true), range(1, 65535, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | netsh show excludedportrange: expected a table of ports, but there is nothing",
                "The command was not found. | netsh show excludedportrange, line 1: expected two ports:"
                        + " 'The command was not found.'",
                "---- ----\\n80 | netsh show excludedportrange, line 2: expected two ports, and a star at most: '80'",
                "Ports\\n-----\\n | netsh show excludedportrange, line 1: expected two ports: 'Ports'",
                "* 1\\n* 2 | netsh show excludedportrange, line 1: expected two ports: '* 1'"
            })
    void says_why_a_text_is_no_table(String text, String message) {
        assertThatThrownBy(() -> NetshExcludedPortRangeOutput.parse(text.replace("\\n", "\n")))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessage(message);
    }

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless(TABLE, NetshExcludedPortRangeOutput::parse);
    }

    private static ExcludedPortRange range(int first, int last, boolean administered) {
        return new ExcludedPortRange(PortRange.of(first, last), administered);
    }
}
