// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A program of this machine that runs to its end. */
final class Command {
    private Command() {}

    /** Runs a program with this input; returns what it prints, or throws if it fails. */
    static String run(String input, String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return output;
    }
}
