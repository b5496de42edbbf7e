// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.text.OutputDecoder;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "the commands are those of a Unix shell")
@Timeout(60)
class ProcessCommandRunnerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ProcessCommandRunner runner = new ProcessCommandRunner();

    @Test
    void returns_exit_code_and_both_outputs() {
        CommandResult result = shell("echo out; echo err >&2; exit 3", LONG);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).asString().isEqualTo("out\n");
        assertThat(result.stderr()).asString().isEqualTo("err\n");
    }

    @Test
    void hands_each_argument_over_as_it_is() {
        CommandLine command = CommandLine.of("printf", "%s|", "a b", "", "$HOME", "*", "'\"`", "two\nlines", "日本");

        assertThat(runner.run(command, LONG).stdout(OutputDecoder.detecting()))
                .isEqualTo("a b||$HOME|*|'\"`|two\nlines|日本|");
    }

    @Test
    void gives_nothing_to_read_on_standard_input() {
        assertThat(runner.run(CommandLine.of("cat"), LONG).stdout()).isEmpty();
    }

    @Test
    void takes_more_than_a_pipe_holds_from_both_outputs() {
        CommandResult result =
                shell("head -c 3000000 /dev/zero >&2; head -c 2000000 /dev/zero; head -c 1000000 /dev/zero >&2", LONG);

        assertThat(result.stdout()).hasSize(2_000_000);
        assertThat(result.stderr()).hasSize(4_000_000);
    }

    @Test
    void does_not_wait_for_a_child_that_keeps_the_output_open() {
        long started = System.nanoTime();

        CommandResult result = shell("sleep 20 & echo $!", LONG);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
        long child = Long.parseLong(result.stdout(OutputDecoder.detecting()).strip());
        ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void kills_the_whole_tree_when_time_is_up() throws Exception {
        CommandFailedException failure = catchThrowableOfType(
                CommandFailedException.class,
                () -> shell("trap '' TERM; sleep 60 & echo $!; wait; sleep 60", Duration.ofSeconds(2)));

        assertThat(failure).hasMessageContaining("did not end within 2000 ms");
        assertThat(failure.exitCode()).isEmpty();
        long child = Long.parseLong(failure.stdout().strip());
        ProcessHandle.of(child)
                .ifPresent(handle -> assertThat(handle.onExit())
                        .as("the shell's child dies with it")
                        .succeedsWithin(10, TimeUnit.SECONDS));
    }

    @Test
    void says_what_a_command_that_is_not_there_needs() {
        assertThatThrownBy(() -> runner.run(CommandLine.of("no-such-command-anywhere", "-x"), LONG))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("'no-such-command-anywhere -x' could not be started: ")
                .hasMessageEndingWith("; is no-such-command-anywhere installed and on the PATH?");
    }

    @Test
    void ends_at_once_when_interrupted_and_stays_interrupted() {
        Thread caller = Thread.currentThread();
        CompletableFuture<Void> interrupt = CompletableFuture.runAsync(
                caller::interrupt, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        assertThatThrownBy(() -> shell("sleep 60", LONG))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupt).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void leaves_no_thread_behind() {
        Set<String> before = threads();

        shell("echo x", LONG);
        assertThatThrownBy(() -> shell("sleep 60", Duration.ofMillis(50))).isInstanceOf(CommandFailedException.class);

        assertThat(threads()).isSubsetOf(before);
    }

    @Test
    void refuses_a_timeout_that_is_over_before_it_begins() {
        assertThatThrownBy(() -> shell("true", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a timeout must be more than zero but was PT0S");
    }

    private CommandResult shell(String script, Duration timeout) {
        return runner.run(CommandLine.of("sh", "-c", script), timeout);
    }

    /** Returns the threads' names; the JDK's own, one for all processes, is not among them. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("process reaper"))
                .collect(Collectors.toSet());
    }

    @Test
    void a_program_may_print_as_much_as_is_kept_and_not_a_byte_more() {
        ProcessCommandRunner bounded = new ProcessCommandRunner(1_000);
        assertThat(bounded.run(CommandLine.of("head", "-c", "1000", "/dev/zero"), Duration.ofSeconds(20))
                        .stdout())
                .hasSize(1_000);

        assertThatThrownBy(() -> bounded.run(CommandLine.of("head", "-c", "1001", "/dev/zero"), Duration.ofSeconds(20)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("it is more than 1000 bytes");
    }

    @Test
    @Timeout(60)
    void a_program_that_prints_without_end_is_killed_long_before_its_time_is_over() {
        assertThatThrownBy(() ->
                        new ProcessCommandRunner().run(CommandLine.of("cat", "/dev/zero"), Duration.ofMinutes(10)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("it is more than 67108864 bytes");
    }
}
