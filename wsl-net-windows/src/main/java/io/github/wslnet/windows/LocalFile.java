// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.host.FileNotWrittenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the machine that the program runs on, replaced by writing another one beside it and renaming that.
 *
 * <p>Whoever reads the file, or cuts the power, finds the old content or the new one, never a part.
 */
final class LocalFile implements ReplaceableFile {
    private static final Logger log = LoggerFactory.getLogger(LocalFile.class);
    private static final String SUFFIX = ".wsl-net";

    private final Path file;
    private final boolean ownedByRoot;

    /**
     * Creates it.
     *
     * @param ownedByRoot whether it is root that may write it, so that a refusal can be answered with {@code sudo}
     */
    LocalFile(Path file, boolean ownedByRoot) {
        this.file = file;
        this.ownedByRoot = ownedByRoot;
    }

    @Override
    public byte[] read() {
        try {
            return content(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileBackup replace(byte[] expected, byte[] content) {
        try {
            return replaced(target(), expected, content);
        } catch (AccessDeniedException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw FileNotWrittenException.because(file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private FileNotWrittenException refusal(AccessDeniedException e) {
        return ownedByRoot
                ? FileNotWrittenException.needsRoot(file.toString(), CommandLine.of("sudo", "tee", file.toString()))
                : FileNotWrittenException.because(file.toString(), "this user may not write " + e.getFile());
    }

    /** Returns where the file is: a rename would put a plain file in the place of a link. */
    private Path target() throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return file.toAbsolutePath();
        }
        if (!Files.exists(file)) {
            throw new IOException("it is a link that leads nowhere, to " + Files.readSymbolicLink(file));
        }
        return file.toRealPath();
    }

    private FileBackup replaced(Path target, byte[] expected, byte[] content) throws IOException {
        ReplaceableFile.requireSame(target.toString(), expected, content(target));
        Path fresh = Files.createTempFile(folder(target), "." + target.getFileName() + ".", SUFFIX);
        Path kept = fresh.resolveSibling(fresh.getFileName().toString().replace(SUFFIX, ".old" + SUFFIX));
        boolean done = false;
        try {
            copyAttributes(target, fresh);
            write(fresh, content);
            @Nullable Path old = Files.exists(target) ? keep(target, kept) : null;
            ReplaceableFile.requireSame(target.toString(), expected, content(target));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            done = true;
            return new Backup(target, old, content);
        } finally {
            if (!done) {
                delete(fresh);
                delete(kept);
            }
        }
    }

    private static Path folder(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("it is a root directory");
        }
        return folder;
    }

    private static byte[] content(Path path) throws IOException {
        return Files.exists(path) ? BoundedFile.read(path, BoundedFile.GENERATED) : new byte[0];
    }

    /** A new file gets the mode that configuration files have; Files.createTempFile keeps others from reading. */
    private static void copyAttributes(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            copyAccessList(from, to);
        } else if (Files.exists(from)) {
            PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
            PosixFileAttributes own = view.readAttributes();
            if (!attributes.owner().equals(own.owner())) {
                view.setOwner(attributes.owner());
            }
            if (!attributes.group().equals(own.group())) {
                view.setGroup(attributes.group());
            }
            view.setPermissions(attributes.permissions());
        } else {
            view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void copyAccessList(Path from, Path to) throws IOException {
        @Nullable AclFileAttributeView view = Files.getFileAttributeView(to, AclFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setAcl(
                    Files.getFileAttributeView(from, AclFileAttributeView.class).getAcl());
        }
    }

    private static void write(Path path, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Gives the file a second name, so that it outlives its replacement; or copies it where that can't be. */
    private static Path keep(Path target, Path kept) throws IOException {
        try {
            return Files.createLink(kept, target);
        } catch (UnsupportedOperationException | IOException e) {
            log.debug("{} can't be linked, so it is copied", target, e);
            return Files.copy(target, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.warn("{} can't be deleted", path, e);
        }
    }

    /** The file that was replaced, if there was one, under its second name. */
    private static final class Backup implements FileBackup {
        private final Path target;
        private final @Nullable Path old;
        private final byte[] written;

        Backup(Path target, @Nullable Path old, byte[] written) {
            this.target = target;
            this.old = old;
            this.written = written;
        }

        @Override
        public void undo() {
            try {
                ReplaceableFile.requireSame(target.toString(), written, content(target));
                if (old == null) {
                    Files.deleteIfExists(target);
                } else {
                    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw FileNotWrittenException.because(target.toString(), String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void discard() {
            if (old != null) {
                delete(old);
            }
        }
    }
}
