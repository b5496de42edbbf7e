// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.wslnet.machine.ServiceControl;
import java.util.Optional;

/** The service control manager of this Windows; reading needs no administrator. */
final class LocalServices implements ServiceControl {
    /** What a {@code QUERY_SERVICE_CONFIGW} has at most. */
    private static final int LARGEST_CONFIG = 8 * 1024;

    private static final int START_TYPE = 4;

    @Override
    public Optional<ServiceStatus> status(String name) {
        SC_HANDLE manager = Advapi32.INSTANCE.OpenSCManager(null, null, Winsvc.SC_MANAGER_CONNECT);
        if (manager == null) {
            throw NativeFailure.of("OpenSCManager", "this machine", Native.getLastError());
        }
        try {
            return status(manager, name);
        } finally {
            Advapi32.INSTANCE.CloseServiceHandle(manager);
        }
    }

    private static Optional<ServiceStatus> status(SC_HANDLE manager, String name) {
        SC_HANDLE service =
                Advapi32.INSTANCE.OpenService(manager, name, Winsvc.SERVICE_QUERY_STATUS | Winsvc.SERVICE_QUERY_CONFIG);
        if (service == null) {
            int code = Native.getLastError();
            if (code == WinError.ERROR_SERVICE_DOES_NOT_EXIST || code == WinError.ERROR_INVALID_NAME) {
                return Optional.empty();
            }
            throw NativeFailure.of("OpenService", name, code);
        }
        try {
            return Optional.of(new ServiceStatus(state(service, name), startType(service, name)));
        } finally {
            Advapi32.INSTANCE.CloseServiceHandle(service);
        }
    }

    private static int state(SC_HANDLE service, String name) {
        Winsvc.SERVICE_STATUS_PROCESS status = new Winsvc.SERVICE_STATUS_PROCESS();
        if (!Advapi32.INSTANCE.QueryServiceStatusEx(
                service, Winsvc.SC_STATUS_TYPE.SC_STATUS_PROCESS_INFO, status, status.size(), new IntByReference())) {
            throw NativeFailure.of("QueryServiceStatusEx", name, Native.getLastError());
        }
        return status.dwCurrentState;
    }

    private static int startType(SC_HANDLE service, String name) {
        try (Memory config = new Memory(LARGEST_CONFIG)) {
            if (!ServiceFunctions.Holder.LIBRARY.QueryServiceConfigW(
                    service, config, LARGEST_CONFIG, new IntByReference())) {
                throw NativeFailure.of("QueryServiceConfig", name, Native.getLastError());
            }
            return config.getInt(START_TYPE);
        }
    }
}
