// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.text.OutputDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option by which every command takes a snapshot from a file instead of reading this machine. */
public final class SnapshotSource {
    @Option(names = "--snapshot", paramLabel = "FILE", description = "a snapshot's JSON, or - for standard input")
    private @Nullable String file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Reads the snapshot. */
    public Snapshot snapshot() throws IOException {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "give --snapshot FILE");
        }
        return SnapshotJson.parse(readText(file));
    }

    /** Reads a text file, or standard input when the name is {@code -}. */
    public static String readText(String file) throws IOException {
        byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return OutputDecoder.detecting().decode(bytes);
    }
}
