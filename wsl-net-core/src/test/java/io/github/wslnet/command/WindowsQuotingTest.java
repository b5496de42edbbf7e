// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsQuotingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain            | plain",
                "a b              | \"a b\"",
                "~~               | \"\"",
                "a\"b             | \"a\\\"b\"",
                "a\\b             | a\\b",
                "a\\              | a\\",
                "a b\\            | \"a b\\\\\"",
                "a\\\"b           | \"a\\\\\\\"b\"",
                "a b\\\\          | \"a b\\\\\\\\\"",
                "\"               | \"\\\"\"",
                "%PATH%&calc      | %PATH%&calc"
            })
    void an_argument_is_quoted_where_it_must_be(String argument, String quoted) {
        assertThat(WindowsQuoting.argument(argument)).isEqualTo(quoted);
    }

    /** The table of "Parsing C command-line arguments" on Microsoft Learn. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"abc\" d e               | abc       | d     | e",
                "a\\\\b d\"e f\"g h        | a\\\\b    | de fg | h",
                "a\\\\\\\"b c d            | a\\\"b    | c     | d",
                "a\\\\\\\\\"b c\" d e      | a\\\\b c  | d     | e",
                "a\"b\"\" c d              | ab\" c d  |       |"
            })
    void a_command_line_is_taken_apart_as_the_c_runtime_does(String line, String one, String two, String three) {
        assertThat(WindowsQuoting.arguments("x.exe " + line))
                .isEqualTo(two == null ? List.of("x.exe", one) : List.of("x.exe", one, two, three));
    }

    @Test
    void a_program_with_blanks_is_one_argument() {
        CommandLine command = CommandLine.of("C:\\Program Files\\x\\", "a");

        assertThat(WindowsQuoting.commandLine(command)).isEqualTo("\"C:\\Program Files\\x\\\" a");
        assertThat(WindowsQuoting.arguments("\"C:\\Program Files\\x\\\" a")).isEqualTo(command.arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.bat", "X.CMD", "C:\\a b\\x.cmd", "x.bat.", "x.Bat .. "})
    void a_batch_file_is_not_run(String program) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowsQuoting.commandLine(CommandLine.of(program)))
                .withMessageContaining("a batch file takes its arguments for commands");
    }

    @Test
    void what_no_command_line_can_hold_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WindowsQuoting.commandLine(CommandLine.of("x\".exe")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowsQuoting.commandLine(CommandLine.of("x.exe", "a\0b")))
                .withMessageContaining("has no NUL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowsQuoting.commandLine(CommandLine.of("x.exe", "x".repeat(32_761))))
                .withMessage("a command line of Windows has at most 32766 characters but that of x.exe would have"
                        + " 32767; give it less, or a file");
        assertThat(WindowsQuoting.commandLine(CommandLine.of("x.exe", "x".repeat(32_760))))
                .hasSize(32_766);
    }

    @Test
    void there_are_enough_hostile_texts() {
        assertThat(HostileTexts.all()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(HostileTexts.arguments()).hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("io.github.wslnet.command.HostileTexts#arguments")
    void a_hostile_text_stays_one_argument(String text) {
        CommandLine command = CommandLine.of("x.exe", text, "a b", text);

        assertThat(WindowsQuoting.arguments(WindowsQuoting.commandLine(command)))
                .isEqualTo(command.arguments());
    }

    @ParameterizedTest
    @MethodSource("io.github.wslnet.command.HostileTexts#all")
    void a_hostile_text_is_quoted_or_refused(String text) {
        assertThatCode(() -> {
                    try {
                        WindowsQuoting.forProcessBuilder(CommandLine.of("x.exe", text), false);
                    } catch (IllegalArgumentException refused) {
                        assertThat(refused.getMessage()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void java_is_given_quotes_where_it_would_add_none() {
        assertThat(WindowsQuoting.forProcessBuilder(CommandLine.of("x.exe", "a b", "a\"b", "c"), false))
                .containsExactly("x.exe", "a b", "\"a\\\"b\"", "c");
        assertThat(WindowsQuoting.forProcessBuilder(CommandLine.of("x.exe", "a b", "a\"b", "c"), true))
                .containsExactly("x.exe", "a b", "a\"b", "c");
    }

    @Test
    void what_java_would_change_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowsQuoting.forProcessBuilder(CommandLine.of("x.exe", "a \"b\\"), false))
                .withMessageContaining("Java can't hand this argument to a Windows program");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowsQuoting.forProcessBuilder(CommandLine.of("x.exe", "\"a\""), true));
    }
}
