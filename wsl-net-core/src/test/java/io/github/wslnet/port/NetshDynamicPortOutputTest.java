// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class NetshDynamicPortOutputTest {
    private static final String TEXT = """

            Protocol tcp Dynamic Port Range
            ---------------------------------
            Start Port      : 1024
            Number of Ports : 13977

            """;

    @Test
    void reads_the_range() {
        PortRange range = NetshDynamicPortOutput.parse(TEXT).orThrow();

        assertThat(range).isEqualTo(PortRange.of(1024, 15000)).hasToString("1024-15000");
        assertThat(range.contains(Port.of(8080))).isTrue();
        assertThat(range.contains(Port.of(15001))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dynamischer Portbereich (Protokoll tcp)\n-----\nStartport      : 1024\nPortanzahl : 13977\n",
                "プロトコル tcp の動的ポートの範囲\r\n-----\r\n開始ポート      : 1024\r\nポート数         : 13977\r\n",
                "开始端口： 1024\n端口数：13977",
                "Port de départ\u00a0: 1024\nNombre de ports\u00a0:13977",
                ":1024\n:13977"
            })
    void reads_it_in_any_language(String text) {
        assertThat(NetshDynamicPortOutput.parse(text).orThrow()).isEqualTo(PortRange.of(1024, 15000));
    }

    @Test
    void warns_of_other_lines_with_digits() {
        assertThat(NetshDynamicPortOutput.parse("C:\\Users\\me7> x\n" + TEXT + "more: 70000\n")
                        .warnings())
                .extracting(ParseWarning::line)
                .containsExactly(1, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "Start Port : 1024\n",
                "Start Port : 70000\nNumber of Ports : 5\n",
                "Start Port : 65000\nNumber of Ports : 5000\n",
                "Start Port : 0\nNumber of Ports : 5\n",
                "Start Port : 5\nNumber of Ports : 0\n",
                "a : 1\nb : 2\nc : 3\n",
                "1024\n13977\n",
                "InterfaceIndex : 47\nInterfaceAlias : eth0\nPrefixLength : 24\n"
            })
    void rejects_what_is_no_range(String text) {
        assertThatThrownBy(() -> NetshDynamicPortOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("netsh show dynamicport");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 65535, 1-65535", "65535, 1, 65535", "49152, 16384, 49152-65535"})
    void a_range_may_be_as_short_and_as_long_as_ports_go(int start, int count, String range) {
        assertThat(NetshDynamicPortOutput.parse("Start Port: " + start + "\nNumber of Ports: " + count)
                        .orThrow())
                .hasToString(range);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Start : 65535\\nCount : 2 | netsh show dynamicport: expected the first port and how many there are,"
                        + " up to 65535: '65535, 2'",
                "a : 1\\nb : 2\\nc : 3 | netsh show dynamicport, line 3: expected two lines, one below the other, that end"
                        + " with a colon and a number: 'c : 3'",
                "a : 1\\nno number\\nb : 2 | netsh show dynamicport, line 2: expected two lines, one below the other,"
                        + " that end with a colon and a number: 'no number'",
                "C:\\me7> netsh | netsh show dynamicport, line 1: expected two lines, one below the other, that end"
                        + " with a colon and a number: 'C:\\me7> netsh'",
                "no digit | netsh show dynamicport: expected two lines, one below the other, that end with a colon and"
                        + " a number"
            })
    void says_what_is_missing_and_in_which_line(String text, String message) {
        assertThatThrownBy(() -> NetshDynamicPortOutput.parse(text.replace("\\n", "\n")))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessage(message);
    }

    @Test
    void a_word_that_ends_with_digits_is_no_number() {
        Parsed<PortRange> parsed = NetshDynamicPortOutput.parse("see KB5001330\n12\nStart:1024\nCount:13977");

        assertThat(parsed.value()).isEqualTo(PortRange.of(1024, 15000));
        assertThat(parsed.warnings())
                .containsExactly(
                        new ParseWarning(1, "see KB5001330", "expected a colon and a number in 0..65535"),
                        new ParseWarning(2, "12", "expected a colon and a number in 0..65535"));
    }

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless(TEXT, NetshDynamicPortOutput::parse);
    }
}
