// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartUpTest {
    private static final String HOSTS = "127.0.0.1 localhost\nnonsense\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource({"--version", "-V", "parse hosts", "parse ip-addr"})
    void a_quick_answer_is_the_same_as_a_slow_one(String line) {
        String[] arguments = line.split(" ", -1);
        Call slow = Call.withInput(HOSTS, arguments);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        Optional<Integer> code = answer(arguments, out, err);

        assertThat(new Call(
                        code.orElseThrow(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8)))
                .isEqualTo(slow);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"parse tea-leaves", "parse --help", "--help", "doctor --json"})
    void leaves_every_other_call_alone(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(answer(line.split(" ", -1), out, out)).isEmpty();
        assertThat(out.size()).isZero();
    }

    private static Optional<Integer> answer(String[] arguments, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return QuickAnswer.to(
                arguments,
                new ByteArrayInputStream(HOSTS.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void prints_what_completes_words() {
        assertThat(Call.of("completion").out()).contains("complete ", "who-owns", "--exit-code", "--simulate");
    }
}
