// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.command;

import io.github.wslnet.command.CommandLine;
import java.util.OptionalInt;

/**
 * A process that was started on a fake machine.
 *
 * @param command what was run
 * @param program the program's name without its folder, in lower case, for example {@code wsl.exe}
 * @param exitCode how it ended; empty when it was killed at its limit
 * @param outputBytes how much it printed
 * @since 0.1.0
 */
public record FakeCall(CommandLine command, String program, OptionalInt exitCode, int outputBytes) {
    /** Returns a call that ended by itself. */
    public static FakeCall ended(CommandLine command, String program, int exitCode, int outputBytes) {
        return new FakeCall(command, program, OptionalInt.of(exitCode), outputBytes);
    }

    /** Returns a call that was killed. */
    public static FakeCall killed(CommandLine command, String program) {
        return new FakeCall(command, program, OptionalInt.empty(), 0);
    }

    /** Returns one line for a transcript; an encoded script is not shown. */
    @Override
    public String toString() {
        String shown = command.toString();
        int script = shown.indexOf(" -EncodedCommand ");
        String end = exitCode.isPresent() ? "exit code " + exitCode.getAsInt() : "killed at its limit";
        return (script < 0 ? shown : shown.substring(0, script) + " -EncodedCommand ...") + " -> " + end + ", "
                + outputBytes + " bytes";
    }
}
