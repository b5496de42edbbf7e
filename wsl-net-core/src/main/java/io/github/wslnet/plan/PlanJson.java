// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON form of a plan; docs/formats/plan.md has its keys.
 *
 * @since 0.1.0
 */
public final class PlanJson {
    private PlanJson() {}

    /** Returns the plan as a tree, for {@link io.github.wslnet.json.JsonTree#print}. */
    public static JsonObject of(Plan plan) {
        return new JsonObject().putTree("steps", steps(plan)).putTexts("warnings", plan.warnings());
    }

    private static List<Object> steps(Plan plan) {
        List<Object> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            String id = (steps.size() + 1) + "-" + step.kind();
            steps.add(new JsonObject()
                    .put("id", id)
                    .putAll(step(step))
                    .putTree("undo", undo(step.undo()))
                    .toTree());
        }
        return steps;
    }

    private static JsonObject step(Step step) {
        return new JsonObject()
                .put("kind", step.kind())
                .put("describes", step.describe())
                .put("needsAdmin", step.needsAdmin())
                .putTree("command", step.commandLine().arguments())
                .putTree(
                        "commands",
                        step.commandLines().stream().map(CommandLine::arguments).toList())
                .putIfPresent("standardInput", step.standardInput());
    }

    private static Object undo(Undo undo) {
        return undo.step()
                .map(PlanJson::step)
                .orElseGet(() -> new JsonObject().put("none", undo.whyNone().orElse("")))
                .toTree();
    }
}
