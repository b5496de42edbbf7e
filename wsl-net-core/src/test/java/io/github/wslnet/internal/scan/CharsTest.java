// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharsTest {
    @Test
    void looks_only_between_the_two_positions() {
        assertThat(Chars.indexOf("a:b:c", ':', 0, 5)).isEqualTo(1);
        assertThat(Chars.indexOf("a:b:c", ':', 2, 3)).isEqualTo(-1);
        assertThat(Chars.indexOf("a:b:c", ':', 3, 3)).isEqualTo(-1);
        assertThat(Chars.lastIndexOf("a:b:c", ':', 0, 5)).isEqualTo(3);
        assertThat(Chars.lastIndexOf("a:b:c", ':', 0, 3)).isEqualTo(1);
        assertThat(Chars.lastIndexOf("a:b:c", ':', 2, 3)).isEqualTo(-1);
    }
}
