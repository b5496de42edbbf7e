// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import java.util.Optional;

/**
 * How a step is taken back.
 *
 * @param step the step that restores what was before; empty when there is none
 * @param remark why there is none, or empty
 * @since 0.1.0
 */
public record Undo(Optional<Step> step, String remark) {
    static Undo by(Step step) {
        return new Undo(Optional.of(step), "");
    }

    static Undo none(String why) {
        return new Undo(Optional.empty(), why);
    }

    @Override
    public String toString() {
        return step.map(Step::describe).orElse("none: " + remark);
    }
}
