// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.UserPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WindowsMachineTest {
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void elsewhere_it_says_what_this_is() {
        assertThatThrownBy(WindowsMachine::local)
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessageStartingWith("this is not Windows but ");
    }

    @Test
    void the_user_is_the_one_whom_the_environment_names() {
        Map<String, String> environment =
                Map.of("USERPROFILE", "C:\\Users\\me", "LOCALAPPDATA", "C:\\Users\\me\\AppData\\Local");

        try (Machine machine = WindowsMachine.local("Windows 11", environment)) {
            assertThat(machine.files().windowsPath(UserPath.local("wsl-net/a")))
                    .isEqualTo("C:\\Users\\me\\AppData\\Local\\wsl-net\\a");
        }
    }
}
