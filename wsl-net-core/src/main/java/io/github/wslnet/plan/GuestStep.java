// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.DistroName;
import java.util.List;
import java.util.Optional;

/**
 * A change inside a distro, or of whether it runs; none needs an administrator.
 *
 * @since 0.1.0
 */
public sealed interface GuestStep extends Step {
    /** Returns the distro. */
    DistroName distro();

    @Override
    default boolean needsAdmin() {
        return false;
    }

    /**
     * Changes a distro's {@code /etc/wsl.conf}; counts from its next start.
     *
     * <p>An empty text stands for no file: the undo of a file's first line removes the file.
     *
     * @param distro the distro
     * @param before the text that is there
     * @param after the text that shall be there
     */
    record ConfigEdit(DistroName distro, String before, String after) implements GuestStep {
        static final String PATH = "/etc/wsl.conf";

        @Override
        public String kind() {
            return "config-edit";
        }

        @Override
        public String describe() {
            return "edit " + PATH + " of " + distro;
        }

        @Override
        public List<CommandLine> commandLines() {
            return GuestCommands.write(distro, PATH, new GuestFile.Text(before), new GuestFile.Text(after));
        }

        @Override
        public Optional<String> standardInput() {
            return Optional.of(after).filter(text -> !text.isEmpty());
        }

        @Override
        public Undo undo() {
            return Undo.by(new ConfigEdit(distro, after, before));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Puts a file of a distro into another state, as root.
     *
     * @param distro the distro
     * @param path the absolute path in the distro
     * @param before what is there
     * @param after what shall be there
     */
    record FileWrite(DistroName distro, String path, GuestFile before, GuestFile after) implements GuestStep {
        @Override
        public String kind() {
            return "file-write";
        }

        @Override
        public String describe() {
            return "in " + distro + " replace " + path + " (" + before + ") by " + after;
        }

        @Override
        public List<CommandLine> commandLines() {
            return GuestCommands.write(distro, path, before, after);
        }

        @Override
        public Optional<String> standardInput() {
            return after instanceof GuestFile.Text text ? Optional.of(text.content()) : Optional.empty();
        }

        @Override
        public Undo undo() {
            return Undo.by(new FileWrite(distro, path, after, before));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Ends a distro, so that it reads its configuration at its next start.
     *
     * @param distro the distro
     */
    record DistroTerminate(DistroName distro) implements GuestStep {
        @Override
        public String kind() {
            return "distro-terminate";
        }

        @Override
        public String describe() {
            return "terminate " + distro + " (ends all its programs)";
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(CommandLine.of("wsl.exe", "--terminate", distro.text()));
        }

        @Override
        public Undo undo() {
            return Undo.none("programs that were ended do not come back; the distro starts at its next use");
        }

        @Override
        public String toString() {
            return describe();
        }
    }
}
