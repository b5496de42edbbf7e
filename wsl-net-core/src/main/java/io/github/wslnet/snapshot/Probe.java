// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import java.util.OptionalInt;

/**
 * What a connection that was really tried came to.
 *
 * @param from where it was tried, in the words of {@code wslnet explain --from}: {@code windows}, {@code distro:NAME}
 * @param to what was tried, for example {@code tcp://172.26.16.1:9003} or {@code udp://172.26.16.1:53}
 * @param outcome {@code connected}, {@code refused}, {@code timed-out}, {@code no-route} or {@code closed}
 * @param millis how long it took
 * @since 0.1.0
 */
public record Probe(String from, String to, String outcome, OptionalInt millis) {
    /** Tells whether nothing answered. */
    public boolean timedOut() {
        return outcome.equals("timed-out");
    }

    /** Tells whether a server answered. */
    public boolean connected() {
        return outcome.equals("connected");
    }
}
