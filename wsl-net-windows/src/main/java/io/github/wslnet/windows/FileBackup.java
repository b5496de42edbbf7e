// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

/**
 * The file that stood where another was written, kept beside it: the very file, with its owner, mode and time.
 *
 * <p>One of the two methods ends it; until then a hidden file lies in the directory, its name ending with {@code
 * .wsl-net}.
 *
 * @since 0.1.0
 */
public interface FileBackup {
    /**
     * Puts the file back in its place, or removes the new one where none was.
     *
     * @throws io.github.wslnet.host.FileChangedException when what was written is not there any more as it was written
     * @throws io.github.wslnet.host.FileNotWrittenException when the system does not allow it
     */
    void undo();

    /** Lets go of the file: what was written stays. */
    void discard();
}
