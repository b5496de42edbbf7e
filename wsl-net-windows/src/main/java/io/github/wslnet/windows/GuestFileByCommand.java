// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.host.FileNotWrittenException;
import io.github.wslnet.windows.internal.guest.GuestRoot;

/**
 * A file of a distro, replaced by commands that {@code wsl.exe} runs as the distro's root.
 *
 * <p>A new file is written beside the old one and renamed, so that whoever reads the file finds the old content or the
 * new one, never a part.
 */
final class GuestFileByCommand implements ReplaceableFile {
    private static final byte[] NOTHING = new byte[0];

    private final GuestRoot root;
    private final DistroName distro;
    private final String path;

    GuestFileByCommand(CommandRunner runner, DistroName distro, String path) {
        this.root = new GuestRoot(runner, distro);
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
        boolean existed = root.exists(target);
        ReplaceableFile.requireSame(path, expected, existed ? bytes(target) : NOTHING);
        String fresh = root.freshBeside(target);
        String kept = fresh + ".old";
        boolean done = false;
        try {
            if (existed) {
                root.run("cp", "-p", target, fresh);
                keep(target, kept);
            } else {
                root.run("chmod", "644", fresh);
            }
            root.write(fresh, content);
            ReplaceableFile.requireSame(path, expected, content(target));
            root.run("mv", "-f", fresh, target);
            done = true;
            return new Backup(target, existed ? kept : "", content);
        } catch (CommandFailedException e) {
            throw FileNotWrittenException.because(path + " of " + distro, String.valueOf(e.getMessage()));
        } finally {
            if (!done) {
                root.attempt("rm", "-f", fresh, kept);
            }
        }
    }

    /** Returns where the file is: a rename would put a plain file in the place of a link. */
    private String target() {
        return root.printed("readlink", "-f", path);
    }

    private byte[] content(String target) {
        return root.exists(target) ? bytes(target) : NOTHING;
    }

    private byte[] bytes(String target) {
        return root.run("cat", target).stdout();
    }

    /** Gives the file a second name, so that it outlives its replacement; or copies it where that can't be. */
    private void keep(String target, String kept) {
        if (!root.attempt("ln", target, kept).isSuccess()) {
            root.run("cp", "-p", target, kept);
        }
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
                root.run("rm", "-f", target);
            } else {
                root.run("mv", "-f", kept, target);
            }
        }

        @Override
        public void discard() {
            if (!kept.isEmpty()) {
                root.run("rm", "-f", kept);
            }
        }
    }
}
