// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What tools printed, from {@code src/test/resources/captures}. */
final class Capture {
    private Capture() {}

    static String of(String name) {
        try (InputStream file = Capture.class.getResourceAsStream("/captures/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> ofNetstat() {
        return Stream.of("anp", "busybox-an", "names", "not-root", "tulpen", "wide-timers")
                .map(name -> of("netstat/debian-12-" + name));
    }

    static Stream<String> ofSs() {
        return Stream.of("names", "no-heading", "tanim", "tanope", "tulpen").map(name -> of("ss/debian-12-" + name));
    }

    static Stream<String> ofProcNet() {
        return Stream.of("tcp", "tcp6", "udp", "udp6").map(name -> of("proc-net/debian-12-" + name));
    }
}
