// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WslVersionOutputTest {
    private static final String ENGLISH = """
            WSL version: 2.7.11.0
            Kernel version: 6.6.114.1-1
            WSLg version: 1.0.73
            MSRDC version: 1.2.6676
            Direct3D version: 1.611.1-81528511
            DXCore version: 10.0.26100.1-240331-1435.ge-release
            Windows version: 10.0.26200.7623
            """;

    private static final WslComponentVersions VERSIONS = WslComponentVersions.builder()
            .wsl("2.7.11.0")
            .kernel("6.6.114.1-1")
            .wslg("1.0.73")
            .msrdc("1.2.6676")
            .direct3d("1.611.1-81528511")
            .dxcore("10.0.26100.1-240331-1435.ge-release")
            .windows("10.0.26200.7623")
            .build();

    @Test
    void reads_all_versions() {
        assertThat(WslVersionOutput.parse(ENGLISH).orThrow()).isEqualTo(VERSIONS);
        assertThat(VERSIONS.release()).contains(WslRelease.parse("2.7.11"));
    }

    @Test
    void a_product_may_be_written_in_small_letters() {
        String french = ENGLISH.replace("Direct3D", "direct3D").replace(" version:", " :");

        assertThat(WslVersionOutput.parse(french).orThrow()).isEqualTo(VERSIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "Version de %s : , Version du noyau",
        "%s sürümü: , Çekirdek sürümü",
        "%s 버전: , 커널 버전",
        "%s版本：, 核心版本",
        "Versione %s\u00a0:\u00a0, Versione kernel",
        "Версия %s: , Версия ядра"
    })
    void reads_them_in_any_language(String product, String kernel) {
        StringBuilder text = new StringBuilder();
        ENGLISH.lines().forEach(line -> {
            int colon = line.indexOf(':');
            String label = line.substring(0, colon).replace(" version", "");
            String inOtherWords = label.equals("Kernel") ? kernel + ":" : product.formatted(label);
            text.append(inOtherWords).append(line.substring(colon + 2)).append("\r\n");
        });

        assertThat(WslVersionOutput.parse(text.toString()).orThrow()).isEqualTo(VERSIONS);
    }

    @Test
    void what_is_cut_off_is_empty() {
        Parsed<WslComponentVersions> parsed =
                WslVersionOutput.parse("WSL version: 2.7.11.0\nKernel version: 6.6.114.1-1\nWSLg ve");

        assertThat(parsed.value())
                .isEqualTo(WslComponentVersions.builder()
                        .wsl("2.7.11.0")
                        .kernel("6.6.114.1-1")
                        .build());
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(3);
    }

    @Test
    void a_development_build_says_more() {
        Parsed<WslComponentVersions> parsed =
                WslVersionOutput.parse(ENGLISH + "MSBuild version: 17.14.1\nCommit: 3e27a6a50\n");

        assertThat(parsed.value()).isEqualTo(VERSIONS);
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(8, 9);
    }

    @Test
    void only_warnings_mean_that_nothing_is_known() {
        String text = "wsl: Der Modus wird nicht unterstützt: Windows-Version 22621.2283\nEs geht mit NAT weiter.\n";

        assertThat(WslVersionOutput.parse(text).value())
                .isEqualTo(WslComponentVersions.builder().build());
        assertThat(WslVersionOutput.parse(text).warnings()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "Kernel version: 5.10.102.1", "WSL version:", "WSL version: x.y", "WSL: 02.08.2022"
            })
    void rejects_what_has_no_version_of_a_product(String text) {
        assertThatThrownBy(() -> WslVersionOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("WSL version: 2.4.4.0");
    }

    @Test
    void names_the_error_that_came_instead() {
        assertThatThrownBy(() -> WslVersionOutput.parse("Błąd.\nKod błędu: Wsl/E_INVALIDARG\n"))
                .hasMessageContaining("wsl.exe failed: 'Wsl/E_INVALIDARG'");
    }

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless(ENGLISH, WslVersionOutput::parse);
        Mutations.assertHarmless(ENGLISH, WslStatusOutput::parse);
    }
}
