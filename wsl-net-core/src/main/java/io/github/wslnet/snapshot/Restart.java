// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What brings a changed file into force, and at which price.
 *
 * @param command {@code wsl.exe --terminate DISTRO} or {@code wsl.exe --shutdown}
 * @param stops the distros whose programs it ends
 * @since 0.1.0
 */
public record Restart(CommandLine command, Known<List<DistroName>> stops) {
    static Restart of(DistroName distro, boolean running) {
        return new Restart(
                CommandLine.of("wsl.exe", "--terminate", distro.text()),
                Known.of(running ? List.of(distro) : List.of()));
    }

    static Restart ofAll(Known<List<DistroName>> running) {
        return new Restart(CommandLine.of("wsl.exe", "--shutdown"), running);
    }

    /** Returns the command and what it stops, for example {@code wsl.exe --shutdown, which stops Debian and Ubuntu}. */
    @Override
    public String toString() {
        return command + ", which stops " + stops.map(Restart::names).orElse("all distributions that run");
    }

    private static String names(List<DistroName> distros) {
        if (distros.isEmpty()) {
            return "nothing";
        }
        List<String> names = distros.stream().map(DistroName::text).sorted().toList();
        String last = names.get(names.size() - 1);
        String others = names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "));
        return others.isEmpty() ? last : others + " and " + last;
    }
}
