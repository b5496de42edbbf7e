// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;

/** What jna-platform has not of {@code advapi32.dll}. */
interface ServiceFunctions extends StdCallLibrary {
    /** Loads the library when it is first needed. */
    final class Holder {
        static final ServiceFunctions LIBRARY = Native.load("advapi32", ServiceFunctions.class);

        private Holder() {}
    }

    /** Fills a {@code QUERY_SERVICE_CONFIGW}: service type 0, start type 4, and more. */
    boolean QueryServiceConfigW(
            SC_HANDLE hService, Pointer lpServiceConfig, int cbBufSize, IntByReference pcbBytesNeeded);
}
