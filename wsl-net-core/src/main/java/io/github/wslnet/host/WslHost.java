// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.host;

import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Snapshot;

/**
 * A machine with WSL, real or fake.
 *
 * <p>Reading and changing are apart: {@link #snapshot()} never changes anything, {@link #apply} does what a plan says
 * and decides nothing.
 */
public interface WslHost extends AutoCloseable {
    /**
     * Reads the machine.
     *
     * <p>Does not start a stopped distro or the virtual machine; what could not be read is unreadable in the snapshot,
     * with the reason, and the rest is there.
     */
    Snapshot snapshot();

    /**
     * Takes the steps of a plan.
     *
     * @throws io.github.wslnet.plan.StalePlanException when the machine changed since the plan was made; nothing was
     *     done then
     * @throws io.github.wslnet.plan.StepFailedException when a step failed; what was done before it has been taken back
     *     as far as it can be, and the exception says what could not
     */
    Applied apply(Plan plan);

    /** Lets go of whatever the host holds; it can't be used afterwards. */
    @Override
    void close();
}
