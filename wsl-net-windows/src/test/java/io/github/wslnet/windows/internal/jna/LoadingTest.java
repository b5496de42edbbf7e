// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.windows.ProcessCommandRunner;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Classes that know Windows' functions load on any system: what is native comes with the first call. */
class LoadingTest {
    @Test
    void a_machine_and_its_parts_can_be_made_anywhere() {
        UserFiles none = (UserFiles) Proxy.newProxyInstance(
                UserFiles.class.getClassLoader(), new Class<?>[] {UserFiles.class}, (proxy, method, arguments) -> null);
        try (Machine machine = new LocalWindows(new ProcessCommandRunner(), none)) {
            assertThat(machine.describe()).isEqualTo("this Windows");
            assertThat(machine.registry()).isPresent();
            assertThat(machine.services()).isPresent();
            assertThat(machine.changes()).isPresent();
            assertThat(machine.elevation()).isNotNull();
            assertThat(machine.files()).isSameAs(none);
            assertThat(machine.clock()).isNotNull();
        }
    }

    @Test
    void all_classes_load_anywhere() {
        for (Class<?> type : new Class<?>[] {
            Iphlpapi.class,
            IpHelperTables.class,
            LocalChanges.class,
            LocalElevation.class,
            LocalRegistry.class,
            LocalServices.class,
            NativeFailure.class,
            ProcessNames.class,
            ServiceFunctions.class,
            ShellExecution.class
        }) {
            assertThatCode(() -> Class.forName(type.getName())).doesNotThrowAnyException();
        }
    }
}
