// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
    @Test
    void says_why_in_a_few_lines() {
        Call call = explain("lan", "tcp://172.26.17.100:3000");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .startsWith("lan -> tcp://172.26.17.100:3000: BLOCKED (no-route)")
                .contains("because: 172.26.17.100 is behind WSL's switch");
    }

    @Test
    void says_it_in_json() {
        Call call = Call.withInput(
                Snapshots.NAT,
                "explain",
                "--snapshot",
                "-",
                "--from",
                "windows",
                "--to",
                "tcp://localhost:3000",
                "--json");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("{").contains("\"verdict\":\"reachable\",\"outcome\":\"connected\"");
        assertThat(call.out().lines()).hasSize(1);
    }

    @Test
    void takes_the_snapshot_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("snapshot.json"), Snapshots.NAT);

        Call call = Call.of("explain", "--snapshot", file.toString(), "--from", "windows", "--to", "tcp://[::1]:3000");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("windows -> tcp://[::1]:3000: BLOCKED (refused)");
    }

    @Test
    void reads_this_machine_when_no_snapshot_is_named() {
        Call call = Call.of("explain", "--from", "windows", "--to", "tcp://127.0.0.1:1");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("windows -> tcp://127.0.0.1:1: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            moon      | tcp://127.0.0.1:80    | place: expected windows, distro:NAME, lan or lan:ADDRESS: 'moon'
            distro:   | tcp://127.0.0.1:80    | place: expected
            lan:x     | tcp://127.0.0.1:80    | IP
            windows   | http://127.0.0.1:80   | destination: expected tcp://HOST:PORT or udp://HOST:PORT: 'http://127.0.0.1:80'
            windows   | 127.0.0.1:80          | destination: expected
            windows   | tcp://127.0.0.1       | expected
            windows   | tcp://127.0.0.1:70000 | port: expected a number in 1..65535: '70000'
            windows   | tcp://10.0.0.256:80   | 10.0.0.256
            """)
    void refuses_a_question_that_it_can_not_read(String from, String to, String message) {
        Call call = explain(from, to);

        assertThat(call.exitCode()).isEqualTo(65);
        assertThat(call.err()).startsWith("wslnet: ").contains(message);
        assertThat(call.err().lines()).hasSize(1);
        assertThat(call.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"schema": 1, "windows":                       | no JSON
            {"schema": 2}                                  | schema must be 1
            {"windows": {"adapters": [{"name": 7}]}}       | windows.adapters[0].name must be a text: '7'
            {"wsl": {"distros": [{"name": "a", "version": 3}]}} | wsl.distros[0].version must be 1 or 2
            []                                             | snapshot
            """)
    void refuses_a_snapshot_and_names_the_place(String snapshot, String message) {
        Call call = Call.withInput(
                snapshot, "explain", "--snapshot", "-", "--from", "windows", "--to", "tcp://127.0.0.1:80");

        assertThat(call.exitCode()).isEqualTo(65);
        assertThat(call.err()).startsWith("wslnet: ").contains(message);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void says_when_the_file_is_not_there(@TempDir Path folder) {
        String file = folder.resolve("none.json").toString();

        Call call = Call.of("explain", "--snapshot", file, "--from", "windows", "--to", "tcp://127.0.0.1:80");

        assertThat(call.exitCode()).isEqualTo(66);
        assertThat(call.err().strip()).isEqualTo("wslnet: " + file + ": there is no such file");
    }

    @Test
    void wants_both_ends() {
        Call call = Call.of("explain", "--from", "windows");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("give --from and --to, or --batch");
    }

    @Test
    void answers_a_batch_line_by_line() {
        String batch = """
                [{"id": "a", "from": "windows", "to": "tcp://127.0.0.1:3000", "snapshot": SNAPSHOT},
                 {"id": "b", "from": "lan", "to": "tcp://172.26.17.100:3000", "snapshot": SNAPSHOT}]
                """.replace("SNAPSHOT", Snapshots.NAT);

        Call call = Call.withInput(batch, "explain", "--batch", "-");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines().toList())
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("{\"id\":\"a\",").contains("\"verdict\":\"reachable\""),
                        b -> assertThat(b).startsWith("{\"id\":\"b\",").contains("\"verdict\":\"blocked\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "a", "from": "moon", "to": "tcp://127.0.0.1:80", "snapshot": {}} | [0].from expected windows
            {"id": "a", "from": "lan", "to": "80", "snapshot": {}}                  | [0].to expected tcp
            {"id": "a", "from": "lan", "snapshot": {}}                              | to
            """)
    void answers_the_others_when_one_of_a_batch_can_not_be_read(String broken, String message) {
        String sound = "{\"id\": \"b\", \"from\": \"lan\", \"to\": \"tcp://192.168.0.4:80\", \"snapshot\": {}}";
        Call call = Call.withInput("[" + broken + "," + sound + "]", "explain", "--batch", "-");

        assertThat(call.exitCode()).isEqualTo(65);
        assertThat(call.out().lines().toList())
                .satisfiesExactly(
                        a -> assertThat(a)
                                .startsWith("{\"id\":\"a\",\"verdict\":\"unknown\",\"error\":")
                                .contains(message),
                        b -> assertThat(b).startsWith("{\"id\":\"b\",").contains("\"checks\""));
    }

    @Test
    void refuses_a_batch_that_is_no_json() {
        Call call = Call.withInput("[{\"id\": \"a\"", "explain", "--batch", "-");

        assertThat(call.exitCode()).isEqualTo(65);
        assertThat(call.err()).startsWith("wslnet: explain batch").contains("no JSON");
        assertThat(call.out()).isEmpty();
    }

    private static Call explain(String from, String to) {
        return Call.withInput(Snapshots.NAT, "explain", "--snapshot", "-", "--from", from, "--to", to);
    }
}
