// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless(TEXT, NetshDynamicPortOutput::parse);
    }
}
