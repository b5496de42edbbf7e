// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistroNameTest {
    @Test
    void case_does_not_tell_names_apart() {
        DistroName name = DistroName.of("Ubuntu-24.04");

        assertThat(name)
                .isEqualTo(DistroName.of("ubuntu-24.04"))
                .hasSameHashCodeAs(DistroName.of("UBUNTU-24.04"))
                .isEqualByComparingTo(DistroName.of("ubuntu-24.04"))
                .isNotEqualTo(DistroName.of("Ubuntu"));
    }

    @Test
    void keeps_the_text_as_it_was_given() {
        assertThat(DistroName.of("My Distro")).hasToString("My Distro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " Ubuntu", "Ubuntu ", "Ubu\ntu", "Ubu\0ntu"})
    void rejects_what_no_table_could_show(String text) {
        assertThatThrownBy(() -> DistroName.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void rejects_more_than_256_characters() {
        assertThat(DistroName.of("x".repeat(256)).text()).hasSize(256);
        assertThatThrownBy(() -> DistroName.of("x".repeat(257))).hasMessageContaining("1..256");
    }
}
