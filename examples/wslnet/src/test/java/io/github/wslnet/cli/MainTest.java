// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void says_its_version(String option) {
        Call call = Call.of(option);

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("wslnet ");
    }

    @Test
    void lists_its_commands() {
        Call call = Call.of("--help");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("parse", "conf", "explain", "matrix", "plan", "snapshot", "diagram");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "conf", "explain", "matrix", "plan", "snapshot", "diagram"})
    void helps_with_each_command(String command) {
        Call call = Call.of(command, "--help");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("Usage: wslnet " + command + " ");
    }

    @Test
    void wants_a_command() {
        Call call = Call.of();

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("Missing subcommand: try 'wslnet --help'");
        assertThat(call.out()).isEmpty();
    }

    @Test
    void knows_no_other_command() {
        Call call = Call.of("destroy");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("Unmatched argument at index 0: 'destroy'");
    }
}
