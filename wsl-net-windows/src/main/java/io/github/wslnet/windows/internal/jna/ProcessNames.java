// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Tlhelp32;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;

/**
 * The file names of processes.
 *
 * <p>A process is asked itself; one of another account refuses that without elevation, but stands in the list of all.
 */
final class ProcessNames {
    private static final int LONGEST_PATH = 32_768;

    /** Returns a process's file name, empty when there is no such process. */
    Optional<String> of(int pid) {
        return asked(pid).or(() -> listed(pid));
    }

    private static Optional<String> asked(int pid) {
        HANDLE process = Kernel32.INSTANCE.OpenProcess(WinNT.PROCESS_QUERY_LIMITED_INFORMATION, false, pid);
        if (process == null) {
            return Optional.empty();
        }
        try {
            char[] path = new char[LONGEST_PATH];
            return Kernel32.INSTANCE.QueryFullProcessImageName(process, 0, path, new IntByReference(path.length))
                    ? Optional.of(fileName(Native.toString(path)))
                    : Optional.empty();
        } finally {
            Kernel32.INSTANCE.CloseHandle(process);
        }
    }

    private static Optional<String> listed(int pid) {
        HANDLE list = Kernel32.INSTANCE.CreateToolhelp32Snapshot(Tlhelp32.TH32CS_SNAPPROCESS, new DWORD(0));
        if (WinNT.INVALID_HANDLE_VALUE.equals(list)) {
            return Optional.empty();
        }
        try {
            Tlhelp32.PROCESSENTRY32.ByReference entry = new Tlhelp32.PROCESSENTRY32.ByReference();
            boolean found = Kernel32.INSTANCE.Process32First(list, entry);
            while (found && entry.th32ProcessID.intValue() != pid) {
                found = Kernel32.INSTANCE.Process32Next(list, entry);
            }
            return found ? Optional.of(fileName(Native.toString(entry.szExeFile))) : Optional.empty();
        } finally {
            Kernel32.INSTANCE.CloseHandle(list);
        }
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
