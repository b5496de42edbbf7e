// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a tool once printed, kept beside the benchmarks. */
final class Recording {
    private Recording() {}

    static String of(String name) {
        try (InputStream in = Recording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " stands not beside " + Recording.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
