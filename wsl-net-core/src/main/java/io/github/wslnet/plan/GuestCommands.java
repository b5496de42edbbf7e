// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.DistroName;
import java.util.ArrayList;
import java.util.List;

/** Commands that change a distro's files as its root, without a shell in between. */
final class GuestCommands {
    private GuestCommands() {}

    /** Returns the commands that put a file into a state; a text is read from the last command's standard input. */
    static List<CommandLine> write(DistroName distro, String path, GuestFile before, GuestFile after) {
        if (after instanceof GuestFile.Link link) {
            return List.of(asRoot(distro, "ln", "-sfn", link.target(), path));
        }
        if (after instanceof GuestFile.Missing) {
            return List.of(asRoot(distro, "rm", "-f", path));
        }
        // tee writes through a link, to the file that every distro shares; so the link goes first
        CommandLine write = asRoot(distro, "tee", path);
        return before instanceof GuestFile.Link ? List.of(asRoot(distro, "rm", "-f", path), write) : List.of(write);
    }

    private static CommandLine asRoot(DistroName distro, String... command) {
        List<String> arguments = new ArrayList<>(List.of("wsl.exe", "-d", distro.text(), "-u", "root", "-e"));
        arguments.addAll(List.of(command));
        return new CommandLine(arguments);
    }
}
