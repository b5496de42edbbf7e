// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** A plan in the making: what is there, and the steps so far. */
final class Draft {
    private final Snapshot snapshot;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Draft(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Adds a step unless another goal asked for the very same one. */
    void add(Step step) {
        if (!steps.contains(step)) {
            steps.add(step);
        }
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    List<Step> steps() {
        return steps;
    }

    List<String> warnings() {
        return warnings;
    }
}
