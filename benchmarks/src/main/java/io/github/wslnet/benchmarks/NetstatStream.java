// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.socket.WindowsNetstatOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Reads over 100 MB of Windows netstat output row by row and prints how many rows there were.
 *
 * <p>It is run with a heap of 64 MB: a reader that kept the rows or the text would not come to the end.
 */
public final class NetstatStream {
    private static final int BYTES = 100_000_000;
    private static final int ROWS_AT_A_TIME = 1_000;

    private NetstatStream() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("netstat", ".txt");
        try {
            write(file);
            LongAdder rows = new LongAdder();
            LongAdder warnings = new LongAdder();
            try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
                WindowsNetstatOutput.read(lines.iterator(), row -> rows.increment(), warning -> warnings.increment());
            }
            System.out.printf(
                    "%,d bytes, %,d rows, %d warnings with a heap of at most %d MB%n",
                    Files.size(file),
                    rows.sum(),
                    warnings.sum(),
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] table = NetstatText.ofRows(ROWS_AT_A_TIME).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(file)) {
            for (long written = 0; written < BYTES; written += table.length) {
                out.write(table);
            }
        }
    }
}
