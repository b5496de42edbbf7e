// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandResult;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What happened in a world, in its order: events, the steps of plans, commands. */
final class Transcript {
    private final InstantSource clock;
    private final List<String> lines = new ArrayList<>();

    Transcript(InstantSource clock) {
        this.clock = clock;
    }

    void event(String what) {
        LocalTime time = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        lines.add(time.withNano(0) + (time.getSecond() == 0 ? ":00" : "") + "  " + what);
    }

    void command(CommandResult result) {
        event("$ " + result.command() + " -> exit code " + result.exitCode() + ", " + result.stdout().length
                + " bytes of output");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
