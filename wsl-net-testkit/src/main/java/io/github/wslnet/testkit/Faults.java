// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.plan.Step;
import java.util.HashMap;
import java.util.Map;

/** What shall go wrong next, by the kind of step that it happens to; each fault happens once. */
final class Faults {
    private final Map<String, String> reasons = new HashMap<>();

    void expect(String stepKind, String reason) {
        reasons.put(stepKind, reason);
    }

    void check(Step step) {
        String reason = reasons.remove(step.kind());
        if (reason != null) {
            throw new StepRefusedException(reason);
        }
    }
}
