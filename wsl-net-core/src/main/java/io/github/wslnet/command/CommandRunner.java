// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.command;

import java.time.Duration;

/**
 * Runs commands on a machine, real or fake.
 *
 * @since 0.1.0
 */
public interface CommandRunner {
    /**
     * Runs a command with nothing on its standard input, and waits until it ends.
     *
     * @param timeout how long it may take; more than zero
     * @return what it printed, whatever its exit code; see {@link CommandResult#orThrow}
     * @throws CommandFailedException when the command can't be started, does not end in time, or the thread is
     *     interrupted; it and what it started have been killed then
     * @throws IllegalArgumentException when the timeout is not more than zero
     */
    CommandResult run(CommandLine command, Duration timeout);

    /**
     * Runs a command with these bytes on its standard input, and waits until it ends.
     *
     * @param timeout how long it may take; more than zero
     * @return what it printed, whatever its exit code
     * @throws CommandFailedException as the other method does
     * @throws IllegalArgumentException when the timeout is not more than zero
     * @throws UnsupportedOperationException when this runner has no input for its commands, as is the default
     */
    default CommandResult run(CommandLine command, byte[] input, Duration timeout) {
        throw new UnsupportedOperationException("this runner has no input for '" + command + "'");
    }
}
