// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The registry of this Windows, always in its 64-bit view: a 32-bit program would see {@code WOW6432Node} instead. */
final class LocalRegistry implements Registry {
    /** What a value's and a key's name may have, and the NUL ("Registry Element Size Limits" on Microsoft Learn). */
    private static final int LONGEST_NAME = 16_384;

    private static final int USUAL_SIZE = 4096;

    @Override
    public Optional<Map<String, RegistryValue>> values(RegistryKey key) {
        return read(key, opened -> allValues(key, opened));
    }

    @Override
    public Optional<List<String>> subkeys(RegistryKey key) {
        return read(key, opened -> allSubkeys(key, opened));
    }

    /**
     * Opens a key; empty when there is none.
     *
     * @param access {@code KEY_READ} or {@code KEY_NOTIFY}
     */
    static Optional<HKEY> open(RegistryKey key, int access) {
        HKEYByReference opened = new HKEYByReference();
        int code = Advapi32.INSTANCE.RegOpenKeyEx(hive(key), key.path(), 0, access | WinNT.KEY_WOW64_64KEY, opened);
        return switch (code) {
            case WinError.ERROR_SUCCESS -> Optional.of(opened.getValue());
            case WinError.ERROR_FILE_NOT_FOUND, WinError.ERROR_PATH_NOT_FOUND -> Optional.empty();
            default -> throw NativeFailure.of("RegOpenKeyEx", key.toString(), code);
        };
    }

    static void close(HKEY opened) {
        Advapi32.INSTANCE.RegCloseKey(opened);
    }

    private static HKEY hive(RegistryKey key) {
        return switch (key.hive()) {
            case LOCAL_MACHINE -> WinReg.HKEY_LOCAL_MACHINE;
            case CURRENT_USER -> WinReg.HKEY_CURRENT_USER;
        };
    }

    private static <T> Optional<T> read(RegistryKey key, Function<HKEY, T> reader) {
        Optional<HKEY> opened = open(key, WinNT.KEY_READ);
        try {
            return opened.map(reader);
        } finally {
            opened.ifPresent(LocalRegistry::close);
        }
    }

    private static Map<String, RegistryValue> allValues(RegistryKey key, HKEY opened) {
        Map<String, RegistryValue> values = new LinkedHashMap<>();
        byte[] bytes = new byte[USUAL_SIZE];
        int i = 0;
        while (true) {
            char[] name = new char[LONGEST_NAME];
            IntByReference nameLength = new IntByReference(name.length);
            IntByReference type = new IntByReference();
            IntByReference size = new IntByReference(bytes.length);
            int code = Advapi32.INSTANCE.RegEnumValue(opened, i, name, nameLength, null, type, bytes, size);
            if (code == WinError.ERROR_NO_MORE_ITEMS) {
                return values;
            } else if (code == WinError.ERROR_MORE_DATA) {
                bytes = new byte[Math.max(2 * bytes.length, size.getValue())];
            } else if (code == WinError.ERROR_SUCCESS) {
                values.put(
                        new String(name, 0, nameLength.getValue()),
                        RegistryBytes.value(type.getValue(), Arrays.copyOf(bytes, size.getValue())));
                i++;
            } else {
                throw NativeFailure.of("RegEnumValue", key.toString(), code);
            }
        }
    }

    private static List<String> allSubkeys(RegistryKey key, HKEY opened) {
        List<String> names = new ArrayList<>();
        while (true) {
            char[] name = new char[LONGEST_NAME];
            IntByReference length = new IntByReference(name.length);
            int code = Advapi32.INSTANCE.RegEnumKeyEx(opened, names.size(), name, length, null, null, null, null);
            if (code == WinError.ERROR_NO_MORE_ITEMS) {
                return names;
            } else if (code != WinError.ERROR_SUCCESS) {
                throw NativeFailure.of("RegEnumKeyEx", key.toString(), code);
            }
            names.add(new String(name, 0, length.getValue()));
        }
    }
}
