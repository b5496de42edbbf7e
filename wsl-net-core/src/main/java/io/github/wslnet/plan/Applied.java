// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import java.util.List;

/**
 * What applying a plan did.
 *
 * @param done the steps taken, in their order
 * @param undo the steps that take them back, last one first, as far as they have an undo
 * @since 0.1.0
 */
public record Applied(List<Step> done, List<Step> undo) {
    public Applied {
        done = List.copyOf(done);
        undo = List.copyOf(undo);
    }

    /** Returns one line: how many steps were taken, and the first of them. */
    @Override
    public String toString() {
        return done.isEmpty() ? "nothing was done" : "done: " + Plan.summary(done);
    }
}
