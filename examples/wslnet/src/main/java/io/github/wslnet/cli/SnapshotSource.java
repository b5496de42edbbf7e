// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.machine.Machine;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.windows.LocalLinux;
import io.github.wslnet.windows.UnsuitableMachineException;
import io.github.wslnet.windows.WindowsMachine;
import io.github.wslnet.windows.WindowsWslHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which every command takes a snapshot from a file instead of reading this machine. */
public final class SnapshotSource {
    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description = "a snapshot's JSON, or - for standard input; without it this machine is read")
    private @Nullable String file;

    /** Reads the snapshot, of this machine when no file is named. */
    @SuppressWarnings("try") // the line on the terminal goes by itself
    public Snapshot snapshot() throws IOException {
        if (file != null) {
            return read(file);
        }
        try (Progress progress = Progress.of("reading this machine")) {
            return ofThisMachine();
        }
    }

    /** Reads Windows and WSL where there is a Windows to be asked; elsewhere what this Linux is. */
    private static Snapshot ofThisMachine() {
        try (Machine machine = WindowsMachine.detect()) {
            return WindowsWslHost.snapshotOf(machine);
        } catch (UnsuitableMachineException e) {
            return LocalLinux.here().snapshot();
        }
    }

    /** Reads a snapshot from a file, or from standard input when the name is {@code -}. */
    public static Snapshot read(String file) throws IOException {
        return SnapshotJson.parse(readText(file));
    }

    /** Tells whether it is this machine that is read. */
    public boolean isThisMachine() {
        return file == null;
    }

    /** Reads a text file, or standard input when the name is {@code -}. */
    public static String readText(String file) throws IOException {
        byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return OutputDecoder.detecting().decode(bytes);
    }
}
