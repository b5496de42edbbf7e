// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.Elevation;
import java.time.Duration;

/** A user who is no administrator yet, and consents each time. */
final class FakeElevation implements Elevation {
    private final CommandRunner programs;

    FakeElevation(CommandRunner programs) {
        this.programs = programs;
    }

    @Override
    public boolean isElevated() {
        return false;
    }

    @Override
    public int run(CommandLine command, Duration timeout) {
        return programs.run(command, timeout).exitCode();
    }
}
