// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void it_is_a_list_of_arguments_that_nobody_can_change() {
        List<String> words = new ArrayList<>(List.of("wsl.exe", "--shutdown"));
        CommandLine command = new CommandLine(words);
        words.add("--force");

        assertThat(command).isEqualTo(CommandLine.of("wsl.exe", "--shutdown"));
        assertThat(command.arguments()).isUnmodifiable();
    }

    @Test
    void it_begins_with_a_program() {
        assertThatIllegalArgumentException().isThrownBy(CommandLine::of);
        assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.of("", "x"));
    }

    @Test
    void it_is_shown_with_blanks_and_quotes_in_quotes() {
        assertThat(CommandLine.of("wsl.exe", "-d", "my distro", "", "a\"b", "plain"))
                .hasToString("wsl.exe -d \"my distro\" \"\" \"a\\\"b\" plain");
    }

    @Test
    void powershell_is_given_one_line_and_neither_profile_nor_questions() {
        assertThat(CommandLine.powerShell("Get-Service 'iphlpsvc'").arguments())
                .containsExactly(
                        "powershell.exe", "-NoProfile", "-NonInteractive", "-Command", "Get-Service 'iphlpsvc'");
    }

    @Test
    void a_line_with_a_double_quote_does_not_reach_powershell_whole_and_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.powerShell("echo \"x\""));
    }

    @Test
    void a_script_for_powershell_goes_as_base64_of_utf16() {
        String script = "Write-Output \"it\u2019s\"; exit 3";
        List<String> arguments = CommandLine.powerShellEncoded(script).arguments();

        assertThat(arguments.subList(0, 4))
                .containsExactly("powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand");
        assertThat(new String(Base64.getDecoder().decode(arguments.get(4)), StandardCharsets.UTF_16LE))
                .isEqualTo(script);
    }

    @Test
    void a_script_that_is_longer_than_a_command_line_is_refused() {
        assertThat(CommandLine.powerShellEncoded("x".repeat(12_000)).arguments())
                .hasSize(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.powerShellEncoded("x".repeat(13_000)))
                .withMessageContaining("put the script into a file");
    }
}
