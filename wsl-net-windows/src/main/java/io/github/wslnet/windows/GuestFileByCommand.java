// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.host.FileNotWrittenException;
import io.github.wslnet.text.OutputDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of a distro, replaced by commands that {@code wsl.exe} runs as the distro's root.
 *
 * <p>Names go as arguments and content as standard input, so that no shell ever reads either. The commands and their
 * options are those that coreutils and busybox have in common. A new file is written beside the old one and renamed, so
 * that whoever reads the file finds the old content or the new one, never a part.
 */
final class GuestFileByCommand implements ReplaceableFile {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String ADVICE = "does the distribution start, and does it have this command?";
    private static final byte[] NOTHING = new byte[0];

    private final CommandRunner runner;
    private final DistroName distro;
    private final String path;

    GuestFileByCommand(CommandRunner runner, DistroName distro, String path) {
        this.runner = runner;
        this.distro = distro;
        this.path = path;
    }

    @Override
    public byte[] read() {
        return content(target());
    }

    @Override
    public FileBackup replace(byte[] expected, byte[] content) {
        String target = target();
        boolean existed = exists(target);
        ReplaceableFile.requireSame(path, expected, existed ? bytes(target) : NOTHING);
        String fresh = printed("mktemp", besides(target));
        String kept = fresh + ".old";
        boolean done = false;
        try {
            if (existed) {
                run("cp", "-p", target, fresh);
                keep(target, kept);
            } else {
                run("chmod", "644", fresh);
            }
            write(fresh, content);
            ReplaceableFile.requireSame(path, expected, content(target));
            run("mv", "-f", fresh, target);
            done = true;
            return new Backup(target, existed ? kept : "", content);
        } catch (CommandFailedException e) {
            throw FileNotWrittenException.because(path + " of " + distro, String.valueOf(e.getMessage()));
        } finally {
            if (!done) {
                attempt("rm", "-f", fresh, kept);
            }
        }
    }

    /** Returns where the file is: a rename would put a plain file in the place of a link. */
    private String target() {
        return printed("readlink", "-f", path);
    }

    private static String besides(String target) {
        int slash = target.lastIndexOf('/');
        return target.substring(0, slash + 1) + "." + target.substring(slash + 1) + ".wsl-net.XXXXXX";
    }

    private byte[] content(String target) {
        return exists(target) ? bytes(target) : NOTHING;
    }

    private byte[] bytes(String target) {
        return run("cat", target).stdout();
    }

    private boolean exists(String target) {
        CommandResult result = attempt("test", "-e", target);
        return result.exitCode() != 1 && result.orThrow(ADVICE).isSuccess();
    }

    /** Gives the file a second name, so that it outlives its replacement; or copies it where that can't be. */
    private void keep(String target, String kept) {
        if (!attempt("ln", target, kept).isSuccess()) {
            run("cp", "-p", target, kept);
        }
    }

    /** Writes what {@code tee} then says that it has written. */
    private void write(String fresh, byte[] content) {
        CommandResult written =
                runner.run(asRoot("tee", fresh), content, TIMEOUT).orThrow("is the disk full?");
        if (!Arrays.equals(written.stdout(), content)) {
            throw CommandFailedException.exited(written, "it did not get the content as it was sent");
        }
        attempt("sync", fresh);
    }

    private String printed(String... command) {
        return run(command).stdout(OutputDecoder.detecting()).stripTrailing();
    }

    private CommandResult run(String... command) {
        return attempt(command).orThrow(ADVICE);
    }

    private CommandResult attempt(String... command) {
        return runner.run(asRoot(command), TIMEOUT);
    }

    private CommandLine asRoot(String... command) {
        List<String> arguments = new ArrayList<>(List.of("wsl.exe", "-d", distro.text(), "-u", "root", "-e"));
        arguments.addAll(List.of(command));
        return new CommandLine(arguments);
    }

    /** The file that was replaced under its second name, or nothing when there was none. */
    private final class Backup implements FileBackup {
        private final String target;
        private final String kept;
        private final byte[] written;

        Backup(String target, String kept, byte[] written) {
            this.target = target;
            this.kept = kept;
            this.written = written;
        }

        @Override
        public void undo() {
            ReplaceableFile.requireSame(path, written, content(target));
            if (kept.isEmpty()) {
                run("rm", "-f", target);
            } else {
                run("mv", "-f", kept, target);
            }
        }

        @Override
        public void discard() {
            if (!kept.isEmpty()) {
                run("rm", "-f", kept);
            }
        }
    }
}
