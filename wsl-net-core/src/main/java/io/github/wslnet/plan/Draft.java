// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** A plan in the making: the steps so far, and what is there once they are taken. */
final class Draft {
    private final List<Step> steps = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Snapshot snapshot;

    Draft(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Returns the machine as the steps so far leave it, so that goals do not work against each other. */
    Snapshot snapshot() {
        return snapshot;
    }

    void add(Step step) {
        steps.add(step);
        snapshot = Foresight.after(step, snapshot);
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
