// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.host;

import io.github.wslnet.WslNetException;
import io.github.wslnet.plan.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Steps need an administrator, and the user refused or nobody could be asked.
 *
 * @since 0.1.0
 */
public final class ElevationRequiredException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final transient List<Step> steps;

    /**
     * Says what could not be done.
     *
     * @param reason why there is no administrator, without a final period, for example {@code the user refused}
     * @param steps the steps that need one
     */
    public ElevationRequiredException(String reason, List<Step> steps) {
        super("an administrator is needed: " + reason + "; nothing was changed; run these as an administrator: "
                + steps.stream().map(Step::describe).collect(Collectors.joining("; ")));
        this.steps = List.copyOf(steps);
    }

    /** Returns the steps that need an administrator. */
    public List<Step> steps() {
        return steps;
    }
}
