// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What shall go wrong in a world, and when.
 *
 * <p>Whoever does something in the world asks first whether it goes wrong; a fault that happens once is gone then. The
 * first one planned comes first.
 */
final class Faults {
    private final List<Planned> planned = new ArrayList<>();

    void plan(Moment moment, Fault fault, boolean once) {
        if (!moment.takes(fault)) {
            throw new IllegalArgumentException("at the moment '" + moment + "' it can't happen that " + fault);
        }
        planned.add(new Planned(moment, fault, once));
    }

    /**
     * Returns what goes wrong at a step, by its kind, its number or one of its commands.
     *
     * @param number 1 for the first of the plan; 0 for a step that takes one back
     */
    Optional<Fault> atStep(Step step, int number) {
        return next(one -> isAt(one.moment(), step, number) && !isRefusal(one.fault()));
    }

    /** Returns why there is no administrator for these steps, if it was planned for one of them or for the elevation. */
    Optional<Fault> atElevationFor(List<Step> steps) {
        return next(one -> isRefusal(one.fault())
                        && IntStream.range(0, steps.size())
                                .anyMatch(i -> steps.get(i).needsAdmin() && isAt(one.moment(), steps.get(i), i + 1)))
                .or(this::atElevation);
    }

    private static boolean isAt(Moment moment, Step step, int number) {
        if (moment instanceof Moment.OfStep kind) {
            return kind.kind().equals(step.kind());
        }
        if (moment instanceof Moment.OfCommand command) {
            return step.commandLines().stream().anyMatch(command::matches);
        }
        return moment instanceof Moment.StepNumber counted && counted.number() == number;
    }

    private static boolean isRefusal(Fault fault) {
        return fault instanceof Fault.NotElevated || fault instanceof Fault.UacRefused;
    }

    /** Returns what goes wrong at a command. */
    Optional<Fault> atCommand(CommandLine line) {
        return next(one -> one.moment() instanceof Moment.OfCommand command && command.matches(line));
    }

    /** Returns what goes wrong when a plan comes in. */
    Optional<Fault> atApply() {
        return next(one -> one.moment() instanceof Moment.OfApply);
    }

    /** Returns what goes wrong when the user is asked for an administrator. */
    Optional<Fault> atElevation() {
        return next(one -> one.moment() instanceof Moment.OfElevation);
    }

    /**
     * Returns what goes wrong when a file is written.
     *
     * @param path the whole path, or what stands below the user's profile
     */
    Optional<Fault> atWrite(String path) {
        return next(one ->
                one.moment() instanceof Moment.OfWrite write && write.path().equals(path));
    }

    /** Returns what was planned to happen once and has not happened, one line each. */
    List<String> pending() {
        return planned.stream().filter(Planned::once).map(Planned::toString).toList();
    }

    private Optional<Fault> next(Predicate<Planned> here) {
        Optional<Planned> found = planned.stream().filter(here).findFirst();
        found.filter(Planned::once).ifPresent(planned::remove);
        return found.map(Planned::fault);
    }

    private record Planned(Moment moment, Fault fault, boolean once) {
        @Override
        public String toString() {
            return "at " + moment + (once ? ", once: " : ", always: ") + fault;
        }
    }
}
