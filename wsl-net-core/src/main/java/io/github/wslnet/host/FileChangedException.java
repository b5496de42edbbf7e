// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.host;

import io.github.wslnet.WslNetException;

/**
 * A file was to be changed, but is not as it was read: somebody else changed it since. Nothing was done.
 *
 * @since 0.1.0
 */
public final class FileChangedException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Says which file is not as it was.
     *
     * @param path the file, as the system that it is on names it
     * @param difference what is there instead, as a clause, for example {@code it is a link to /mnt/wsl/resolv.conf}
     */
    public FileChangedException(String path, String difference) {
        super(path + " was changed since it was read: " + difference + "; nothing was written, read it again");
        this.path = path;
    }

    /** Returns the file. */
    public String path() {
        return path;
    }
}
