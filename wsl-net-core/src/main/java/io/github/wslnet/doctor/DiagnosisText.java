// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.reach.Remedy;
import io.github.wslnet.text.VisibleText;
import java.util.stream.Collectors;

/** A diagnosis as a text for a terminal. */
final class DiagnosisText {
    private DiagnosisText() {}

    static String of(Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder();
        if (diagnosis.findings().isEmpty()) {
            text.append("nothing found\n");
        }
        diagnosis.rootCause().ifPresent(root -> append(text, "root cause", root));
        if (!diagnosis.alsoSeen().isEmpty()) {
            text.append(diagnosis.rootCause().isPresent() ? "\nalso seen\n" : "");
            diagnosis
                    .alsoSeen()
                    .forEach(finding -> append(text, finding.severity().toString(), finding));
        }
        if (!diagnosis.unknown().isEmpty()) {
            text.append("\nnot known, as the snapshot lacks what they read: ")
                    .append(diagnosis.unknown().stream().map(CheckId::toString).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String heading, Finding finding) {
        text.append(heading).append(": ").append(VisibleText.line(finding.title()));
        text.append(" (").append(finding.id()).append(")\n");
        text.append("    ").append(VisibleText.line(finding.because())).append('\n');
        finding.remedy().ifPresent(remedy -> append(text, remedy));
        finding.causedBy()
                .ifPresent(
                        cause -> text.append("    explained by ").append(cause).append('\n'));
    }

    private static void append(StringBuilder text, Remedy remedy) {
        text.append("    -> ").append(VisibleText.line(remedy.title()));
        text.append(remedy.needsAdmin() ? " (needs an administrator)\n" : "\n");
    }
}
