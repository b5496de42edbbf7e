// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import io.github.wslnet.command.CommandLine;
import java.time.Duration;

/**
 * How a program becomes an administrator.
 *
 * @since 0.1.0
 */
public interface Elevation {
    /** Tells whether this process is elevated already. */
    boolean isElevated();

    /**
     * Runs one command as an administrator and waits until it ends: at once when this process is elevated, otherwise
     * after Windows has asked the user. What it prints is lost, as Windows gives no pipe to a process of another token.
     *
     * @param timeout how long it may take from the user's consent on; more than zero
     * @return its exit code
     * @throws ElevationRefusedException when the user refuses, or nobody can be asked
     * @throws io.github.wslnet.command.CommandFailedException when it can't be started or does not end in time
     */
    int run(CommandLine command, Duration timeout);
}
