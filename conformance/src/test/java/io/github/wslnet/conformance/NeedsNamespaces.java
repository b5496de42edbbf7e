// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips where no namespaces can be made, and prints the reason, which else only the report has. */
final class NeedsNamespaces implements SkipExecutionHook {
    private static final Optional<String> OBSTACLE = Namespaces.obstacle();

    static {
        OBSTACLE.ifPresent(reason -> System.out.println("Not compared with a kernel: " + reason));
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return OBSTACLE.map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
