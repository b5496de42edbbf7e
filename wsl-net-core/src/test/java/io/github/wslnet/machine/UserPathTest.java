// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserPathTest {
    @Test
    void is_told_as_windows_tells_it() {
        assertThat(UserPath.local("wsl-net").below("journal")).hasToString("%LocalAppData%\\wsl-net\\journal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../x", "a/..", "a/./b", "a//b", "/a", "a/", "a\\..\\b"})
    void leads_nowhere_out_of_its_folder(String names) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPath.local(names))
                .withMessageContaining("plain names");
    }
}
