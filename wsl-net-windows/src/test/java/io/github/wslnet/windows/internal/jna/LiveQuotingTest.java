// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.WindowsQuoting;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.windows.ProcessCommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sends hostile arguments through a real {@code CreateProcess}, and looks at what arrives. */
@OnWindows
class LiveQuotingTest {
    private static final Path TEXTS = Path.of("../wsl-net-core/src/test/resources/hostile/texts.json");
    private static final int MANY = 100;

    private final ProcessCommandRunner runner = new ProcessCommandRunner();

    @Test
    void hostile_arguments_arrive_as_they_are_for_windows_itself() throws IOException {
        List<String> texts = passable();

        assertThat(texts).hasSizeGreaterThanOrEqualTo(200);
        assertArrive(WindowsProgram.command("print").arguments(), texts);
    }

    /** The program is {@code .ci/print-args.c}, built by the script; it prints what the C runtime made of its arguments. */
    @Test
    void hostile_arguments_arrive_as_they_are_for_a_c_program() throws IOException {
        String program = System.getProperty("wslnet.print-args", "");
        assumeTrue(!program.isEmpty(), "no C compiler for Windows has made print-args.exe");

        assertArrive(List.of(program), passable());
    }

    @Test
    void what_would_not_arrive_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runner.run(CommandLine.of("x.exe", "a \"b\" c\\"), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runner.run(CommandLine.of("x.cmd"), Duration.ofSeconds(1)));
    }

    private void assertArrive(List<String> program, List<String> texts) {
        for (int from = 0; from < texts.size(); from += MANY) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + MANY));
            CommandLine command = new CommandLine(
                    Stream.concat(program.stream(), some.stream()).toList());
            CommandResult result = runner.run(command, Duration.ofSeconds(60)).orThrow("look at what it printed");

            assertThat(WindowsProgram.texts(result.stdout())).isEqualTo(some);
        }
    }

    /** Returns all but those that are refused: a NUL, or what Java would change. */
    private static List<String> passable() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String text :
                JsonCursor.parse("hostile texts", Files.readString(TEXTS)).list(JsonCursor::text)) {
            try {
                if (WindowsQuoting.forProcessBuilder(CommandLine.of("x.exe", text), false)
                                .size()
                        == 2) {
                    texts.add(text);
                }
            } catch (IllegalArgumentException refused) {
                assertThat(text).containsAnyOf("\0", "\\");
            }
        }
        return texts;
    }
}
