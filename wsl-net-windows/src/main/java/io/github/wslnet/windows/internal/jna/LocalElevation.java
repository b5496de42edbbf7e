// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.platform.win32.Advapi32Util;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.machine.Elevation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How a program of this Windows becomes an administrator: it is one, or the shell asks the user. */
final class LocalElevation implements Elevation {
    private static final String POWERSHELL = "powershell.exe";

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
                : ShellExecution.asAdministrator(inSystemFolder(command)).exitCode(timeout);
    }

    /** A bare name would be looked for in the current folder too, where anybody may have put another program. */
    private static CommandLine inSystemFolder(CommandLine command) {
        String windows = System.getenv("SystemRoot");
        if (windows == null || !command.arguments().get(0).equals(POWERSHELL)) {
            return command;
        }
        List<String> arguments = new ArrayList<>(command.arguments());
        arguments.set(0, windows + "\\System32\\WindowsPowerShell\\v1.0\\" + POWERSHELL);
        return new CommandLine(arguments);
    }
}
