// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.known.Known;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files of a Linux system below some root; paths are given without a slash at their start. */
final class MachineFiles {
    private final Path root;

    MachineFiles(Path root) {
        this.root = root;
    }

    /** Returns a file's text; unreadable when there is no such file. */
    Known<String> text(String path) {
        try {
            return Known.of(
                    OutputDecoder.detecting().decode(BoundedFile.read(root.resolve(path), BoundedFile.GENERATED)));
        } catch (IOException e) {
            return Known.unreadable(reason(path, e));
        }
    }

    /** Returns what a parser makes of a file; unreadable when there is no such file or the parser refuses it. */
    <T> Known<T> parsed(String path, Function<String, T> parser) {
        try {
            return text(path).map(parser);
        } catch (UnparseableTextException e) {
            return Known.unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Returns all that a file of UTF-8 holds, a byte order mark too; U+FFFD stands for bytes that are none. */
    Known<String> wholeText(String path) {
        try {
            return Known.of(
                    new String(BoundedFile.read(root.resolve(path), BoundedFile.EDITED), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Known.unreadable(reason(path, e));
        }
    }

    /** Returns all that a file of UTF-8 holds, nothing when there is no such file. */
    Known<String> wholeTextOrNone(String path) {
        return exists(path) ? wholeText(path) : Known.of("");
    }

    /** Returns when a file was last written; unreadable when there is no such file. */
    Known<Instant> modifiedAt(String path) {
        try {
            return Known.of(
                    Files.getLastModifiedTime(root.resolve(path)).toInstant().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException e) {
            return Known.unreadable(reason(path, e));
        }
    }

    /** Tells whether something has this name, even if it is a link that leads nowhere. */
    boolean exists(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns where a symbolic link points to, as it says itself; empty when it is none or can't be read. */
    Optional<String> link(String path) {
        return link(root.resolve(path));
    }

    static Optional<String> link(Path file) {
        try {
            return Optional.of(Files.readSymbolicLink(file).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns what is in a directory, in any order; nothing when it can't be listed or is not there any more. */
    List<Path> list(String path) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(path))) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        return files;
    }

    private static String reason(String path, IOException e) {
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return "there is no /" + path;
        }
        if (e instanceof AccessDeniedException) {
            return "/" + path + " may not be read by this user";
        }
        boolean saysWhy = e instanceof FileSystemException file && file.getReason() != null;
        return "/" + path + " can't be read: " + (saysWhy ? ((FileSystemException) e).getReason() : e.getMessage());
    }
}
