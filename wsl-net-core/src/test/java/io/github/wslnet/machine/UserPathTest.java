// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserPathTest {
    @Test
    void names_a_file_below_one_of_the_users_folders() {
        assertThat(UserPath.profile(".wslconfig")).hasToString("%UserProfile%\\.wslconfig");
        assertThat(UserPath.local("wsl-net/journal")).hasToString("%LocalAppData%\\wsl-net\\journal");
    }

    @Test
    void goes_down_name_by_name() {
        assertThat(UserPath.local("wsl-net").below("journal").below("1.json"))
                .isEqualTo(UserPath.local("wsl-net/journal/1.json"));
        assertThat(UserPath.profile("wsl-net").below("journal")).isNotEqualTo(UserPath.local("wsl-net/journal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/../../b", ".", "a/./b", "", "/a", "a/", "a//b", "a\\b", "\\a", "C:\\a"})
    void refuses_what_leads_out_of_the_folder_or_is_no_plain_name(String names) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPath.profile(names))
                .withMessage("a path below a folder has plain names but was '" + names + "'");
    }

    @Test
    void refuses_to_go_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPath.local("wsl-net").below(".."));
    }
}
