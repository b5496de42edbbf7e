// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that somebody else wrote, read whole if it is not too long.
 *
 * <p>What is no plain file is refused: a pipe would never end, and a device has no end.
 */
final class BoundedFile {
    /** Bytes of a file that a person edits: configuration, {@code hosts}, {@code resolv.conf}. */
    static final int EDITED = 4 * 1024 * 1024;

    /** Bytes of a file that a program writes: a journal of ten thousand steps, a kernel's table of all sockets. */
    static final int GENERATED = 64 * 1024 * 1024;

    private BoundedFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException when it can't be read, is no plain file or has more bytes than that
     */
    static byte[] read(Path file, int most) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "it is no plain file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new FileSystemException(file.toString(), null, "it has more than " + most + " bytes");
            }
            return bytes;
        }
    }
}
