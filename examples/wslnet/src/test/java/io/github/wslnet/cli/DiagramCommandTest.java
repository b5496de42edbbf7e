// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagramCommandTest {
    @Test
    void draws_with_ascii_in_80_columns() {
        Call call = diagram();

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("=== switch 172.26.16.0/20").matches("[\\x20-\\x7e\n]+");
        assertThat(call.out().lines().mapToInt(String::length).max()).hasValue(80);
    }

    @Test
    void draws_as_wide_as_asked_and_with_lines() {
        Call call = diagram("--width", "60", "--lines");

        assertThat(call.out()).startsWith("┌── LAN ─");
        assertThat(call.out().lines().mapToInt(String::length).max()).hasValue(60);
    }

    @Test
    void marks_a_way() {
        Call call = diagram("--from", "windows", "--to", "tcp://localhost:3000");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("\n o  +--+-- Windows, build 22631", "\nwindows -> tcp://localhost:3000: REACHABLE\n");
    }

    @Test
    void writes_mermaid() {
        assertThat(diagram("--mermaid").out()).startsWith("flowchart TB\n").contains("subgraph");
    }

    @Test
    void refuses_a_width_that_nothing_fits_in() {
        Call call = diagram("--width", "39");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("--width: width must be in 40..1000 but was 39");
    }

    @Test
    void wants_both_ends_of_a_way() {
        Call call = diagram("--from", "windows");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("--to=URI");
    }

    @Test
    void refuses_a_place_that_it_does_not_know() {
        assertThat(diagram("--from", "moon", "--to", "tcp://localhost:80").exitCode())
                .isEqualTo(65);
    }

    private static Call diagram(String... options) {
        String[] arguments = Stream.concat(Stream.of("diagram", "--snapshot", "-"), Arrays.stream(options))
                .toArray(String[]::new);
        return Call.withInput(Snapshots.NAT, arguments);
    }
}
