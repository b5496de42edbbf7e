// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What Windows' tools print, from {@code src/test/resources/captures}. */
public final class Captures {
    private Captures() {}

    /** Returns a capture, for example {@code ipconfig/windows11-en-all}. */
    public static String read(String name) {
        try (InputStream file = Captures.class.getResourceAsStream("/captures/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
