// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.ChangeSource;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.NativeTables;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.windows.LocalUserFiles.Place;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Windows around the distro that this program runs in. */
final class InteropWindows implements Machine {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final CommandLine FOLDERS = CommandLine.powerShell(
            "[Console]::OutputEncoding = [Text.Encoding]::UTF8;"
                    + " [Environment]::GetFolderPath('UserProfile'); [Environment]::GetFolderPath('LocalApplicationData')");

    private final InteropPlaces places;
    private final CommandRunner commands;
    private @Nullable UserFiles files;

    InteropWindows(InteropPlaces places, CommandRunner runner) {
        this.places = places;
        this.commands = new InteropCommands(runner, places);
    }

    @Override
    public String describe() {
        return "Windows, from inside WSL";
    }

    @Override
    public CommandRunner commands() {
        return commands;
    }

    @Override
    public Optional<Registry> registry() {
        return Optional.empty();
    }

    @Override
    public Optional<NativeTables> tables() {
        return Optional.empty();
    }

    @Override
    public Optional<ServiceControl> services() {
        return Optional.empty();
    }

    /** Asks Windows once where the user's folders are: the name of the user here need not be the one there. */
    @Override
    public synchronized UserFiles files() {
        UserFiles found = files == null ? find() : files;
        files = found;
        return found;
    }

    private UserFiles find() {
        List<String> folders = commands.run(FOLDERS, LIMIT)
                .orThrow("may this user run PowerShell?")
                .stdout(OutputDecoder.detecting())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (folders.size() != 2) {
            throw new UnsuitableMachineException(
                    "Windows named " + folders.size() + " folders of the user instead of two",
                    "run the program on Windows");
        }
        return LocalUserFiles.below(place(folders.get(0)), place(folders.get(1)));
    }

    private Place place(String onWindows) {
        return new Place(places.here(onWindows), onWindows);
    }

    @Override
    public Elevation elevation() {
        return new InteropElevation(commands);
    }

    @Override
    public Optional<ChangeSource> changes() {
        return Optional.empty();
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    /** Nothing is held. */
    @Override
    public void close() {}
}
