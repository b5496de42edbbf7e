// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryKeyTest {
    private static final RegistryKey LXSS = RegistryKey.user("Software\\Microsoft\\Windows\\CurrentVersion\\Lxss");

    @Test
    void reads_as_reg_exe_takes_it() {
        assertThat(LXSS).hasToString("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss");
        assertThat(RegistryKey.machine("SYSTEM").below("CurrentControlSet"))
                .hasToString("HKLM\\SYSTEM\\CurrentControlSet");
    }

    @Test
    void its_hive_has_the_name_of_exported_files_too() {
        assertThat(RegistryKey.machine("SYSTEM").hive().longName()).isEqualTo("HKEY_LOCAL_MACHINE");
        assertThat(LXSS.hive().longName()).isEqualTo("HKEY_CURRENT_USER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\SYSTEM", "SYSTEM\\"})
    void refuses_a_path_that_is_empty_or_has_backslashes_at_its_ends(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistryKey.machine(path))
                .withMessage("a registry path is not empty and has no backslash at its ends but was '" + path + "'");
    }

    @Test
    void a_value_is_found_by_its_key_and_name() {
        Registry registry = new OneKey(LXSS, Map.of("DefaultVersion", new RegistryValue.Whole(2)));

        assertThat(registry.value(LXSS, "DefaultVersion")).contains(new RegistryValue.Whole(2));
        assertThat(registry.value(LXSS, "NatNetwork")).isEmpty();
        assertThat(registry.value(LXSS.below("{0A}"), "DefaultVersion")).isEmpty();
    }

    @Test
    void a_value_has_the_text_or_the_number_of_its_type() {
        RegistryValue text = new RegistryValue.Text("172.26.16.1/20");
        RegistryValue number = new RegistryValue.Whole(4_294_967_295L);
        RegistryValue other = new RegistryValue.Other(3);

        assertThat(text.asText()).contains("172.26.16.1/20");
        assertThat(text.asNumber()).isEmpty();
        assertThat(number.asNumber()).hasValue(4_294_967_295L);
        assertThat(number.asText()).isEmpty();
        assertThat(other.asText()).isEmpty();
        assertThat(other.asNumber()).isEmpty();
    }

    private record OneKey(RegistryKey key, Map<String, RegistryValue> content) implements Registry {
        @Override
        public Optional<Map<String, RegistryValue>> values(RegistryKey asked) {
            return asked.equals(key) ? Optional.of(content) : Optional.empty();
        }

        @Override
        public Optional<List<String>> subkeys(RegistryKey asked) {
            return Optional.empty();
        }
    }
}
