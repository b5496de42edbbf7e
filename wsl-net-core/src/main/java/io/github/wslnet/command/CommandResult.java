// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import io.github.wslnet.text.OutputDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command that ended left behind: its exit code and the bytes that it printed.
 *
 * <p>Bytes, since no two tools agree on an encoding: {@code wsl.exe} prints UTF-16, {@code netsh} the OEM code page.
 *
 * @since 0.1.0
 */
public final class CommandResult {
    private final CommandLine command;
    private final int exitCode;
    private final byte[] stdout;
    private final byte[] stderr;

    private CommandResult(CommandLine command, int exitCode, byte[] stdout, byte[] stderr) {
        this.command = command;
        this.exitCode = exitCode;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /**
     * Returns what a command left behind.
     *
     * @param exitCode 0 means success to nearly all commands; Windows' codes use all 32 bits
     */
    public static CommandResult of(CommandLine command, int exitCode, byte[] stdout, byte[] stderr) {
        return new CommandResult(command, exitCode, stdout.clone(), stderr.clone());
    }

    /** Returns what a command left behind that succeeded and printed this text, as UTF-8. */
    public static CommandResult printing(CommandLine command, String stdout) {
        return new CommandResult(command, 0, stdout.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /** Returns the command. */
    public CommandLine command() {
        return command;
    }

    /** Returns the exit code. */
    public int exitCode() {
        return exitCode;
    }

    /** Tells whether the exit code is 0. */
    public boolean isSuccess() {
        return exitCode == 0;
    }

    /** Returns a copy of what was printed to standard output. */
    public byte[] stdout() {
        return stdout.clone();
    }

    /** Returns a copy of what was printed to standard error. */
    public byte[] stderr() {
        return stderr.clone();
    }

    /** Returns standard output as text. */
    public String stdout(OutputDecoder decoder) {
        return decoder.decode(stdout);
    }

    /** Returns standard error as text. */
    public String stderr(OutputDecoder decoder) {
        return decoder.decode(stderr);
    }

    /**
     * Returns this result if the command succeeded.
     *
     * @param advice what a person can do otherwise, without a final period
     * @throws CommandFailedException when the exit code is not 0
     */
    public CommandResult orThrow(String advice) {
        if (!isSuccess()) {
            throw CommandFailedException.exited(this, advice);
        }
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommandResult result
                && result.command.equals(command)
                && result.exitCode == exitCode
                && Arrays.equals(result.stdout, stdout)
                && Arrays.equals(result.stderr, stderr);
    }

    @Override
    public int hashCode() {
        return Objects.hash(command, exitCode, Arrays.hashCode(stdout), Arrays.hashCode(stderr));
    }

    /** Returns command, exit code and the number of bytes; what they say may be long, or secret. */
    @Override
    public String toString() {
        return command + ": exit code " + exitCode + ", " + stdout.length + " bytes of output, " + stderr.length
                + " of errors";
    }
}
