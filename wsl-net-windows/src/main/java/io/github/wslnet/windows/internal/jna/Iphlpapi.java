// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;

/** Functions of {@code iphlpapi.dll}; each is described on Microsoft Learn by its name. Results are error codes. */
interface Iphlpapi extends StdCallLibrary {
    int AF_UNSPEC = 0;
    int AF_INET = 2;
    int AF_INET6 = 23;
    int TCP_TABLE_OWNER_PID_ALL = 5;
    int UDP_TABLE_OWNER_PID = 1;
    int GAA_FLAG_SKIP_ANYCAST = 0x2;
    int GAA_FLAG_SKIP_MULTICAST = 0x4;
    int GAA_FLAG_INCLUDE_GATEWAYS = 0x80;
    int GAA_FLAG_INCLUDE_ALL_INTERFACES = 0x100;

    /** Loads the library when it is first needed. */
    final class Holder {
        static final Iphlpapi LIBRARY = Native.load("iphlpapi", Iphlpapi.class);

        private Holder() {}
    }

    int GetExtendedTcpTable(
            Pointer pTcpTable, IntByReference pdwSize, int bOrder, int ulAf, int tableClass, int reserved);

    int GetExtendedUdpTable(
            Pointer pUdpTable, IntByReference pdwSize, int bOrder, int ulAf, int tableClass, int reserved);

    int GetAdaptersAddresses(
            int family, int flags, Pointer reserved, Pointer adapterAddresses, IntByReference sizePointer);

    int GetIpForwardTable2(short family, PointerByReference table);

    void FreeMibTable(Pointer memory);

    int NotifyUnicastIpAddressChange(
            short family,
            UnicastIpAddressChange callback,
            Pointer callerContext,
            byte initialNotification,
            PointerByReference notificationHandle);

    int CancelMibChangeNotify2(Pointer notificationHandle);

    /** {@code PUNICAST_IPADDRESS_CHANGE_CALLBACK}. */
    interface UnicastIpAddressChange extends Callback, StdCallLibrary.StdCallCallback {
        void callback(Pointer callerContext, Pointer row, int notificationType);
    }
}
