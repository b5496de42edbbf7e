// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.platform.win32.Advapi32Util;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.Elevation;
import java.time.Duration;

/** How a program of this Windows becomes an administrator: it is one, or the shell asks the user. */
final class LocalElevation implements Elevation {
    private final CommandRunner runner;

    /**
     * Creates it.
     *
     * @param runner what runs commands when this process is elevated
     */
    LocalElevation(CommandRunner runner) {
        this.runner = runner;
    }

    @Override
    public boolean isElevated() {
        return Advapi32Util.isCurrentProcessElevated();
    }

    @Override
    public int run(CommandLine command, Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout must be more than zero but was " + timeout);
        }
        return isElevated()
                ? runner.run(command, timeout).exitCode()
                : ShellExecution.asAdministrator(command).exitCode(timeout);
    }
}
