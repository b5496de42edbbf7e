// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.host.FileChangedException;
import java.util.Arrays;

/** A file that is only ever replaced as a whole; one that is not there counts as empty. */
interface ReplaceableFile {
    byte[] read();

    /**
     * Puts content in the place of what is expected to be there; a link is followed, owner and mode stay.
     *
     * @throws FileChangedException when something else is there
     * @throws io.github.wslnet.host.FileNotWrittenException when the system does not allow it; nothing has changed then
     */
    FileBackup replace(byte[] expected, byte[] content);

    /** Refuses to go on when a file is not what it is expected to be. */
    static void requireSame(String path, byte[] expected, byte[] there) {
        if (!Arrays.equals(expected, there)) {
            throw new FileChangedException(
                    path, "it had " + expected.length + " bytes, has " + there.length + " and differs");
        }
    }
}
