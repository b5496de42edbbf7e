// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.host.FileNotWrittenException;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A file of the Windows user, replaced as a whole by whatever the machine replaces files with. */
final class UserFile implements ReplaceableFile {
    private static final byte[] NOTHING = new byte[0];

    private final UserFiles files;
    private final UserPath path;

    UserFile(UserFiles files, UserPath path) {
        this.files = files;
        this.path = path;
    }

    @Override
    public byte[] read() {
        return files.read(path).orElse(NOTHING);
    }

    @Override
    public FileBackup replace(byte[] expected, byte[] content) {
        Optional<byte[]> old = files.read(path);
        ReplaceableFile.requireSame(path.toString(), expected, old.orElse(NOTHING));
        put(content);
        return new Backup(old, content);
    }

    private void put(byte[] content) {
        try {
            files.write(path, content);
        } catch (UncheckedIOException e) {
            throw FileNotWrittenException.because(path.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** The bytes that stood there, if there was a file. */
    private final class Backup implements FileBackup {
        private final Optional<byte[]> old;
        private final byte[] written;

        Backup(Optional<byte[]> old, byte[] written) {
            this.old = old;
            this.written = written;
        }

        @Override
        public void undo() {
            ReplaceableFile.requireSame(path.toString(), written, read());
            old.ifPresentOrElse(UserFile.this::put, () -> files.delete(path));
        }

        @Override
        public void discard() {
            // the bytes are in memory, so that nothing is left behind
        }
    }
}
