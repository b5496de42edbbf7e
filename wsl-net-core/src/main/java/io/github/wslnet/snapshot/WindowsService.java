// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.known.Known;

/**
 * A Windows service as {@code Get-Service} shows it.
 *
 * @param state the state's English word, for example {@code Running} or {@code Stopped}
 * @param start the start type's English word, for example {@code Auto}, {@code Manual} or {@code Disabled}
 * @since 0.1.0
 */
public record WindowsService(Known<String> state, Known<String> start) {
    /** A service that runs and starts with Windows. */
    public static final WindowsService RUNNING = new WindowsService(Known.of("Running"), Known.of("Auto"));

    /** Tells whether the service runs. */
    public Known<Boolean> isRunning() {
        return state.map("Running"::equalsIgnoreCase);
    }
}
