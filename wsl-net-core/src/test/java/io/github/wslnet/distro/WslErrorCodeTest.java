// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WslErrorCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The file is missing.\r\nError code: Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_FILE_NOT_FOUND\r\n",
                "エラー コード: Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_FILE_NOT_FOUND",
                "错误代码：Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_FILE_NOT_FOUND。",
                "see /mnt/c and Code d’erreur : Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_FILE_NOT_FOUND."
            })
    void is_found_in_any_language(String text) {
        WslErrorCode code = WslErrorCode.find(text).orElseThrow();

        assertThat(code.contexts()).containsExactly("Wsl", "Service", "CreateInstance", "CreateVm", "HCS");
        assertThat(code.code()).isEqualTo("ERROR_FILE_NOT_FOUND");
        assertThat(code.isDuring("CreateVm")).isTrue();
        assertThat(code).hasToString("Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_FILE_NOT_FOUND");
    }

    @Test
    void may_be_a_number_or_of_another_program() {
        assertThat(WslErrorCode.find("Wsl/Service/0x8007273d"))
                .contains(new WslErrorCode(List.of("Wsl", "Service"), "0x8007273d"));
        assertThat(WslErrorCode.find("Wslg/E_FAIL")).contains(new WslErrorCode(List.of("Wslg"), "E_FAIL"));
        assertThat(WslErrorCode.find("Bash//E_FAIL")).contains(new WslErrorCode(List.of("Bash"), "E_FAIL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Wsl/", "/", "a/b", "/opt/Wsl/bin", "C:\\Wsl/x", "Wsl/Service/", "wsl/x", "Wsl E_FAIL"})
    void is_not_found_where_there_is_none(String text) {
        assertThat(WslErrorCode.find(text)).isEmpty();
    }

    @Test
    void is_what_a_failure_of_wsl_is_read_as() {
        assertThat(WslErrorCode.parse("Hiba történt.\r\nHibakód: Wsl/Service/WSL_E_DISTRO_NOT_FOUND\r\n"))
                .isEqualTo(new WslErrorCode(List.of("Wsl", "Service"), "WSL_E_DISTRO_NOT_FOUND"));
        assertThat(WslErrorCode.parse("E\0r\0r\0:\0 \0W\0s\0l\0/\0E\0_\0F\0A\0I\0L\0"))
                .hasToString("Wsl/E_FAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\nAccess is denied.\n", "ipv4 に接続する:"})
    void a_text_without_a_code_is_refused(String text) {
        assertThatThrownBy(() -> WslErrorCode.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("error of wsl.exe")
                .hasMessageContaining("Wsl/Service");
    }

    @Test
    void has_a_program_and_a_code() {
        assertThatThrownBy(() -> new WslErrorCode(List.of(), "E_FAIL")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WslErrorCode(List.of("Wsl"), "")).isInstanceOf(IllegalArgumentException.class);
    }
}
