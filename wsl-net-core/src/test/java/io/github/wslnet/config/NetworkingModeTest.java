// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkingModeTest {
    @ParameterizedTest
    @CsvSource({"Nat,nat", "MIRRORED,mirrored", "None,none", "bridged,bridged", "Consomme,consomme", "wsl1,wsl1"})
    void reads_known_words_in_any_case(String text, String word) {
        NetworkingMode mode = NetworkingMode.parse(text);

        assertThat(mode.word()).isEqualTo(word);
        assertThat(mode.isKnown()).isTrue();
    }

    @Test
    void reads_the_former_name_of_consomme() {
        assertThat(NetworkingMode.parse("VirtioProxy")).isEqualTo(NetworkingMode.CONSOMME);
    }

    @Test
    void reads_what_wslinfo_prints() {
        assertThat(NetworkingMode.parse("mirrored\n")).isSameAs(NetworkingMode.MIRRORED);
    }

    @Test
    void keeps_a_word_that_it_does_not_know() {
        NetworkingMode mode = NetworkingMode.parse("Teleported");

        assertThat(mode.word()).isEqualTo("Teleported");
        assertThat(mode.isKnown()).isFalse();
        assertThat(mode.capabilities()).isEmpty();
        assertThat(mode)
                .isEqualTo(NetworkingMode.parse("teleported"))
                .hasSameHashCodeAs(NetworkingMode.parse("teleported"))
                .isNotEqualTo(NetworkingMode.NAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "nat mirrored"})
    void refuses_what_is_not_one_word(String text) {
        assertThatThrownBy(() -> NetworkingMode.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("expected one word");
    }

    @Test
    void wsl1_is_known_but_cannot_be_set() {
        assertThat(NetworkingMode.WSL1.isKnown()).isTrue();
        assertThat(NetworkingMode.configurable()).doesNotContain(NetworkingMode.WSL1);
    }

    @Test
    void every_known_mode_has_capabilities() {
        assertThat(NetworkingMode.configurable())
                .allSatisfy(mode -> assertThat(mode.capabilities()).isPresent());
        assertThat(NetworkingMode.WSL1.capabilities()).isPresent();
    }

    @Test
    void only_wsl1_shares_the_loopback_of_ipv6() {
        assertThat(NetworkingMode.configurable())
                .noneMatch(mode -> mode.capabilities().orElseThrow().sharesLoopbackV6());
        assertThat(NetworkingMode.WSL1.capabilities().orElseThrow().sharesLoopbackV6())
                .isTrue();
    }

    @Test
    void only_mirrored_needs_a_rule_of_the_hyper_v_firewall() {
        assertThat(NetworkingMode.configurable())
                .filteredOn(mode -> mode.capabilities().orElseThrow().needsHyperVRule())
                .containsExactly(NetworkingMode.MIRRORED);
    }

    @Test
    void no_network_has_no_capability() {
        ModeCapabilities none = NetworkingMode.NONE.capabilities().orElseThrow();

        assertThat(none.lanReachesGuestDirectly()).isFalse();
        assertThat(none.relaysLocalhost()).isFalse();
        assertThat(none.tunnelsDns()).isFalse();
    }
}
