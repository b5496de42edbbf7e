// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of a fake world, which stands still until it is moved. */
final class WorldClock implements InstantSource {
    /** A Monday morning, the same for all worlds, so that what a test prints is the same each time. */
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration time) {
        now = now.plus(time);
    }
}
