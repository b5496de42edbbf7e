// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import io.github.wslnet.machine.ServiceControl.ServiceStatus;
import org.junit.jupiter.api.Test;

@OnWindows
class LiveServicesTest {
    private static final int STOPPED = 1;
    private static final int RUNNING = 4;
    private static final int ON_DEMAND = 3;

    private final LocalServices services = new LocalServices();

    @Test
    void a_service_that_there_is_not_is_empty() {
        assertThat(services.status("wsl-net-none")).isEmpty();
        assertThat(services.status("a name/no service\\has")).isEmpty();
    }

    @Test
    void a_stopped_service_says_how_it_starts() {
        SC_HANDLE manager = Advapi32.INSTANCE.OpenSCManager(null, null, Winsvc.SC_MANAGER_ALL_ACCESS);
        SC_HANDLE service = Advapi32.INSTANCE.CreateService(
                manager,
                "wsl-net-test",
                "a test's",
                Winsvc.SERVICE_ALL_ACCESS,
                WinNT.SERVICE_WIN32_OWN_PROCESS,
                ON_DEMAND,
                0,
                "C:\\none.exe",
                null,
                null,
                null,
                null,
                null);
        try {
            assertThat(services.status("wsl-net-test")).hasValue(new ServiceStatus(STOPPED, ON_DEMAND));
        } finally {
            Advapi32.INSTANCE.DeleteService(service);
            Advapi32.INSTANCE.CloseServiceHandle(service);
            Advapi32.INSTANCE.CloseServiceHandle(manager);
        }
    }

    @Test
    void the_event_log_runs() {
        assertThat(services.status("EventLog"))
                .hasValueSatisfying(status -> assertThat(status.state()).isEqualTo(RUNNING));
    }
}
