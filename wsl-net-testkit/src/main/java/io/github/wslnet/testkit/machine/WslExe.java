// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The {@code wsl.exe} of a machine: its own words come in UTF-16, those of Linux programs as they are.
 *
 * @since 0.1.0
 */
public final class WslExe implements FakeProgram {
    private static final int OWN_FAILURE = -1;
    private static final List<String> SHELL = List.of("sh", "-s");

    private final Supplier<Snapshot> machine;
    private final Supplier<Locale> language;
    private final GuestCommands guests;

    /** Makes the program of a machine at each moment. */
    public WslExe(Supplier<Snapshot> machine, Supplier<Locale> language, GuestCommands guests) {
        this.machine = machine;
        this.language = language;
        this.guests = guests;
    }

    @Override
    public String example() {
        return "wsl.exe --list --running --quiet | --list --verbose | --version | --shutdown | -d NAME -u root -e sh -s";
    }

    @Override
    public Optional<FakeOutput> run(List<String> arguments, byte[] input) {
        return switch (String.join(" ", arguments)) {
            case "--list --running --quiet" -> Optional.of(running());
            case "--list --quiet", "-l -q" -> Optional.of(own(0, names(distro -> true)));
            case "--list --verbose", "-l -v" -> Optional.of(own(0, table()));
            case "--version" -> Optional.of(version());
            case "--shutdown" -> {
                guests.shutdown();
                yield Optional.of(own(0, ""));
            }
            default -> withName(arguments, input);
        };
    }

    private Optional<FakeOutput> withName(List<String> arguments, byte[] input) {
        boolean ends = arguments.size() == 2 && arguments.get(0).equals("--terminate");
        if (ends && !isInstalled(arguments.get(1))) {
            return Optional.of(noSuchDistro());
        }
        boolean runs = arguments.size() > 5
                && arguments.get(0).equals("-d")
                && arguments.subList(2, 5).equals(List.of("-u", "root", "-e"));
        return runs ? inside(arguments.get(1), arguments.subList(5, arguments.size()), input) : Optional.empty();
    }

    private Optional<FakeOutput> inside(String distro, List<String> command, byte[] input) {
        if (!isInstalled(distro)) {
            return Optional.of(noSuchDistro());
        }
        if (!command.equals(SHELL)) {
            return Optional.empty();
        }
        guests.start(distro);
        String script = new String(input, StandardCharsets.UTF_8);
        return Optional.of(FakeOutput.printing(GuestScript.answer(script, machine.get(), distro)));
    }

    private boolean isInstalled(String name) {
        return distros().stream().anyMatch(distro -> distro.name().text().equals(name));
    }

    private FakeOutput running() {
        String names = names(Distro::mayRun);
        return names.isEmpty() ? own(OWN_FAILURE, WslWords.of(language.get()).noneRuns()) : own(0, names);
    }

    private FakeOutput version() {
        return machine.get()
                .wsl()
                .release()
                .value()
                .map(release -> own(0, WslWords.of(language.get()).versions(release + ".0")))
                .orElseGet(() -> own(OWN_FAILURE, "Copyright (c) Microsoft Corporation.\nwsl.exe [Argument]"));
    }

    private FakeOutput noSuchDistro() {
        return own(
                OWN_FAILURE,
                WslWords.of(language.get()).noSuchDistro() + "\nError code: Wsl/Service/WSL_E_DISTRO_NOT_FOUND");
    }

    private String names(Predicate<Distro> which) {
        return distros().stream()
                .filter(which)
                .map(distro -> distro.name().text())
                .collect(Collectors.joining("\n"));
    }

    private String table() {
        StringBuilder table = new StringBuilder("  NAME            STATE           VERSION");
        for (Distro distro : distros()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%n%s %-15s %-15s %d",
                    distro.isDefault() ? "*" : " ",
                    distro.name(),
                    distro.state().orElse("Stopped"),
                    distro.version().number()));
        }
        return table.toString();
    }

    private List<Distro> distros() {
        return machine.get().wsl().distros().orElse(List.of());
    }

    /** Lines end with CR LF, and there is no byte order mark. */
    private static FakeOutput own(int exitCode, String text) {
        String lines = text.isEmpty()
                ? ""
                : Arrays.stream(text.split("\\R", -1)).collect(Collectors.joining("\r\n", "", "\r\n"));
        return FakeOutput.ending(exitCode, lines.getBytes(StandardCharsets.UTF_16LE));
    }
}
