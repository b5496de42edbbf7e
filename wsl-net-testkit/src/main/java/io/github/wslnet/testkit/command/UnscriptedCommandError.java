// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.command;

import io.github.wslnet.command.CommandLine;
import java.util.List;

/**
 * A program ran a command that the fake machine does not know; no program may take that for an answer.
 *
 * @since 0.1.0
 */
public final class UnscriptedCommandError extends AssertionError {
    private static final long serialVersionUID = 1L;

    /**
     * Names the command.
     *
     * @param known the nearest commands that the machine knows
     */
    public UnscriptedCommandError(CommandLine command, List<String> known) {
        super("the fake machine does not know '" + command + "'; it knows:\n  " + String.join("\n  ", known));
    }
}
