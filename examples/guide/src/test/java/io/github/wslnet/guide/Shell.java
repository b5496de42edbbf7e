// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import io.github.wslnet.cli.Main;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands of a page, run by the tool itself.
 *
 * <p>The page's comment says on which machine: {@code bug.json: lan.json} is a file beside the page, {@code bug.json:
 * See.bug} what a method returns.
 */
final class Shell {
    private static final String FILE = "bug.json";
    private static final String COMMENT = "<!-- " + FILE + ": ";

    private final Page page;
    private final Optional<String> machine;

    private Shell(Page page, Optional<String> machine) {
        this.page = page;
        this.machine = machine;
    }

    static Shell of(Page page) {
        Optional<String> machine = page.lines().stream()
                .filter(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length(), line.length() - " -->".length()))
                .findFirst();
        return new Shell(page, machine);
    }

    /** Returns the lines of a block that starts with a command: that, and what it prints now. */
    List<String> answers(List<String> block) {
        List<String> lines = new ArrayList<>(List.of(block.get(0)));
        lines.addAll(run(block.get(0)));
        return lines;
    }

    private List<String> run(String line) {
        String[] piped = line.substring("$ wslnet ".length()).split(" \\| head -", 2);
        Path file = machineFile();
        String[] arguments = piped[0].replace(FILE, file.toString()).split(" ");
        List<String> printed = Examples.printing(() -> Main.run(arguments));
        return piped.length == 1
                ? printed
                : printed.stream().limit(Long.parseLong(piped[1])).toList();
    }

    private Path machineFile() {
        String name = machine.orElseThrow(() -> new AssertionError(page + " says of no machine what it is"));
        if (name.endsWith(".json")) {
            return page.path().resolveSibling(name);
        }
        try {
            return Files.writeString(Path.of("target", FILE), SnapshotJson.print((Snapshot) Examples.call(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
