// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.known.Known;
import java.time.Instant;

/**
 * How Windows starts and sleeps.
 *
 * @param fastStartup whether shutting down hibernates the kernel ({@code HiberbootEnabled} of the registry)
 * @param lastResumeAt when the machine last woke up (event 1 of Power-Troubleshooter in the system's log)
 * @since 0.1.0
 */
public record PowerState(Known<Boolean> fastStartup, Known<Instant> lastResumeAt) {}
