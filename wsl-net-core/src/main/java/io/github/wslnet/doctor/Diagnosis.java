// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import java.util.List;
import java.util.Optional;

/**
 * What the checks found on a machine, the root cause first.
 *
 * @param findings the findings: the root cause, then errors, warnings and what is worth knowing, each in the order of
 *     {@link CheckId}
 * @param unknown the checks that lacked a field, in the order of {@link CheckId}; they say neither good nor bad
 * @since 0.1.0
 */
public record Diagnosis(List<Finding> findings, List<CheckId> unknown) {
    public Diagnosis {
        findings = List.copyOf(findings);
        unknown = List.copyOf(unknown);
    }

    /** Returns the finding to see to first, which no other one explains; empty when nothing is broken or risky. */
    public Optional<Finding> rootCause() {
        return findings.stream().findFirst().filter(first -> first.causedBy().isEmpty() && !isRemark(first));
    }

    /** Returns all findings but the root cause. */
    public List<Finding> alsoSeen() {
        return rootCause().isPresent() ? findings.subList(1, findings.size()) : findings;
    }

    /** Returns what a check found, if it found something. */
    public Optional<Finding> get(CheckId id) {
        return findings.stream().filter(finding -> finding.id() == id).findFirst();
    }

    /** Returns how bad the worst finding is; empty when there is none. */
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).min(Severity::compareTo);
    }

    private boolean isRemark(Finding finding) {
        return finding.severity() == Severity.INFO
                && findings.stream().noneMatch(other -> other.causedBy().equals(Optional.of(finding.id())));
    }

    /** Returns the diagnosis as a text for a terminal. */
    @Override
    public String toString() {
        return DiagnosisText.of(this);
    }
}
