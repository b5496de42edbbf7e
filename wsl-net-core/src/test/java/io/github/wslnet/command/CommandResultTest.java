// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.wslnet.text.OutputDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommandResultTest {
    private static final CommandLine LIST = CommandLine.of("wsl.exe", "--list");

    @Test
    void decodes_what_was_printed() {
        CommandResult result = CommandResult.of(LIST, 0, "Ubuntu\r\n".getBytes(StandardCharsets.UTF_16LE), new byte[0]);

        assertThat(result.stdout(OutputDecoder.detecting())).isEqualTo("Ubuntu\r\n");
    }

    @Test
    void keeps_its_bytes_to_itself() {
        byte[] given = {'a'};
        CommandResult result = CommandResult.of(LIST, 0, given, new byte[0]);

        given[0] = 'b';
        result.stdout()[0] = 'c';

        assertThat(result.stdout()).containsExactly('a');
    }

    @Test
    void equals_by_content() {
        assertThat(CommandResult.printing(LIST, "x"))
                .isEqualTo(CommandResult.printing(LIST, "x"))
                .hasSameHashCodeAs(CommandResult.printing(LIST, "x"))
                .isNotEqualTo(CommandResult.printing(LIST, "y"));
    }

    @Test
    void shows_how_much_but_not_what_was_printed() {
        assertThat(CommandResult.printing(LIST, "secret"))
                .hasToString("wsl.exe --list: exit code 0, 6 bytes of output, 0 of errors");
    }

    @Test
    void passes_on_success_and_throws_on_failure() {
        CommandResult success = CommandResult.printing(LIST, "x");
        CommandResult failure = failing("", "no such distro\n");

        assertThat(success.orThrow("start it")).isSameAs(success);
        assertThatThrownBy(() -> failure.orThrow("start the distro first"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("'wsl.exe --list' ended with exit code -1: no such distro;" + " start the distro first");
    }

    @Test
    void a_failure_keeps_everything_that_is_known_of_it() {
        CommandFailedException failure = catchThrowableOfType(
                CommandFailedException.class, () -> failing("half", "broken").orThrow("look into it"));

        assertThat(failure.command()).isEqualTo(LIST);
        assertThat(failure.exitCode()).hasValue(-1);
        assertThat(failure.stdout()).isEqualTo("half");
        assertThat(failure.stderr()).isEqualTo("broken");
    }

    @Test
    void a_failure_quotes_standard_output_where_nothing_else_was_said() {
        assertThatThrownBy(() -> failing("0x80370102", " \n").orThrow("enable virtualization"))
                .hasMessageContaining(": 0x80370102; enable virtualization");
    }

    @Test
    void a_failure_cuts_a_long_quotation() {
        assertThatThrownBy(() -> failing("", "x".repeat(10_000)).orThrow("read less"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(700).contains("xxx...; read less"));
    }

    @Test
    void a_command_that_took_too_long_says_how_long() {
        CommandFailedException failure =
                CommandFailedException.timedOut(LIST, Duration.ofSeconds(2), new byte[0], new byte[0]);

        assertThat(failure).hasMessage("'wsl.exe --list' was killed: it did not end within 2000 ms");
        assertThat(failure.exitCode()).isEmpty();
    }

    private static CommandResult failing(String stdout, String stderr) {
        return CommandResult.of(
                LIST, -1, stdout.getBytes(StandardCharsets.UTF_8), stderr.getBytes(StandardCharsets.UTF_8));
    }
}
