// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.machine.AddressedBytes;
import io.github.wslnet.machine.NativeTables;
import java.util.Optional;

/**
 * The tables of this Windows.
 *
 * <p>Each function is asked with a buffer that is large enough as a rule, and again with a larger one when it was not: what
 * is needed may have grown since it was told.
 */
final class IpHelperTables implements NativeTables {
    private static final int USUAL_SIZE = 64 * 1024;
    private static final int TRIES = 10;
    private static final int GAA_FLAGS = Iphlpapi.GAA_FLAG_SKIP_ANYCAST
            | Iphlpapi.GAA_FLAG_SKIP_MULTICAST
            | Iphlpapi.GAA_FLAG_INCLUDE_GATEWAYS
            | Iphlpapi.GAA_FLAG_INCLUDE_ALL_INTERFACES;

    private static final int ROUTES_FIRST_ROW = 8;
    private static final int ROUTE = 104;

    private final ProcessNames names = new ProcessNames();
    private final int firstSize;

    IpHelperTables() {
        this(USUAL_SIZE);
    }

    /**
     * Makes tables that are first asked for with buffers of this size.
     *
     * @param firstSize in bytes, at least one
     */
    IpHelperTables(int firstSize) {
        this.firstSize = firstSize;
    }

    @Override
    public byte[] tcp(IpFamily family) {
        return filled(
                        "GetExtendedTcpTable",
                        family.toString(),
                        (buffer, size) -> Iphlpapi.Holder.LIBRARY.GetExtendedTcpTable(
                                buffer, size, 0, number(family), Iphlpapi.TCP_TABLE_OWNER_PID_ALL, 0))
                .bytes();
    }

    @Override
    public byte[] udp(IpFamily family) {
        return filled(
                        "GetExtendedUdpTable",
                        family.toString(),
                        (buffer, size) -> Iphlpapi.Holder.LIBRARY.GetExtendedUdpTable(
                                buffer, size, 0, number(family), Iphlpapi.UDP_TABLE_OWNER_PID, 0))
                .bytes();
    }

    @Override
    public AddressedBytes adapters() {
        return filled(
                "GetAdaptersAddresses",
                "all adapters",
                (buffer, size) -> Iphlpapi.Holder.LIBRARY.GetAdaptersAddresses(
                        Iphlpapi.AF_UNSPEC, GAA_FLAGS, Pointer.NULL, buffer, size));
    }

    @Override
    public byte[] routes() {
        PointerByReference table = new PointerByReference();
        int code = Iphlpapi.Holder.LIBRARY.GetIpForwardTable2((short) Iphlpapi.AF_UNSPEC, table);
        if (code == WinError.ERROR_NOT_FOUND) {
            return new byte[ROUTES_FIRST_ROW];
        }
        if (code != WinError.NO_ERROR) {
            throw NativeFailure.of("GetIpForwardTable2", "all routes", code);
        }
        Pointer rows = table.getValue();
        try {
            return rows.getByteArray(0, Math.addExact(ROUTES_FIRST_ROW, Math.multiplyExact(ROUTE, rows.getInt(0))));
        } finally {
            Iphlpapi.Holder.LIBRARY.FreeMibTable(rows);
        }
    }

    @Override
    public Optional<String> processName(int pid) {
        return names.of(pid);
    }

    private static int number(IpFamily family) {
        return family == IpFamily.V4 ? Iphlpapi.AF_INET : Iphlpapi.AF_INET6;
    }

    /** Returns what a function put into a buffer, with the address that it has there. */
    private AddressedBytes filled(String function, String subject, Filling filling) {
        IntByReference size = new IntByReference(firstSize);
        int code = WinError.NO_ERROR;
        for (int i = 0; i < TRIES; i++) {
            try (Memory buffer = new Memory(Math.max(1, size.getValue()))) {
                code = filling.fill(buffer, size);
                if (code == WinError.NO_ERROR) {
                    int used = (int) Math.min(buffer.size(), Integer.toUnsignedLong(size.getValue()));
                    return AddressedBytes.at(Pointer.nativeValue(buffer), buffer.getByteArray(0, used));
                }
            }
            if (code == WinError.ERROR_NO_DATA) {
                return AddressedBytes.at(0, new byte[0]);
            }
            if (code != WinError.ERROR_INSUFFICIENT_BUFFER && code != WinError.ERROR_BUFFER_OVERFLOW) {
                break;
            }
        }
        throw NativeFailure.of(function, subject, code);
    }

    /** A function that fills a buffer, or says how large it has to be. */
    @FunctionalInterface
    private interface Filling {
        int fill(Memory buffer, IntByReference size);
    }
}
