// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VantageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows",
                "distro:Ubuntu-24.04",
                "distro:my old distro",
                "lan",
                "lan:192.168.0.23",
                "lan:fe80::1"
            })
    void its_text_reads_back_as_the_same_place(String text) {
        assertThat(Vantage.parse(text)).hasToString(text);
        assertThat(Vantage.parse(text)).isEqualTo(Vantage.parse(text));
    }

    @Test
    void places_are_made_by_name() {
        assertThat(Vantage.distro("Ubuntu")).isEqualTo(Vantage.parse("distro:ubuntu"));
        assertThat(Vantage.lan()).isNotEqualTo(Vantage.parse("lan:192.168.0.23"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Windows", "distro", "distro:", "wsl", "lan 192.168.0.23"})
    void another_shape_is_refused_with_the_shapes_there_are(String text) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> Vantage.parse(text))
                .withMessageContaining("expected windows, distro:NAME, lan or lan:ADDRESS");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> Vantage.parse("lan:10.0.0.256"));
    }

    @Test
    void a_name_that_is_none_is_refused_as_the_text_that_it_is() {
        assertThatThrownBy(() -> Vantage.parse("distro: x"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("distro: x");
    }
}
