// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateWordsTest {
    @ParameterizedTest
    @EnumSource
    void knows_each_state_by_its_name(TcpState state) {
        assertThat(StateWords.stateOf(state.name())).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "LISTENING,         LISTEN",
        "SYN_RECV,          SYN_RECEIVED",
        "SYN-RECV,          SYN_RECEIVED",
        "FIN_WAIT1,         FIN_WAIT_1",
        "FIN-WAIT-2,        FIN_WAIT_2",
        "TIME-WAIT,         TIME_WAIT",
        "ESTAB,             ESTABLISHED",
        "UNCONN,            CLOSED",
        "CLOSE,             CLOSED",
        "ABHÖREN,           LISTEN",
        "HERGESTELLT,       ESTABLISHED",
        "VERBUNDEN,         ESTABLISHED",
        "WARTEND,           TIME_WAIT",
        "SCHLIESSEN_WARTEN, CLOSE_WAIT",
        "FIN_WARTEN_2,      FIN_WAIT_2",
        "SYN_GESENDET,      SYN_SENT",
        "NASŁUCHIWANIE,     LISTEN",
        "ESTABELECIDA,      ESTABLISHED",
        "IN ASCOLTO,        LISTEN",
        "À L'ÉCOUTE,        LISTEN",
        "established,       ESTABLISHED",
    })
    void knows_the_words_of_tools_and_languages(String word, TcpState state) {
        assertThat(StateWords.stateOf(word)).isEqualTo(state);
    }

    @Test
    void does_not_guess_at_a_word() {
        assertThat(StateWords.stateOf("LISTENIN")).isNull();
        assertThat(StateWords.stateOf("")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, ESTABLISHED", "2, SYN_SENT", "6, TIME_WAIT", "7, CLOSED", "10, LISTEN", "11, CLOSING", "13, BOUND"})
    void knows_the_numbers_of_the_linux_kernel(int code, TcpState state) {
        assertThat(StateWords.ofLinuxCode(code)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "14", "255"})
    void knows_no_other_numbers(int code) {
        assertThat(StateWords.ofLinuxCode(code)).isNull();
    }
}
