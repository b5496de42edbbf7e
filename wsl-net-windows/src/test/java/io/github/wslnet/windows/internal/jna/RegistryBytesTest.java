// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.WinNT;
import io.github.wslnet.machine.RegistryValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryBytesTest {
    private static final int SZ = 1;
    private static final int DWORD = 4;
    private static final int MULTI_SZ = 7;
    private static final int QWORD = 11;

    @ParameterizedTest
    @ValueSource(strings = {"localhost/8443", "localhost/8443\0", "localhost/8443\0\0rest"})
    void a_text_ends_where_its_nul_is_or_should_be(String stored) {
        assertThat(RegistryBytes.value(SZ, utf16(stored))).isEqualTo(new RegistryValue.Text("localhost/8443"));
    }

    @Test
    void an_odd_byte_is_no_character() {
        assertThat(RegistryBytes.value(SZ, new byte[] {'a', 0, 'b'})).isEqualTo(new RegistryValue.Text("a"));
        assertThat(RegistryBytes.value(SZ, new byte[0])).isEqualTo(new RegistryValue.Text(""));
    }

    @Test
    void texts_end_with_an_empty_one() {
        assertThat(RegistryBytes.value(MULTI_SZ, utf16("a\0日本\0\0x\0\0")))
                .isEqualTo(new RegistryValue.Texts(List.of("a", "日本")));
        assertThat(RegistryBytes.value(MULTI_SZ, utf16("a\0b"))).isEqualTo(new RegistryValue.Texts(List.of("a", "b")));
        assertThat(RegistryBytes.value(MULTI_SZ, utf16("\0"))).isEqualTo(new RegistryValue.Texts(List.of()));
    }

    @Test
    void a_number_has_no_sign() {
        assertThat(RegistryBytes.value(DWORD, new byte[] {-1, -1, -1, -1}))
                .isEqualTo(new RegistryValue.Whole(4294967295L));
        assertThat(RegistryBytes.value(QWORD, new byte[] {1, 0, 0, 0, 0, 1, 0, 0}))
                .isEqualTo(new RegistryValue.Whole(1L | 1L << 40));
    }

    @Test
    void a_number_of_another_length_is_none() {
        assertThat(RegistryBytes.value(DWORD, new byte[3])).isEqualTo(new RegistryValue.Other(DWORD));
        assertThat(RegistryBytes.value(QWORD, new byte[4])).isEqualTo(new RegistryValue.Other(QWORD));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    @Test
    @Timeout(30)
    void a_list_of_half_a_million_texts_takes_time_in_proportion() {
        byte[] bytes = "x\0".repeat(500_000).getBytes(StandardCharsets.UTF_16LE);

        assertThat(RegistryBytes.value(WinNT.REG_MULTI_SZ, bytes))
                .isEqualTo(new RegistryValue.Texts(Collections.nCopies(500_000, "x")));
    }
}
