// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The files of the Windows user, below two folders.
 *
 * <p>Each method throws {@link java.io.UncheckedIOException} when the system refuses.
 *
 * @since 0.1.0
 */
public interface UserFiles {
    /** Returns a file's bytes; empty when there is no such file. */
    Optional<byte[]> read(UserPath path);

    /** Returns when a file was last written; empty when there is no such file. */
    Optional<Instant> modifiedAt(UserPath path);

    /** Puts these bytes in the place of a file, whole or not at all, and on the disk before it returns. */
    void write(UserPath path, byte[] content);

    /** Adds bytes to the end of a file, and has them on the disk before it returns; makes the file when it is not there. */
    void append(UserPath path, byte[] more);

    /** Deletes a file, or does nothing when there is none. */
    void delete(UserPath path);

    /** Returns the names of the files in a folder, sorted; empty when there is no such folder. */
    List<String> list(UserPath folder);

    /** Returns the path as Windows' programs take it, for example {@code C:\Users\me\.wslconfig}. */
    String windowsPath(UserPath path);
}
