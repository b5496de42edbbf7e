// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.known.Known;
import io.github.wslnet.machine.ServiceControl.ServiceStatus;
import io.github.wslnet.snapshot.WindowsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyedServicesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0, Stopped, Boot",
        "2, 1, StartPending, System",
        "3, 2, StopPending, Auto",
        "4, 3, Running, Manual",
        "5, 4, ContinuePending, Disabled",
        "6, 2, PausePending, Auto",
        "7, 2, Paused, Auto"
    })
    void numbers_of_the_service_control_manager_are_words_of_get_service(
            int state, int startType, String stateWord, String startWord) {
        assertThat(SurveyedServices.service(new ServiceStatus(state, startType)))
                .isEqualTo(new WindowsService(Known.of(stateWord), Known.of(startWord)));
    }

    @Test
    void a_number_without_a_word_is_unreadable() {
        assertThat(SurveyedServices.service(new ServiceStatus(8, 5)))
                .isEqualTo(new WindowsService(
                        Known.unreadable("8 is no number of a state"),
                        Known.unreadable("5 is no number of a start type")));
    }
}
