// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Prints a property's seed, which jqwik by itself does only when the property fails. */
final class PrintsSeed implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        System.out.printf(
                "%s: %d worlds, seed %s%n",
                context.label(), result.countTries(), result.seed().orElse("none"));
        return result;
    }
}
