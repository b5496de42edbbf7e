// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WslInfoOutputTest {
    @ParameterizedTest
    @ValueSource(strings = {"mirrored", "mirrored\n", "\r\nmirrored\r\n", "wsl: DNS Tunneling is off\nmirrored"})
    void reads_the_networking_mode(String text) {
        assertThat(WslInfoOutput.parseNetworkingMode(text).value()).isEqualTo(NetworkingMode.MIRRORED);
    }

    @Test
    void keeps_a_mode_that_is_not_known_yet() {
        assertThat(WslInfoOutput.parseNetworkingMode("teleport2\n").orThrow()).hasToString("teleport2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "nat\nnat\n",
                "bash: wslinfo: command not found\n",
                "Usage:\n    -n\n",
                "--networking-mode"
            })
    void rejects_what_is_not_one_word(String text) {
        assertThatThrownBy(() -> WslInfoOutput.parseNetworkingMode(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("one word, for example nat");
    }

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless("wsl: a\nmirrored\n", WslInfoOutput::parseNetworkingMode);
    }
}
