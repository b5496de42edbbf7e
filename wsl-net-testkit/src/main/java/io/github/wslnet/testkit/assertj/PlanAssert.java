// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.assertj;

import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.Step;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Says what a plan does.
 *
 * @since 0.1.0
 */
public final class PlanAssert extends AbstractAssert<PlanAssert, Plan> {
    PlanAssert(Plan plan) {
        super(plan, PlanAssert.class);
    }

    /** Says that nothing is to be done: the goals hold already. */
    public PlanAssert isEmpty() {
        return require(actual.isEmpty(), "to have nothing to do");
    }

    /** Says that the steps are of these kinds, in this order, for example {@code portproxy-add}. */
    public PlanAssert hasSteps(String... kinds) {
        List<String> found = actual.steps().stream().map(Step::kind).toList();
        return require(found.equals(List.of(kinds)), "to have the steps " + List.of(kinds) + " but it has " + found);
    }

    /** Says that one step's line contains this text, for example {@code 0.0.0.0/3000}. */
    public PlanAssert hasStep(String part) {
        return require(
                actual.steps().stream().anyMatch(step -> step.describe().contains(part)),
                "to have a step with '" + part + "'");
    }

    /** Says that a step needs an administrator. */
    public PlanAssert needsAdmin() {
        return require(actual.needsAdmin(), "to need an administrator");
    }

    /** Says that no step needs an administrator. */
    public PlanAssert needsNoAdmin() {
        return require(!actual.needsAdmin(), "to need no administrator");
    }

    /** Says that a warning contains this text. */
    public PlanAssert warnsOf(String part) {
        return require(
                actual.warnings().stream().anyMatch(warning -> warning.contains(part)), "to warn of '" + part + "'");
    }

    private PlanAssert require(boolean holds, String expected) {
        if (!holds) {
            failWithMessage("%s", "Expected the plan " + expected + "; it is:\n" + actual.describe());
        }
        return this;
    }
}
