// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.WslNetException;

/**
 * No steps lead to a goal from where the machine is, or it can't be said which.
 *
 * @since 0.1.0
 */
public final class ImpossibleGoalException extends WslNetException {
    private static final long serialVersionUID = 1L;

    /**
     * Says why a goal can't be planned.
     *
     * @param goal what was wanted
     * @param reason what stands against it, and what to do
     */
    public ImpossibleGoalException(String goal, String reason) {
        super("can't plan " + goal + ": " + reason);
    }
}
