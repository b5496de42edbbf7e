// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.plan.Goal;
import java.util.Optional;

/**
 * Something that would help.
 *
 * @param id a stable word for programs, for example {@code expose-lan}
 * @param title one sentence for a person, without a final period
 * @param needsAdmin whether an administrator must agree
 * @param goal what a plan can do about it; empty when a person must act, for example bind a server elsewhere
 * @since 0.1.0
 */
public record Remedy(String id, String title, boolean needsAdmin, Optional<Goal> goal) {
    /** Returns what a person does, without an administrator. */
    public static Remedy byHand(String id, String title) {
        return new Remedy(id, title, false, Optional.empty());
    }

    /** Returns what an administrator does. */
    public static Remedy byAdmin(String id, String title) {
        return new Remedy(id, title, true, Optional.empty());
    }

    /** Returns what a plan can do. */
    public static Remedy byPlan(String id, String title, boolean needsAdmin, Goal goal) {
        return new Remedy(id, title, needsAdmin, Optional.of(goal));
    }
}
