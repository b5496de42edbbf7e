// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.WslNetException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step of a plan failed; what had been done before it was taken back as far as it could be.
 *
 * @since 0.1.0
 */
public final class StepFailedException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final transient Step step;
    private final transient List<Step> remaining;

    /**
     * Says which step failed and what is left of those before it.
     *
     * @param step the step that failed
     * @param reason what came back, without a final period
     * @param remaining the steps that were done and could not be taken back; empty when all is as before
     */
    public StepFailedException(Step step, String reason, List<Step> remaining) {
        super(message(step, reason, remaining));
        this.step = step;
        this.remaining = List.copyOf(remaining);
    }

    /** Returns the step that failed. */
    public Step step() {
        return step;
    }

    /** Returns the steps that were done and could not be taken back. */
    public List<Step> remaining() {
        return remaining;
    }

    private static String message(Step step, String reason, List<Step> remaining) {
        String left = remaining.isEmpty()
                ? "all is as before"
                : "these stay done: " + remaining.stream().map(Step::describe).collect(Collectors.joining("; "));
        return "step '" + step.describe() + "' (" + step.commandLine() + ") failed: " + reason + "; " + left;
    }
}
