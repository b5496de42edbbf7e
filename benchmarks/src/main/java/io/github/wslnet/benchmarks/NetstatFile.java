// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the benchmarks' netstat output of Linux to a file, so that programs of other languages can be timed on it. */
public final class NetstatFile {
    private NetstatFile() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        Files.write(Path.of(arguments[1]), LinuxNetstatText.ofRows(rows).getBytes(StandardCharsets.US_ASCII));
    }
}
