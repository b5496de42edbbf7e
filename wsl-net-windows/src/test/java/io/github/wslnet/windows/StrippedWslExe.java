// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs what {@code wsl.exe -d NAME -u root -e} would run in a distro, on this very Linux, really.
 *
 * <p>Paths that start with a slash are those of the distro, whose files lie below a folder.
 */
final class StrippedWslExe implements CommandRunner {
    private static final List<String> PREFIX = List.of("wsl.exe", "-d", "Ubuntu", "-u", "root", "-e");

    private final CommandRunner real = new ProcessCommandRunner();
    private final Path root;
    private final List<String> box;
    private final List<String> ran = new ArrayList<>();
    private String failing = "";

    /**
     * Creates one.
     *
     * @param root the folder that stands for {@code /}
     * @param box what to put before each command, for example {@code busybox}
     */
    StrippedWslExe(Path root, String... box) {
        this.root = root;
        this.box = List.of(box);
    }

    /** Lets a command end with an error instead of running. */
    StrippedWslExe failing(String command) {
        failing = command;
        return this;
    }

    /** Returns the commands that were run, without their arguments. */
    List<String> ran() {
        return ran;
    }

    @Override
    public CommandResult run(CommandLine command, Duration timeout) {
        return run(command, new byte[0], timeout);
    }

    @Override
    public CommandResult run(CommandLine command, byte[] input, Duration timeout) {
        List<String> words = command.arguments();
        if (!words.subList(0, PREFIX.size()).equals(PREFIX)) {
            throw new AssertionError("not run as root of Ubuntu: " + command);
        }
        String program = words.get(PREFIX.size());
        ran.add(program);
        if (program.equals(failing)) {
            return CommandResult.of(command, 1, new byte[0], "no way".getBytes(StandardCharsets.UTF_8));
        }
        List<String> inside = new ArrayList<>(box);
        words.subList(PREFIX.size(), words.size()).forEach(word -> inside.add(inside(word)));
        return real.run(new CommandLine(inside), input, timeout);
    }

    private String inside(String word) {
        return word.startsWith("/") && !word.startsWith(root.toString()) ? root + word : word;
    }
}
