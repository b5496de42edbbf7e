// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The steps of a plan in the order in which a machine takes them, so that one elevation is enough.
 *
 * <p>Within a phase the plan's order stays. What can't be taken back comes last: until then everything can be as before.
 *
 * @param before steps that need no administrator and can be taken back
 * @param elevated all steps that need an administrator
 * @param after steps that need no administrator and can't be taken back
 * @since 0.1.0
 */
public record Phases(List<Step> before, List<Step> elevated, List<Step> after) {
    public Phases {
        before = List.copyOf(before);
        elevated = List.copyOf(elevated);
        after = List.copyOf(after);
    }

    static Phases of(List<Step> steps) {
        Predicate<Step> undoable = step -> step.undo().step().isPresent();
        return new Phases(
                steps.stream()
                        .filter(step -> !step.needsAdmin() && undoable.test(step))
                        .toList(),
                steps.stream().filter(Step::needsAdmin).toList(),
                steps.stream()
                        .filter(step -> !step.needsAdmin() && !undoable.test(step))
                        .toList());
    }

    /** Returns all steps, one phase after the other. */
    public List<Step> inOrder() {
        List<Step> all = new ArrayList<>(before);
        all.addAll(elevated);
        all.addAll(after);
        return List.copyOf(all);
    }
}
