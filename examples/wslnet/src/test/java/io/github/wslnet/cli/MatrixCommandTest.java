// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixCommandTest {
    @Test
    void prints_a_table() {
        Call call = matrix();

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).isEqualTo("""
                server                              from windows               from distro:Ubuntu  from lan
                tcp node in Ubuntu on 0.0.0.0:3000  127.0.0.1 localhost-relay  127.0.0.1 direct    blocked (timed-out)
                """);
    }

    @Test
    void prints_json() {
        assertThat(matrix("--json").out())
                .startsWith("{\"vantages\":[\"windows\",\"distro:Ubuntu\",\"lan\"],\"rows\":[{\"server\"")
                .contains("{\"from\":\"lan\",\"to\":\"tcp://192.168.0.4:3000\",\"verdict\":\"blocked\"");
    }

    @Test
    void prints_a_flowchart() {
        assertThat(matrix("--mermaid").out()).startsWith("flowchart LR").contains("-->|\"127.0.0.1 localhost-relay\"|");
    }

    @Test
    void answers_as_if_another_mode_ran() {
        assertThat(matrix("--simulate", "none").out()).contains("blocked (refused)", "127.0.0.1 direct");
    }

    @Test
    void refuses_a_mode_that_wsl_would_not_take() {
        Call call = matrix("--simulate", "wsl1");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("--simulate takes one of [none, nat, bridged, mirrored, consomme]");
    }

    @Test
    void says_which_answers_are_other_ones_later(@TempDir Path folder) throws IOException {
        Path later = Files.writeString(
                folder.resolve("later.json"),
                Snapshots.NAT.replace("\"process\": \"wslrelay.exe\"", "\"process\": \"x\""));

        assertThat(matrix("--changes-to", later.toString()).out())
                .contains("windows -> node in Ubuntu on 0.0.0.0:3000: 127.0.0.1 localhost-relay, then ");
        assertThat(matrix("--changes-to", later.toString(), "--json").out()).startsWith("{\"changes\":[{\"from\"");
    }

    @Test
    void says_so_when_nothing_changes(@TempDir Path folder) throws IOException {
        Path later = Files.writeString(folder.resolve("later.json"), Snapshots.NAT);

        assertThat(matrix("--changes-to", later.toString()).out()).startsWith("every answer is the same");
    }

    private static Call matrix(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "matrix";
        arguments[1] = "--snapshot";
        arguments[2] = "-";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Call.withInput(Snapshots.NAT, arguments);
    }
}
