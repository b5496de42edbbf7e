// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.platform.win32.WinNT;
import io.github.wslnet.machine.RegistryValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a registry value as the value.
 *
 * <p>Texts are UTF-16LE and should end with NUL, but whoever wrote them may have left it out ("Registry Value Types" on
 * Microsoft Learn warns of it), or have left an odd byte at the end.
 */
final class RegistryBytes {
    private RegistryBytes() {}

    static RegistryValue value(int type, byte[] bytes) {
        return switch (type) {
            case WinNT.REG_SZ, WinNT.REG_EXPAND_SZ -> new RegistryValue.Text(untilNul(text(bytes)));
            case WinNT.REG_MULTI_SZ -> new RegistryValue.Texts(texts(text(bytes)));
            case WinNT.REG_DWORD ->
                bytes.length == Integer.BYTES
                        ? new RegistryValue.Whole(
                                Integer.toUnsignedLong(numbers(bytes).getInt()))
                        : new RegistryValue.Other(type);
            case WinNT.REG_QWORD ->
                bytes.length == Long.BYTES
                        ? new RegistryValue.Whole(numbers(bytes).getLong())
                        : new RegistryValue.Other(type);
            default -> new RegistryValue.Other(type);
        };
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16LE);
    }

    private static String untilNul(String text) {
        int nul = text.indexOf('\0');
        return nul < 0 ? text : text.substring(0, nul);
    }

    /** An empty text ends the list. */
    private static List<String> texts(String all) {
        List<String> texts = new ArrayList<>();
        int start = 0;
        while (start < all.length() && all.charAt(start) != '\0') {
            int nul = all.indexOf('\0', start);
            int end = nul < 0 ? all.length() : nul;
            texts.add(all.substring(start, end));
            start = end + 1;
        }
        return texts;
    }
}
