// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.guest;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.text.OutputDecoder;
import java.time.Duration;
import java.util.Arrays;

/**
 * The root of a distro, reached by {@code wsl.exe}.
 *
 * <p>Names go as arguments and content as standard input, so that no shell ever reads either. The commands and their
 * options are those that coreutils and busybox have in common.
 *
 * @since 0.1.0
 */
public final class GuestRoot {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String ADVICE = "does the distribution start, and does it have this command?";

    private final CommandRunner runner;
    private final DistroName distro;

    /** Creates the root of a distro; nothing is run yet. */
    public GuestRoot(CommandRunner runner, DistroName distro) {
        this.runner = runner;
        this.distro = distro;
    }

    /** Runs a command, whatever comes of it. */
    public CommandResult attempt(String... command) {
        return runner.run(CommandLine.asRootOf(distro, command), TIMEOUT);
    }

    /**
     * Runs a command that has to succeed.
     *
     * @throws CommandFailedException when it does not
     */
    public CommandResult run(String... command) {
        return attempt(command).orThrow(ADVICE);
    }

    /** Runs a command that has to succeed, and returns the line that it printed. */
    public String printed(String... command) {
        return line(run(command));
    }

    /** Returns the line that a command printed. */
    public static String line(CommandResult result) {
        return result.stdout(OutputDecoder.detecting()).stripTrailing();
    }

    /** Tells whether there is such a file; what a link leads to counts. */
    public boolean exists(String path) {
        CommandResult result = attempt("test", "-e", path);
        return result.exitCode() != 1 && result.orThrow(ADVICE).isSuccess();
    }

    /** Makes an empty file with a new name in the folder of another one, and returns its path. */
    public String freshBeside(String target) {
        int slash = target.lastIndexOf('/');
        return printed(
                "mktemp", target.substring(0, slash + 1) + "." + target.substring(slash + 1) + ".wsl-net.XXXXXX");
    }

    /**
     * Writes a file, and has it on the disk as far as the distro can.
     *
     * @throws CommandFailedException when {@code tee} does not say that it has written the very content
     */
    public void write(String path, byte[] content) {
        CommandResult written = runner.run(CommandLine.asRootOf(distro, "tee", path), content, TIMEOUT)
                .orThrow("is the disk full?");
        if (!Arrays.equals(written.stdout(), content)) {
            throw CommandFailedException.exited(written, "it did not get the content as it was sent");
        }
        attempt("sync", path);
    }
}
