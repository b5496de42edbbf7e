// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.DistroName;
import java.util.List;

/** Commands that change a distro's files as its root, without a shell in between. */
final class GuestCommands {
    private GuestCommands() {}

    /** Returns the commands that put a file into a state; a text is read from the last command's standard input. */
    static List<CommandLine> write(DistroName distro, String path, GuestFile before, GuestFile after) {
        if (after instanceof GuestFile.Link link) {
            return List.of(CommandLine.asRootOf(distro, "ln", "-sfn", link.target(), path));
        }
        if (isNoFile(after)) {
            return List.of(CommandLine.asRootOf(distro, "rm", "-f", path));
        }
        // tee writes through a link, to the file that every distro shares; so a link goes first, be it WSL's newest
        CommandLine write = CommandLine.asRootOf(distro, "tee", path);
        return before instanceof GuestFile.Text
                ? List.of(write)
                : List.of(CommandLine.asRootOf(distro, "rm", "-f", path), write);
    }

    /** To WSL an empty file and none are the same, and a snapshot does not tell them apart. */
    private static boolean isNoFile(GuestFile file) {
        return file instanceof GuestFile.Missing
                || file instanceof GuestFile.Text text && text.content().isEmpty();
    }
}
