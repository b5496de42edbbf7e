// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLifetimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Infinite ([TimeSpan]::MaxValue)",
                "Unendlich ([TimeSpan]::MaxValue)",
                "Infinite",
                "10675199.02:48:05.4775807",
                "49710.06:28:15"
            })
    void there_may_be_no_end(String text) {
        assertThat(AddressLifetime.tryParse(text)).contains(AddressLifetime.INFINITE);
        assertThat(AddressLifetime.INFINITE.isInfinite()).isTrue();
        assertThat(AddressLifetime.INFINITE.remaining()).isEmpty();
        assertThat(AddressLifetime.INFINITE).hasToString("infinite");
    }

    @Test
    void drops_parts_of_a_second() {
        AddressLifetime lifetime =
                AddressLifetime.tryParse("1.00:00:01.9999999").orElseThrow();

        assertThat(lifetime).isEqualTo(AddressLifetime.of(Duration.ofSeconds(86_401)));
        assertThat(lifetime).hasSameHashCodeAs(AddressLifetime.of(Duration.ofSeconds(86_401)));
        assertThat(lifetime).hasToString("86401");
        assertThat(lifetime).isNotEqualTo(AddressLifetime.INFINITE);
    }

    @Test
    void anything_else_is_none() {
        assertThat(AddressLifetime.tryParse("forever")).isEmpty();
    }
}
