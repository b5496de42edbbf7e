// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Examines a machine: what is broken or about to break, and what is behind it.
 *
 * <pre>{@code
 * Diagnosis diagnosis = Doctor.examine(snapshot);
 * diagnosis.rootCause().ifPresent(finding -> System.out.println(finding.because()));
 * }</pre>
 *
 * <p>A check that lacks a field of the snapshot is {@linkplain Diagnosis#unknown() unknown}, never fine. What a check
 * proposes never harms more than it mends: no rule of others is removed, no firewall is switched off, and what stops
 * WSL says what it stops.
 *
 * @since 0.1.0
 */
public final class Doctor {
    private Doctor() {}

    /** Makes every check. */
    public static Diagnosis examine(Snapshot snapshot) {
        Facts facts = new Facts(snapshot);
        Map<CheckId, Finding> found = new EnumMap<>(CheckId.class);
        List<CheckId> unknown = new ArrayList<>();
        for (Check check : Checks.ALL) {
            Notes notes = new Notes();
            check.examine(facts, found.keySet(), notes);
            notes.finding(check.id()).ifPresent(finding -> found.put(check.id(), finding));
            if (notes.isUnknown()) {
                unknown.add(check.id());
            }
        }
        Checks.ALL.forEach(check -> found.computeIfPresent(
                check.id(), (id, finding) -> finding.withCausedBy(Causes.of(id, found.keySet()))));
        return new Diagnosis(sorted(found), unknown);
    }

    private static List<Finding> sorted(Map<CheckId, Finding> found) {
        List<Finding> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::id));
        root(sorted, found).ifPresent(root -> {
            sorted.remove(root);
            sorted.add(0, root);
        });
        return sorted;
    }

    /** Follows each of the worst findings to its cause, and that to its own; what explains most is the root. */
    private static Optional<Finding> root(List<Finding> sorted, Map<CheckId, Finding> found) {
        Map<CheckId, Integer> explained = new EnumMap<>(CheckId.class);
        sorted.forEach(finding -> explained.merge(Causes.root(finding, found).id(), 1, Integer::sum));
        return sorted.stream()
                .filter(finding -> finding.severity() == sorted.get(0).severity())
                .map(finding -> Causes.root(finding, found))
                .max(Comparator.comparing((Finding root) -> explained.getOrDefault(root.id(), 0))
                        .thenComparing(Finding::id, Comparator.reverseOrder()));
    }
}
