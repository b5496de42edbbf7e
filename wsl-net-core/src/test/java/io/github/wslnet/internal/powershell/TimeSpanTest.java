// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({
        "00:00:00, PT0S",
        "23:59:58, PT23H59M58S",
        "1.00:00:01, PT24H1S",
        "7.01:02:03.1234567, PT169H2M3S",
        "00:00:01.5, PT1S"
    })
    void reads_days_hours_minutes_seconds(String text, Duration span) {
        assertThat(TimeSpan.read(text)).contains(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                ":",
                "::",
                "1:2:3",
                "00:00",
                "00:00:0",
                "00:00:00:00",
                "-00:00:01",
                "a.00:00:00",
                ".00:00:00",
                "123456789.00:00:00",
                "00-00-00",
                "00:00:00x",
                "00:00:0x"
            })
    void refuses_what_is_no_span(String text) {
        assertThat(TimeSpan.read(text)).isEmpty();
    }

    @Test
    void ticks_become_the_same_text() {
        assertThat(TimeSpan.textOf("6911981234567")).isEqualTo("7.23:59:58");
        assertThat(TimeSpan.read(TimeSpan.textOf("6911981234567"))).contains(Duration.ofSeconds(691198));
        assertThat(TimeSpan.isLongest(TimeSpan.textOf("9223372036854775807"))).isTrue();
        assertThat(TimeSpan.textOf("-5")).isEqualTo("-5");
    }
}
