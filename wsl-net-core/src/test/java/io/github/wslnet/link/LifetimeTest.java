// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LifetimeTest {
    @Test
    void ends_or_does_not() {
        assertThat(Lifetime.FOREVER.isForever()).isTrue();
        assertThat(Lifetime.FOREVER.seconds()).isEmpty();
        assertThat(Lifetime.ofSeconds(3515).isForever()).isFalse();
        assertThat(Lifetime.ofSeconds(3515).seconds()).hasValue(3515);
    }

    @Test
    void is_written_as_ip_writes_it() {
        assertThat(Lifetime.FOREVER).hasToString("forever");
        assertThat(Lifetime.ofSeconds(0)).hasToString("0sec");
    }

    @Test
    void equals_another_of_the_same_length() {
        assertThat(Lifetime.ofSeconds(7)).isEqualTo(Lifetime.ofSeconds(7)).hasSameHashCodeAs(Lifetime.ofSeconds(7));
        assertThat(Lifetime.ofSeconds(7)).isNotEqualTo(Lifetime.ofSeconds(8)).isNotEqualTo(Lifetime.FOREVER);
        assertThat(Lifetime.ofSeconds(7)).isNotEqualTo("7sec");
    }

    @Test
    void takes_no_more_than_the_kernel_keeps() {
        assertThat(Lifetime.ofSeconds(4294967294L).seconds()).hasValue(4294967294L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifetime.ofSeconds(4294967295L))
                .withMessage("a lifetime must be in 0..4294967294 seconds but was 4294967295");
        assertThatIllegalArgumentException().isThrownBy(() -> Lifetime.ofSeconds(-1));
    }
}
