// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WslInfoOutputTest {
    private static final String ID = "4f3c0a77-91d2-4be0-8a5e-0c6d27b1f9e3";

    @ParameterizedTest
    @ValueSource(strings = {"mirrored\n", "mirrored", "\ufeffmirrored\r\n", "\n  mirrored  \n\n"})
    void reads_a_networking_mode(String text) {
        assertThat(WslInfoOutput.parse(text).orThrow()).isEqualTo(new WslInfoAnswer.Mode(NetworkingMode.MIRRORED));
    }

    @Test
    void reads_the_former_name_of_a_mode() {
        assertThat(WslInfoOutput.parse("virtioproxy\n").orThrow())
                .isEqualTo(new WslInfoAnswer.Mode(NetworkingMode.CONSOMME));
    }

    @Test
    void keeps_a_mode_that_is_not_known_and_says_so() {
        assertThat(WslInfoOutput.parse("teleport\n").value())
                .isEqualTo(new WslInfoAnswer.Mode(NetworkingMode.parse("teleport")));
        assertThat(WslInfoOutput.parse("teleport\n").warnings())
                .singleElement()
                .matches(warning -> warning.line() == 1 && warning.reason().contains("not known"));
    }

    @Test
    void reads_the_answer_to_the_question_that_was_asked() {
        assertThat(WslInfoOutput.parseNetworkingMode("wsl: DNS tunneling is off\nmirrored")
                        .value())
                .isEqualTo(NetworkingMode.MIRRORED);
        assertThatThrownBy(() -> WslInfoOutput.parseNetworkingMode("2.5.9.0"))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("a networking mode");
    }

    @Test
    void reads_a_version_an_id_and_a_path() {
        assertThat(WslInfoOutput.parse("2.5.9.0\n").orThrow())
                .isInstanceOfSatisfying(
                        WslInfoAnswer.Version.class,
                        version -> assertThat(version.release()).contains(new WslRelease(2, 5, 9)));
        assertThat(WslInfoOutput.parse("{" + ID + "}").orThrow()).isEqualTo(new WslInfoAnswer.VmId(ID));
        assertThat(WslInfoOutput.parse(ID).orThrow()).isEqualTo(new WslInfoAnswer.VmId(ID));
        assertThat(WslInfoOutput.parse("/mnt/c/Program Files/WSL/msal.wsl.proxy.exe\n")
                        .orThrow())
                .isEqualTo(new WslInfoAnswer.MsalProxyPath("/mnt/c/Program Files/WSL/msal.wsl.proxy.exe"));
    }

    @Test
    void passes_on_what_wsl_warns_of() {
        String text = "wsl: A key is not known.\n<3>WSL (12 - ) ERROR: UtilAcceptVsock:271: accept4 failed\nnat\n";

        assertThat(WslInfoOutput.parse(text).value()).isEqualTo(new WslInfoAnswer.Mode(NetworkingMode.NAT));
        assertThat(WslInfoOutput.parse(text).warnings()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "wsl: A key is not known.\n",
                "nat\nmirrored\n",
                "Usage:\n    --networking-mode\n       Display it.\n",
                "bash: wslinfo: command not found\n",
                "ネットワーク",
                "12",
                "Nat is on",
                "4f3c0a77-91d2-4be0-8a5e-0c6d27b1f9e",
                "4f3c0a77-91d2-4be0--a5e-0c6d27b1f9e3"
            })
    void refuses_what_is_no_answer(String text) {
        assertThatThrownBy(() -> WslInfoOutput.parse(text))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageStartingWith("wslinfo");
    }

    @Test
    void takes_any_damage() {
        Mutations.assertHarmless("wsl: x\n" + ID + "\n", WslInfoOutput::parse);
        Mutations.assertHarmless("mirrored\n", WslInfoOutput::parse);
    }
}
