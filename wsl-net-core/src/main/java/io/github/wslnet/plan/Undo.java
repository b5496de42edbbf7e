// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import java.util.Optional;

/**
 * How a step is taken back, or why it can't be; one of the two is there.
 *
 * @param step the step that restores what was before; empty when there is none
 * @param whyNone why there is none, without a final period; empty when there is one
 * @since 0.1.0
 */
public record Undo(Optional<Step> step, Optional<String> whyNone) {
    /** Checks that there is either a step or a reason. */
    public Undo {
        if (step.isPresent() == whyNone.isPresent()) {
            throw new IllegalArgumentException(
                    "an undo has either a step or a reason why there is none but had " + step + " and " + whyNone);
        }
    }

    static Undo by(Step step) {
        return new Undo(Optional.of(step), Optional.empty());
    }

    static Undo none(String why) {
        return new Undo(Optional.empty(), Optional.of(why));
    }

    @Override
    public String toString() {
        return step.map(Step::describe).orElseGet(() -> "none: " + whyNone.orElse(""));
    }
}
