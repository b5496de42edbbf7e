// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortRangeTest {
    @Test
    void reads_one_port_or_two_with_a_dash() {
        assertThat(PortRange.parse("3000"))
                .isEqualTo(PortRange.single(Port.of(3000)))
                .hasToString("3000");
        assertThat(PortRange.parse("3000-3010"))
                .isEqualTo(PortRange.of(3000, 3010))
                .hasToString("3000-3010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "3000-", "-3000", "1-2-3", "0-5", "1-70000", "3010-3000", "3000 - 3010", "a-b"})
    void refuses_every_other_shape(String text) {
        assertThatThrownBy(() -> PortRange.parse(text)).isInstanceOf(UnparseableTextException.class);
    }

    @Test
    void goes_upwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortRange.of(2, 1))
                .withMessage("a port range goes upwards but was 2-1");
        assertThatThrownBy(() -> PortRange.parse("2-1")).hasMessage("port range: a port range goes upwards: '2-1'");
    }

    @Test
    void contains_its_ends_and_what_lies_between() {
        PortRange range = PortRange.of(3000, 3010);

        assertThat(Stream.of(2999, 3000, 3005, 3010, 3011).map(Port::of).filter(range::contains))
                .containsExactly(Port.of(3000), Port.of(3005), Port.of(3010));
        assertThat(range.size()).isEqualTo(11);
        assertThat(PortRange.ALL.size()).isEqualTo(65_535);
    }

    @Test
    void overlaps_a_range_with_a_port_in_common() {
        PortRange range = PortRange.of(3000, 3010);

        assertThat(range.overlaps(PortRange.of(3010, 3020))).isTrue();
        assertThat(range.overlaps(PortRange.of(1, 3000))).isTrue();
        assertThat(range.overlaps(PortRange.ALL)).isTrue();
        assertThat(range.overlaps(PortRange.of(3011, 3020))).isFalse();
        assertThat(range.overlaps(PortRange.of(1, 2999))).isFalse();
    }

    @Test
    void the_order_is_by_the_first_port_then_by_the_last() {
        List<PortRange> sorted = Stream.of("20-30", "3", "20-25", "20")
                .map(PortRange::parse)
                .sorted()
                .toList();

        assertThat(sorted).extracting(PortRange::toString).containsExactly("3", "20", "20-25", "20-30");
    }
}
