// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WslReleaseTest {
    @Test
    void the_fourth_number_does_not_count() {
        assertThat(WslRelease.parse("2.7.11.0"))
                .isEqualTo(WslRelease.parse("2.7.11"))
                .hasToString("2.7.11");
    }

    @Test
    void is_ordered_by_number_not_by_text() {
        assertThat(WslRelease.parse("2.4.10")).isGreaterThan(WslRelease.parse("2.4.9"));
        assertThat(WslRelease.parse("2.0.0").isAtLeast(WslRelease.parse("2.0.0")))
                .isTrue();
        assertThat(WslRelease.parse("0.70.4").isAtLeast(WslRelease.parse("1.0.0")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "2.4", "2.4.", ".4.4", "2..4", "2.4.4.0.0", "v2.4.4", "2.4.4-rc1", "2.4.9999999999"})
    void rejects_what_is_no_release(String text) {
        assertThat(WslRelease.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> WslRelease.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("2.4.4");
    }

    @Test
    void rejects_negative_numbers() {
        assertThatThrownBy(() -> new WslRelease(2, -1, 0)).hasMessageContaining("2.-1.0");
    }

    @Test
    void a_version_is_one_or_two() {
        assertThat(WslVersion.ofNumber(1)).contains(WslVersion.WSL1);
        assertThat(WslVersion.ofNumber(2)).contains(WslVersion.WSL2);
        assertThat(WslVersion.ofNumber(3)).isEmpty();
        assertThat(WslVersion.WSL2).hasToString("WSL 2");
    }
}
