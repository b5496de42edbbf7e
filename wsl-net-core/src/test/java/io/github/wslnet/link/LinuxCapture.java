// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What Linux tools printed, from {@code src/test/resources/captures}. */
public final class LinuxCapture {
    private LinuxCapture() {}

    /** Returns the capture of a name like {@code ip-addr/debian-12-iproute2-6.1-all}. */
    public static String of(String name) {
        try (InputStream file = LinuxCapture.class.getResourceAsStream("/captures/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
