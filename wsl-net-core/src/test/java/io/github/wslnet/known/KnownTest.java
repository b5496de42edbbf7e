// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTest {
    private static final Known<Integer> THREE = Known.of(3);
    private static final Known<Integer> ABSENT = Known.absent();
    private static final Known<Integer> UNREADABLE = Known.unreadable("access denied");

    @Test
    void only_a_value_is_known() {
        assertThat(THREE.isKnown()).isTrue();
        assertThat(ABSENT.isKnown()).isFalse();
        assertThat(UNREADABLE.isKnown()).isFalse();
        assertThat(THREE.value()).contains(3);
        assertThat(ABSENT.value()).isEmpty();
        assertThat(UNREADABLE.value()).isEmpty();
    }

    @Test
    void the_three_are_kept_apart() {
        assertThat(List.of(THREE, ABSENT, UNREADABLE, Known.unreadable("busy"))).doesNotHaveDuplicates();
        assertThat(ABSENT).isEqualTo(Known.absent()).hasSameHashCodeAs(Known.absent());
        assertThat(Known.of(List.of())).as("known to be empty").isNotEqualTo(Known.absent());
    }

    @Test
    void what_is_not_known_says_why() {
        assertThat(THREE.whyNot()).isEmpty();
        assertThat(ABSENT.whyNot()).isEqualTo("not read");
        assertThat(UNREADABLE.whyNot()).isEqualTo("access denied");
        assertThat(List.of(THREE, ABSENT, UNREADABLE)).hasToString("[3, unknown, unreadable: access denied]");
    }

    @Test
    void a_change_leaves_what_is_not_known_as_it_is() {
        assertThat(THREE.map(number -> "n" + number)).isEqualTo(Known.of("n3"));
        assertThat(ABSENT.map(number -> "n" + number)).isEqualTo(Known.absent());
        assertThat(UNREADABLE.map(number -> "n" + number)).isEqualTo(Known.unreadable("access denied"));
    }

    @Test
    void another_value_takes_the_place_of_what_is_not_known() {
        assertThat(THREE.orElse(7)).isEqualTo(3);
        assertThat(ABSENT.orElse(7)).isEqualTo(7);
        assertThat(UNREADABLE.orElse(7)).isEqualTo(7);
    }
}
