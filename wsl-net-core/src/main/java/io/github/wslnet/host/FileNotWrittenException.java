// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.host;

import io.github.wslnet.WslNetException;
import io.github.wslnet.command.CommandLine;
import java.util.Optional;

/**
 * A file could not be written; it is as it was before.
 *
 * @since 0.1.0
 */
public final class FileNotWrittenException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final transient Optional<CommandLine> command;

    private FileNotWrittenException(String path, String message, Optional<CommandLine> command) {
        super(message);
        this.path = path;
        this.command = command;
    }

    /**
     * Says why a file could not be written.
     *
     * @param path the file, as the system that it is on names it
     * @param reason what the system said, without a final period
     */
    public static FileNotWrittenException because(String path, String reason) {
        return new FileNotWrittenException(
                path, path + " could not be written, and is as before: " + reason, Optional.empty());
    }

    /**
     * Says that only root may write a file.
     *
     * @param command what writes it when given the content on its standard input
     */
    public static FileNotWrittenException needsRoot(String path, CommandLine command) {
        String message = path + " may be written by root only, and is as before; run the program with sudo, or give '"
                + command + "' the content on its standard input";
        return new FileNotWrittenException(path, message, Optional.of(command));
    }

    /** Returns the file. */
    public String path() {
        return path;
    }

    /** Returns the command that writes it when given the content on its standard input, where one is known. */
    public Optional<CommandLine> command() {
        return command;
    }
}
