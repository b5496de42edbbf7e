// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536, 70_000})
    void refuses_a_number_outside_the_range(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Port.of(number))
                .withMessage("port must be in 1..65535 but was " + number);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3000, 3000", "65535, 65535", "00080, 80"})
    void reads_decimal_digits(String text, int number) {
        assertThat(Port.parse(text)).isEqualTo(Port.of(number)).hasToString(Integer.toString(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "70000", "4294967376", "-1", "+80", " 80", "http", "8٠", "*"})
    void refuses_a_text_that_is_no_port(String text) {
        assertThatThrownBy(() -> Port.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("port: expected a number in 1..65535");
    }

    @Test
    void reads_a_number_inside_a_longer_text_where_zero_stands_for_a_missing_port() {
        assertThat(Digits.portOrMinusOne("*:443 0", 2, 5)).isEqualTo(443);
        assertThat(Digits.portOrMinusOne("*:443 0", 6, 7)).isZero();
        assertThat(Digits.portOrMinusOne("*:443 0", 1, 5)).isEqualTo(-1);
        assertThat(Digits.portOrMinusOne("*:443 0", 5, 5)).isEqualTo(-1);
        assertThat(Digits.portOrMinusOne("70000", 0, 5)).isEqualTo(-1);
    }

    @Test
    void the_order_is_by_number() {
        assertThat(Port.of(9)).isLessThan(Port.of(80)).isEqualByComparingTo(Port.of(9));
    }
}
