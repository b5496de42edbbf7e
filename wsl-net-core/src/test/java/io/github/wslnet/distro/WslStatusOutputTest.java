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
import org.junit.jupiter.params.provider.ValueSource;

class WslStatusOutputTest {
    private static final String INBOX = """
            Standardverteilung: Ubuntu
            Standardversion: 2

            Das Windows-Subsystem für Linux wurde zuletzt aktualisiert am: 02.08.2022
            Die automatischen Aktualisierungen sind eingeschaltet.

            Kernelversion: 5.10.102.1
            """;

    @Test
    void reads_what_the_store_release_prints() {
        Parsed<WslStatus> parsed =
                WslStatusOutput.parse("Default Distribution: Ubuntu-24.04\r\nDefault Version: 2\r\n");

        assertThat(parsed.orThrow())
                .isEqualTo(WslStatus.withDefault(WslVersion.WSL2)
                        .defaultDistribution(DistroName.of("Ubuntu-24.04"))
                        .build());
    }

    @Test
    void reads_what_the_release_in_windows_prints() {
        Parsed<WslStatus> parsed = WslStatusOutput.parse(INBOX);

        assertThat(parsed.value())
                .isEqualTo(WslStatus.withDefault(WslVersion.WSL2)
                        .defaultDistribution(DistroName.of("Ubuntu"))
                        .kernel("5.10.102.1")
                        .build());
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(4, 5);
    }

    @Test
    void there_may_be_no_distribution() {
        assertThat(WslStatusOutput.parse("既定のバージョン：1").orThrow())
                .isEqualTo(WslStatus.withDefault(WslVersion.WSL1).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WSL1 is not supported with your current machine configuration.",
                "当前计算机配置不支持 WSL1。",
                "現在の構成では WSL1 は使えません: WSL1 の機能を有効にしてください"
            })
    void sees_the_remark_that_wsl_1_does_not_work(String remark) {
        WslStatus status =
                WslStatusOutput.parse("a: Debian\nb: 2\n" + remark + "\n").value();

        assertThat(status.saysWsl1Unsupported()).isTrue();
        assertThat(status.defaultDistribution()).contains(DistroName.of("Debian"));
    }

    @Test
    void the_distribution_stands_right_before_the_version() {
        Parsed<WslStatus> parsed = WslStatusOutput.parse("wsl: hm: x\nnote: see above\na: Debian\nb: 2\n");

        assertThat(parsed.value().defaultDistribution()).contains(DistroName.of("Debian"));
        assertThat(parsed.warnings()).extracting(ParseWarning::line).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "a: b", "WSL version: 2.7.11.0\n", "Default Version: 3", "2"})
    void rejects_what_has_no_default_version(String text) {
        assertThatThrownBy(() -> WslStatusOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("Default Version: 2");
    }

    @Test
    void survives_every_small_damage() {
        Mutations.assertHarmless(INBOX, WslStatusOutput::parse);
        Mutations.assertHarmless(INBOX, WslVersionOutput::parse);
    }
}
