// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.host;

import io.github.wslnet.plan.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of a plan that was cut off, by a crash perhaps, and what came of it when the machine was opened next.
 *
 * @param id the name of its journal
 * @param kept the steps that stay, since all of the plan had been done
 * @param takenBack the steps that were taken back
 * @param changedSince the steps whose effect somebody else has changed since; they were left alone
 * @param remaining the steps that are done and could not be taken back; the next to open the machine tries again
 * @param trouble why, without a final period; empty when none remain
 * @since 0.1.0
 */
public record UnfinishedRun(
        String id,
        List<Step> kept,
        List<Step> takenBack,
        List<Step> changedSince,
        List<Step> remaining,
        String trouble) {
    public UnfinishedRun {
        kept = List.copyOf(kept);
        takenBack = List.copyOf(takenBack);
        changedSince = List.copyOf(changedSince);
        remaining = List.copyOf(remaining);
    }

    /** Returns a run that had reached its goal. */
    public static UnfinishedRun closed(String id, List<Step> steps) {
        return new UnfinishedRun(id, steps, List.of(), List.of(), List.of(), "");
    }

    /** Returns a run that was taken back, as far as it could be. */
    public static UnfinishedRun takenBack(
            String id, List<Step> takenBack, List<Step> changedSince, List<Step> remaining, String trouble) {
        return new UnfinishedRun(id, List.of(), takenBack, changedSince, remaining, trouble);
    }

    /** Returns what came of it, in a sentence without a final period. */
    @Override
    public String toString() {
        return "the run " + id + " was cut off" + list("; all was done: ", kept) + list("; taken back: ", takenBack)
                + list("; changed by somebody else since and left alone: ", changedSince)
                + list("; still done, because " + trouble + ": ", remaining);
    }

    private static String list(String what, List<Step> steps) {
        return steps.isEmpty() ? "" : what + steps.stream().map(Step::describe).collect(Collectors.joining(", "));
    }
}
