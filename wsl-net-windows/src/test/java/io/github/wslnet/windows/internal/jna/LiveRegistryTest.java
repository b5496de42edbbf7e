// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnWindows
class LiveRegistryTest {
    private static final String PATH = "Software\\wsl-net-test";
    private static final RegistryKey KEY = RegistryKey.user(PATH);

    private final LocalRegistry registry = new LocalRegistry();

    @BeforeEach
    void make() {
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, PATH);
    }

    @AfterEach
    void delete() {
        for (String name : Advapi32Util.registryGetKeys(WinReg.HKEY_CURRENT_USER, PATH)) {
            Advapi32Util.registryDeleteKey(WinReg.HKEY_CURRENT_USER, PATH, name);
        }
        Advapi32Util.registryDeleteKey(WinReg.HKEY_CURRENT_USER, PATH);
    }

    @Test
    void values_of_each_type_are_read() {
        Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, PATH, "0.0.0.0/2222", "172.24.16.5/22");
        Advapi32Util.registrySetExpandableStringValue(WinReg.HKEY_CURRENT_USER, PATH, "path", "%SystemRoot%\\x");
        Advapi32Util.registrySetIntValue(WinReg.HKEY_CURRENT_USER, PATH, "dword", 0xffff_ffff);
        Advapi32Util.registrySetLongValue(WinReg.HKEY_CURRENT_USER, PATH, "qword", 1L << 40);
        Advapi32Util.registrySetStringArray(WinReg.HKEY_CURRENT_USER, PATH, "many", new String[] {"a b", "日本"});
        Advapi32Util.registrySetBinaryValue(WinReg.HKEY_CURRENT_USER, PATH, "bytes", new byte[] {1, 2, 3});
        Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, PATH, "long", "x".repeat(9000));
        Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, PATH, "", "the default");

        assertThat(registry.values(KEY))
                .hasValue(Map.of(
                        "0.0.0.0/2222",
                        new RegistryValue.Text("172.24.16.5/22"),
                        "path",
                        new RegistryValue.Text("%SystemRoot%\\x"),
                        "dword",
                        new RegistryValue.Whole(0xffff_ffffL),
                        "qword",
                        new RegistryValue.Whole(1L << 40),
                        "many",
                        new RegistryValue.Texts(List.of("a b", "日本")),
                        "bytes",
                        new RegistryValue.Other(3),
                        "long",
                        new RegistryValue.Text("x".repeat(9000)),
                        "",
                        new RegistryValue.Text("the default")));
        assertThat(registry.value(KEY, "dword")).hasValue(new RegistryValue.Whole(0xffff_ffffL));
        assertThat(registry.value(KEY, "none")).isEmpty();
    }

    @Test
    void keys_below_a_key_are_listed() {
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, PATH, "{6e3d}");
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, PATH, "two words");

        assertThat(registry.subkeys(KEY))
                .hasValueSatisfying(names -> assertThat(names).containsExactlyInAnyOrder("{6e3d}", "two words"));
    }

    @Test
    void an_empty_key_is_not_a_missing_one() {
        assertThat(registry.values(KEY)).hasValue(Map.of());
        assertThat(registry.subkeys(KEY)).hasValue(List.of());
        assertThat(registry.values(KEY.below("none"))).isEmpty();
        assertThat(registry.subkeys(KEY.below("none").below("none"))).isEmpty();
    }
}
