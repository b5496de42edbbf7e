// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNamesOnATerminalTest {
    /** Clears the screen, begins a line that looks like one of ours, turns the writing and ends with half of a character. */
    private static final String HOSTILE = Snapshots.NAT
            .replace(
                    "\"process\": \"node\"",
                    "\"process\": \"no\\u001b[2J\\u009b1mde\\nerror: all is lost\\u202e\\ud800\"")
            .replace("\"Wi-Fi\"", "\"Wi\\u001b]0;x\\u0007-Fi\\r\\nlan: YES\"")
            .replace("\"wslConf\": \"\"", "\"wslConf\": \"[network]\\nhost\\u001bname=\\u202e\\nx=y\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctor",
                "doctor --json",
                "who-owns 3000",
                "who-owns 3000 --json",
                "explain --from lan --to tcp://192.168.0.4:3000",
                "explain --from windows --to tcp://localhost:3000 --json",
                "matrix",
                "matrix --mermaid",
                "matrix --json",
                "plan --expose Ubuntu:3000 --lan",
                "plan --expose Ubuntu:3000 --lan --json",
                "config",
                "config --json",
                "snapshot",
                "snapshot --json",
                "diagram",
                "diagram --mermaid",
                "diagram --svg"
            })
    void no_command_lets_through_what_steers_a_terminal(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("snapshot.json"), HOSTILE);

        Call call = Call.of((line + " --snapshot " + file).split(" "));

        assertThat(call.out() + call.err()).isNotBlank().matches("(?s)[\\P{C}\\n\\r\\t]*");
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    @Test
    void no_name_begins_a_line() throws IOException {
        Path file = Files.writeString(folder.resolve("snapshot.json"), HOSTILE);

        for (String command : new String[] {"doctor", "matrix", "diagram", "snapshot"}) {
            assertThat(Call.of(command, "--snapshot", file.toString()).out().lines())
                    .noneMatch(line -> line.startsWith("error: all is lost") || line.startsWith("lan: YES"));
        }
    }

    @Test
    void an_error_shows_what_it_was_given_and_no_more() {
        assertThat(Call.withInput("{\"schema\": \"\\u001b[2J\"}", "doctor", "--snapshot", "-")
                        .err())
                .startsWith("wslnet: ")
                .doesNotContain("\u001b");
    }
}
