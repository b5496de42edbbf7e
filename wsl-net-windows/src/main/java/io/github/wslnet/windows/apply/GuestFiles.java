// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.GuestStep;
import io.github.wslnet.plan.Step;
import io.github.wslnet.windows.internal.guest.GuestRoot;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Files of distros as a plan changes them: texts, links, or nothing, replaced by one rename.
 *
 * <p>A new text is written beside the file, read back, and renamed over it, be that a link: whoever
 * looks finds the old or the new, never a part and never nothing.
 */
final class GuestFiles {
    private static final String WSL_CONF = "/etc/wsl.conf";

    private final CommandRunner runner;

    GuestFiles(CommandRunner runner) {
        this.runner = runner;
    }

    /** A file that a step changes, what it expects there, and what it leaves. */
    record Change(DistroName distro, String path, GuestFile before, GuestFile after) {
        /** Returns what a step changes; empty for one that changes no file. */
        static Optional<Change> tryOf(Step step) {
            if (step instanceof GuestStep.ConfigEdit edit) {
                return Optional.of(
                        new Change(edit.distro(), WSL_CONF, textOrNothing(edit.before()), textOrNothing(edit.after())));
            }
            return step instanceof GuestStep.FileWrite write
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
        GuestRoot root = root(distro);
        String target = target(root, path);
        CommandResult link = root.attempt("readlink", target);
        if (link.isSuccess()) {
            return new GuestFile.Link(GuestRoot.line(link));
        }
        String text = root.exists(target) ? new String(root.run("cat", target).stdout(), StandardCharsets.UTF_8) : "";
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
        GuestRoot root = root(change.distro());
        String target = target(root, change.path());
        if (change.after() instanceof GuestFile.Link link) {
            root.run("ln", "-sfn", link.target(), target);
        } else if (change.after() instanceof GuestFile.Text text) {
            putText(change, root, target, text.content().getBytes(StandardCharsets.UTF_8));
        } else {
            root.run("rm", "-f", target);
        }
    }

    private void putText(Change change, GuestRoot root, String target, byte[] content) {
        String fresh = root.freshBeside(target);
        boolean done = false;
        try {
            if (change.before() instanceof GuestFile.Text) {
                root.run("cp", "-p", target, fresh);
            } else {
                root.run("chmod", "644", fresh);
            }
            root.write(fresh, content);
            requireExpected(change);
            root.run("mv", "-f", fresh, target);
            done = true;
        } finally {
            if (!done) {
                root.attempt("rm", "-f", fresh);
            }
        }
    }

    /** Only {@code wsl.conf} is known by its text alone; of other files a plan knows whether they are links. */
    private static String target(GuestRoot root, String path) {
        return path.equals(WSL_CONF) ? root.printed("readlink", "-f", path) : path;
    }

    private GuestRoot root(DistroName distro) {
        return new GuestRoot(runner, distro);
    }
}
