// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.Step;
import io.github.wslnet.text.OutputDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Files of distros as a plan changes them: texts, links, or nothing, replaced by one rename.
 *
 * <p>Commands run by {@code wsl.exe} as the distro's root, names as arguments and texts as standard input, so that no
 * shell reads either. A new text is written beside the file, read back, and renamed over it, be that a link: whoever
 * looks finds the old or the new, never a part and never nothing.
 */
final class GuestFiles {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String ADVICE = "does the distribution start, and does it have this command?";
    private static final String WSL_CONF = "/etc/wsl.conf";

    private final CommandRunner runner;

    GuestFiles(CommandRunner runner) {
        this.runner = runner;
    }

    /** A file that a step changes, what it expects there, and what it leaves. */
    record Change(DistroName distro, String path, GuestFile before, GuestFile after) {
        /** Returns what a step changes; empty for one that changes no file. */
        static Optional<Change> tryOf(Step step) {
            if (step instanceof Step.ConfigEdit edit) {
                return Optional.of(
                        new Change(edit.distro(), WSL_CONF, textOrNothing(edit.before()), textOrNothing(edit.after())));
            }
            return step instanceof Step.FileWrite write
                    ? Optional.of(new Change(write.distro(), write.path(), plain(write.before()), plain(write.after())))
                    : Optional.empty();
        }

        Change backwards() {
            return new Change(distro, path, after, before);
        }

        private static GuestFile plain(GuestFile file) {
            return file instanceof GuestFile.Text text ? textOrNothing(text.content()) : file;
        }

        /** To WSL an empty file and none are the same, and a snapshot does not tell them apart. */
        private static GuestFile textOrNothing(String text) {
            return text.isEmpty() ? new GuestFile.Missing() : new GuestFile.Text(text);
        }
    }

    /** Returns what is in the place of a file; a {@code wsl.conf} that is a link is what it leads to. */
    GuestFile read(DistroName distro, String path) {
        String target = target(distro, path);
        CommandResult link = attempt(distro, "readlink", target);
        if (link.isSuccess()) {
            return new GuestFile.Link(line(link));
        }
        CommandResult there = attempt(distro, "test", "-e", target);
        if (there.exitCode() == 1) {
            return new GuestFile.Missing();
        }
        there.orThrow(ADVICE);
        String text = new String(run(distro, "cat", target).stdout(), StandardCharsets.UTF_8);
        return text.isEmpty() ? new GuestFile.Missing() : new GuestFile.Text(text);
    }

    /** Tells whether what is there is what was expected, or what WSL has put there where nothing was left. */
    static boolean isAsExpected(GuestFile expected, GuestFile there) {
        return there.equals(expected) || expected instanceof GuestFile.Missing && there.isMadeByWsl();
    }

    /**
     * Makes a change.
     *
     * @throws StepTroubleException when something else is there, a command fails, or reading back shows something else
     */
    void make(Change change) {
        requireExpected(change);
        try {
            put(change);
        } catch (CommandFailedException e) {
            throw new StepTroubleException(String.valueOf(e.getMessage()));
        }
        GuestFile now = read(change.distro(), change.path());
        if (!isAsExpected(change.after(), now)) {
            throw new StepTroubleException(change.path() + " was written and is " + now + ", not " + change.after());
        }
    }

    private void requireExpected(Change change) {
        GuestFile there = read(change.distro(), change.path());
        if (!isAsExpected(change.before(), there)) {
            throw new StepTroubleException(change.path() + " is not " + change.before() + " any more but " + there);
        }
    }

    private void put(Change change) {
        DistroName distro = change.distro();
        String target = target(distro, change.path());
        if (change.after() instanceof GuestFile.Link link) {
            run(distro, "ln", "-sfn", link.target(), target);
        } else if (change.after() instanceof GuestFile.Text text) {
            putText(change, target, text.content().getBytes(StandardCharsets.UTF_8));
        } else {
            run(distro, "rm", "-f", target);
        }
    }

    private void putText(Change change, String target, byte[] content) {
        DistroName distro = change.distro();
        int slash = target.lastIndexOf('/');
        String beside = target.substring(0, slash + 1) + "." + target.substring(slash + 1) + ".wsl-net.XXXXXX";
        String fresh = line(run(distro, "mktemp", beside));
        boolean done = false;
        try {
            if (change.before() instanceof GuestFile.Text) {
                run(distro, "cp", "-p", target, fresh);
            } else {
                run(distro, "chmod", "644", fresh);
            }
            write(distro, fresh, content);
            requireExpected(change);
            run(distro, "mv", "-f", fresh, target);
            done = true;
        } finally {
            if (!done) {
                attempt(distro, "rm", "-f", fresh);
            }
        }
    }

    /** Writes what {@code tee} then says that it has written. */
    private void write(DistroName distro, String fresh, byte[] content) {
        CommandResult written =
                runner.run(asRoot(distro, "tee", fresh), content, TIMEOUT).orThrow("is the disk full?");
        if (!Arrays.equals(written.stdout(), content)) {
            throw CommandFailedException.exited(written, "it did not get the content as it was sent");
        }
        attempt(distro, "sync", fresh);
    }

    /** Only {@code wsl.conf} is known by its text alone; of other files a plan knows whether they are links. */
    private String target(DistroName distro, String path) {
        return path.equals(WSL_CONF) ? line(run(distro, "readlink", "-f", path)) : path;
    }

    private CommandResult run(DistroName distro, String... command) {
        return attempt(distro, command).orThrow(ADVICE);
    }

    private CommandResult attempt(DistroName distro, String... command) {
        return runner.run(asRoot(distro, command), TIMEOUT);
    }

    private static String line(CommandResult result) {
        return result.stdout(OutputDecoder.detecting()).stripTrailing();
    }

    private static CommandLine asRoot(DistroName distro, String... command) {
        List<String> arguments = new ArrayList<>(List.of("wsl.exe", "-d", distro.text(), "-u", "root", "-e"));
        arguments.addAll(List.of(command));
        return new CommandLine(arguments);
    }
}
