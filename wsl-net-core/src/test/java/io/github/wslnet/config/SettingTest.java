// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    static Stream<Setting<?>> all() {
        return Stream.of(ConfigFile.values()).flatMap(file -> file.settings().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void its_default_is_a_value_that_can_be_written(Setting<?> setting) {
        assertThat(setting.defaultValue()).isEqualTo(writtenAndRead(setting));
    }

    private static <T> Optional<T> writtenAndRead(Setting<T> setting) {
        return setting.defaultValue().map(setting::print).flatMap(setting::parse);
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_found_by_each_of_its_names_in_any_case(Setting<?> setting) {
        assertThat(setting.names())
                .allSatisfy(name -> assertThat(setting.file()
                                .setting(SettingName.parse(name.toString().toUpperCase(Locale.ROOT))))
                        .contains(setting));
    }

    @Test
    void every_section_of_wsl_conf_is_there() {
        assertThat(DistroSettings.all())
                .extracting(setting -> setting.name().section())
                .containsOnly(
                        "automount",
                        "filesystem",
                        "interop",
                        "network",
                        "time",
                        "fileServer",
                        "gpu",
                        "user",
                        "boot",
                        "general");
    }

    @Test
    void a_former_experimental_setting_has_both_names() {
        assertThat(GlobalSettings.NETWORKING_MODE.names())
                .extracting(SettingName::toString)
                .containsExactly("wsl2.networkingMode", "experimental.networkingMode");
    }

    @Test
    void says_in_which_modes_it_counts() {
        assertThat(GlobalSettings.IGNORED_PORTS.modes()).containsExactly(NetworkingMode.MIRRORED);
        assertThat(GlobalSettings.LOCALHOST_FORWARDING.modes()).doesNotContain(NetworkingMode.MIRRORED);
        assertThat(GlobalSettings.MEMORY.modes()).isEqualTo(NetworkingMode.configurable());
    }

    @Test
    void names_are_equal_in_any_case() {
        assertThat(SettingName.parse("Network.generatehosts"))
                .isEqualTo(DistroSettings.GENERATE_HOSTS.name())
                .hasSameHashCodeAs(DistroSettings.GENERATE_HOSTS.name())
                .hasToString("Network.generatehosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hostname", ".hostname", "network.", "network.host.name", "net work.a", "1a.b"})
    void refuses_what_is_no_name(String text) {
        assertThatThrownBy(() -> SettingName.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("SECTION.KEY");
    }
}
