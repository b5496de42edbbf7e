// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "007, 7", "4294967295, 4294967295", "999999999999999999, 999999999999999999"})
    void reads_a_decimal_number(String text, long number) {
        assertThat(Digits.numberOrMinusOne(text, 0, text.length())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", " 1", "1 ", "1.5", "0x1", "1٠", "1000000000000000000"})
    void takes_nothing_else_for_one(String text) {
        assertThat(Digits.numberOrMinusOne(text, 0, text.length())).isEqualTo(-1);
    }

    @Test
    void reads_between_two_positions_only() {
        assertThat(Digits.numberOrMinusOne("mtu 1500,", 4, 8)).isEqualTo(1500);
        assertThat(Digits.numberOrMinusOne("mtu 1500,", 4, 9)).isEqualTo(-1);
        assertThat(Digits.numberOrMinusOne("mtu 1500,", 8, 4)).isEqualTo(-1);
    }

    @Test
    void an_int_ends_where_java_says() {
        assertThat(Digits.intOrMinusOne("2147483647", 0, 10)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Digits.intOrMinusOne("2147483648", 0, 10)).isEqualTo(-1);
        assertThat(Digits.intOrMinusOne("x", 0, 1)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0100007F, 16777343", "ffffffff, 4294967295", "g, -1", "100000000, -1", "'', -1", "Ａ, -1"})
    void reads_a_hexadecimal_number_of_up_to_eight_digits(String text, long number) {
        assertThat(Digits.hexOrMinusOne(text, 0, text.length())).isEqualTo(number);
    }

    @Test
    void reads_hexadecimal_digits_between_two_positions_only() {
        assertThat(Digits.hexOrMinusOne("local: 0100007F:0016", 7, 15)).isEqualTo(0x0100007fL);
        assertThat(Digits.hexOrMinusOne("local: 0100007F:0016", 7, 16)).isEqualTo(-1);
        assertThat(Digits.hexOrMinusOne("0100007F", 8, 8)).isEqualTo(-1);
    }

    @Test
    void reads_the_field_of_a_line() {
        Lines lines = Lines.of("pid 4294967295 x");
        lines.next();

        assertThat(Digits.unsignedInt(lines, 1)).isEqualTo(4_294_967_295L);
        assertThat(Digits.unsignedInt(lines, 2)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4294967295,4294967295", "'',-1", "12a,-1", "-1,-1", "\u0663,-1"})
    void reads_unsigned_numbers_of_32_bits(String text, long number) {
        assertThat(Digits.unsignedInt(text, 0, text.length())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967296", "42949672950", "99999999999999999999999999"})
    void tells_a_number_of_more_than_32_bits_from_no_number(String text) {
        assertThat(Digits.unsignedInt(text, 0, text.length())).isEqualTo(Digits.TOO_LARGE);
    }
}
