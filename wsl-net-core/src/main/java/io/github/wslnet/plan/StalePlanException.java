// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.WslNetException;

/**
 * The machine changed after a plan was made, so its steps would no longer lead to its goals; nothing was done.
 *
 * @since 0.1.0
 */
public final class StalePlanException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final transient Plan plan;

    /** Says that the plan does not fit what is there now. */
    public StalePlanException(Plan plan, Plan current) {
        super("the machine changed since the plan was made, nothing was done; planned:\n" + plan.describe()
                + "\nneeded now:\n" + current.describe() + "\nmake the plan again from a new snapshot");
        this.plan = plan;
    }

    /** Returns the plan that was to be applied. */
    public Plan plan() {
        return plan;
    }
}
