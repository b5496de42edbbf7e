// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the tool is given to read: standard input, or a file; an endless one is refused. */
public final class Input {
    /** A snapshot with 10,000 firewall rules has five million bytes. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int FIRST_BYTES = 8192;

    private Input() {}

    /** Reads a file, or standard input when the name is {@code -}. */
    public static byte[] ofFile(String file) throws IOException {
        if (file.equals("-")) {
            return of(System.in);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return bounded(in.readNBytes(MOST_BYTES + 1), MOST_BYTES);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @throws UnparseableTextException when it has more than 64 MiB
     */
    public static byte[] of(InputStream in) throws IOException {
        return of(in, MOST_BYTES);
    }

    /**
     * Reads byte by byte: read in blocks, {@code System.in} asks how much is left, and the files of {@code /proc} answer
     * that with an error.
     */
    static byte[] of(InputStream in, int most) throws IOException {
        byte[] bytes = new byte[FIRST_BYTES];
        int length = 0;
        for (int next = in.read(); next >= 0 && length <= most; next = in.read()) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) next;
        }
        return bounded(Arrays.copyOf(bytes, length), most);
    }

    private static byte[] bounded(byte[] bytes, int most) {
        if (bytes.length > most) {
            throw new UnparseableTextException(
                    "input", 0, "", "expected at most " + most + " bytes but there are more; give it in parts");
        }
        return bytes;
    }
}
