// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.command.PowerShellQuoting;
import io.github.wslnet.command.WindowsQuoting;
import io.github.wslnet.machine.Elevation;
import io.github.wslnet.machine.ElevationRefusedException;
import io.github.wslnet.text.OutputDecoder;
import java.time.Duration;

/**
 * Elevation from inside WSL: a PowerShell asks Windows to start the command as an administrator and waits for it.
 *
 * <p>The exit code comes as text, since of a Windows program's own WSL passes on eight bits.
 */
final class InteropElevation implements Elevation {
    private static final String REFUSED = "refused";
    private static final String ADVICE = "can Windows start a program as an administrator from this session?";

    private final CommandRunner commands;

    InteropElevation(CommandRunner commands) {
        this.commands = commands;
    }

    /** Returns false: it is not worth a process, as Windows does not ask where it is true. */
    @Override
    public boolean isElevated() {
        return false;
    }

    @Override
    public int run(CommandLine command, Duration timeout) {
        CommandResult result =
                commands.run(CommandLine.powerShell(line(command)), timeout).orThrow(ADVICE);
        String answer = result.stdout(OutputDecoder.detecting()).strip();
        if (answer.equals(REFUSED)) {
            throw new ElevationRefusedException("the user refused, or nobody could be asked");
        }
        if (!answer.matches("-?[0-9]{1,10}")) {
            throw CommandFailedException.exited(result, ADVICE);
        }
        return (int) Long.parseLong(answer);
    }

    /** Error 1223 is that the user refused; all else is PowerShell's to tell. */
    private static String line(CommandLine command) {
        String program = PowerShellQuoting.literal(command.arguments().get(0));
        String parameters = PowerShellQuoting.literal(WindowsQuoting.parameters(command));
        return "$ErrorActionPreference = 'Stop'; try { $Process = Start-Process -FilePath " + program
                + " -ArgumentList " + parameters + " -Verb 'RunAs' -WindowStyle 'Hidden' -Wait -PassThru;"
                + " [Console]::Out.Write($Process.ExitCode) } catch [System.InvalidOperationException] {"
                + " [Console]::Out.Write('" + REFUSED + "') }";
    }
}
