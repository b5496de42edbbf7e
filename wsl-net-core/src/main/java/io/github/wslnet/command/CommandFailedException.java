// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import io.github.wslnet.WslNetException;
import io.github.wslnet.text.OutputDecoder;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * A command did not do its work: it could not be started, did not end in time, or ended with an error.
 *
 * @since 0.1.0
 */
public final class CommandFailedException extends WslNetException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 500;

    private final transient CommandLine command;
    private final transient OptionalInt exitCode;
    private final String stdout;
    private final String stderr;

    private CommandFailedException(
            String message, CommandLine command, OptionalInt exitCode, String stdout, String stderr) {
        super(message);
        this.command = command;
        this.exitCode = exitCode;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /**
     * Says that a command ended with an exit code other than 0.
     *
     * @param advice what a person can do, without a final period
     */
    public static CommandFailedException exited(CommandResult result, String advice) {
        String stdout = result.stdout(OutputDecoder.detecting());
        String stderr = result.stderr(OutputDecoder.detecting());
        String message = "'" + result.command() + "' ended with exit code " + result.exitCode()
                + quote(stderr.isBlank() ? stdout : stderr) + "; " + advice;
        return new CommandFailedException(message, result.command(), OptionalInt.of(result.exitCode()), stdout, stderr);
    }

    /**
     * Says that a command could not be started.
     *
     * @param reason what the system said, without a final period
     */
    public static CommandFailedException notStarted(CommandLine command, String reason) {
        String message = "'" + command + "' could not be started: " + reason + "; is "
                + command.arguments().get(0) + " installed and on the PATH?";
        return new CommandFailedException(message, command, OptionalInt.empty(), "", "");
    }

    /**
     * Says that a command was killed before its end.
     *
     * @param reason why, without a final period
     * @param stdout what it had printed until then
     * @param stderr what it had printed to standard error until then
     */
    public static CommandFailedException killed(CommandLine command, String reason, byte[] stdout, byte[] stderr) {
        String errors = OutputDecoder.detecting().decode(stderr);
        String message = "'" + command + "' was killed: " + reason + quote(errors);
        return new CommandFailedException(
                message, command, OptionalInt.empty(), OutputDecoder.detecting().decode(stdout), errors);
    }

    /** Says that a command was killed because it took too long. */
    public static CommandFailedException timedOut(CommandLine command, Duration timeout, byte[] stdout, byte[] stderr) {
        return killed(command, "it did not end within " + timeout.toMillis() + " ms", stdout, stderr);
    }

    /** Returns the command. */
    public CommandLine command() {
        return command;
    }

    /** Returns the exit code; empty when the command did not start or was killed. */
    public OptionalInt exitCode() {
        return exitCode;
    }

    /** Returns what the command printed, as far as it got. */
    public String stdout() {
        return stdout;
    }

    /** Returns what the command printed to standard error, as far as it got. */
    public String stderr() {
        return stderr;
    }

    private static String quote(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        return stripped.length() <= LONGEST_QUOTE
                ? ": " + stripped
                : ": " + stripped.substring(0, LONGEST_QUOTE) + "...";
    }
}
