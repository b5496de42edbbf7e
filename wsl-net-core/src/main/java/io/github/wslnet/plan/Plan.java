// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The steps that take a machine from how a snapshot saw it to where goals hold.
 *
 * <pre>{@code
 * Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot());
 * System.out.println(plan.describe());
 * host.apply(plan);
 * }</pre>
 *
 * <p>A plan is a value: the same goals against the same snapshot give an equal plan. One whose goals hold already has no
 * steps.
 *
 * @param intent what the plan is for
 * @param steps the steps in the order in which they must be taken
 * @param warnings what a person should know before; each one sentence without a final period
 * @since 0.1.0
 */
public record Plan(Intent intent, List<Step> steps, List<String> warnings) {
    private static final int SHOWN = 3;

    public Plan {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** Starts a plan that makes goals hold. */
    public static Intent ensuring(Goal... goals) {
        return new Intent(List.of(goals), List.of());
    }

    /** Starts a plan that takes back what was made for goals. */
    public static Intent removing(Goal... goals) {
        return new Intent(List.of(), List.of(goals));
    }

    /** Tells whether nothing is to be done. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Tells whether a step needs an administrator; all such steps take one elevation together. */
    public boolean needsAdmin() {
        return steps.stream().anyMatch(Step::needsAdmin);
    }

    /** Tells whether the same goals lead to the same steps from this snapshot; not so when they can't be planned. */
    public boolean isCurrentIn(Snapshot snapshot) {
        try {
            return intent.against(snapshot).steps().equals(steps);
        } catch (ImpossibleGoalException e) {
            return false;
        }
    }

    /**
     * Returns what a snapshot will look like once the steps are taken.
     *
     * <p>Foreseen are rules, files, services, and the sockets of forwards and of distros that end; a server that has to be
     * started again by a person is not.
     */
    public Snapshot foresee(Snapshot before) {
        if (isEmpty()) {
            return before;
        }
        Draft draft = new Draft(before);
        steps.forEach(draft::add);
        return ForwardSockets.settle(before, ForwardSockets.withoutEnded(draft.foreseen()));
    }

    /** Returns one line a step, or a sentence that there is nothing to do; warnings follow. */
    public String describe() {
        String lines =
                isEmpty() ? "nothing to do" : steps.stream().map(Step::describe).collect(Collectors.joining("\n"));
        return warnings.isEmpty() ? lines : lines + "\n! " + String.join("\n! ", warnings);
    }

    /** Returns the steps in the order in which a machine takes them, so that one elevation is enough. */
    public Phases phases() {
        return Phases.of(steps);
    }

    /**
     * Returns the script that takes all steps which need an administrator, for a person to read before it is run.
     *
     * @throws IllegalArgumentException when a name in a step holds a line break or NUL, which no goal makes
     */
    public PowerShellScript toPowerShell() {
        return PowerShellScript.taking(phases().elevated(), PowerShellScript.PortProxyWay.REGISTRY);
    }

    /** Returns what takes back the steps that have an undo, last one first. */
    public List<Step> undoSteps() {
        List<Step> undo = new ArrayList<>();
        steps.forEach(step -> step.undo().step().ifPresent(undo::add));
        Collections.reverse(undo);
        return List.copyOf(undo);
    }

    /** Returns one line: the number of steps and the first of them; {@link #describe()} has them all. */
    @Override
    public String toString() {
        return isEmpty() ? "nothing to do" : summary(steps);
    }

    /** Returns one line about steps: how many, and what the first of them do. */
    static String summary(List<Step> steps) {
        String first = steps.stream().limit(SHOWN).map(Step::describe).collect(Collectors.joining("; "));
        return steps.size()
                + (steps.size() == 1 ? " step: " : " steps: ")
                + first
                + (steps.size() > SHOWN ? "; ..." : "");
    }

    /**
     * What a plan is for.
     *
     * @param ensured goals that shall hold
     * @param removed goals that were ensured before and shall hold no longer
     */
    public record Intent(List<Goal> ensured, List<Goal> removed) {
        public Intent {
            ensured = List.copyOf(ensured);
            removed = List.copyOf(removed);
        }

        /** Returns the intent that also takes back what was made for goals; that comes first. */
        public Intent removing(Goal... goals) {
            List<Goal> all = new ArrayList<>(removed);
            Collections.addAll(all, goals);
            return new Intent(ensured, all);
        }

        /**
         * Works out the steps.
         *
         * @throws ImpossibleGoalException when no steps lead to a goal, or a field that decides which is not known
         */
        public Plan against(Snapshot snapshot) {
            Draft draft = new Draft(snapshot);
            removed.forEach(goal -> goal.remove(draft));
            ensured.forEach(goal -> goal.ensure(draft));
            return new Plan(this, draft.steps(), draft.warnings());
        }
    }
}
