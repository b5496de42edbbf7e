// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.reach.ExplanationJson;

/**
 * The JSON form of a diagnosis; docs/formats/diagnosis.md has its keys.
 *
 * @since 0.1.0
 */
public final class DiagnosisJson {
    private DiagnosisJson() {}

    /** Returns the diagnosis as a tree, for {@link io.github.wslnet.json.JsonTree#print}. */
    public static JsonObject of(Diagnosis diagnosis) {
        return new JsonObject()
                .putIfPresent("rootCause", diagnosis.rootCause().map(Finding::id))
                .putList("findings", diagnosis.findings(), DiagnosisJson::finding)
                .putTexts("unknown", diagnosis.unknown());
    }

    private static Object finding(Finding finding) {
        return new JsonObject()
                .putText("id", finding.id())
                .putText("severity", finding.severity())
                .put("title", finding.title())
                .put("because", finding.because())
                .putTree("remedy", finding.remedy().map(ExplanationJson::remedy).orElse(null))
                .putTree("causedBy", finding.causedBy().map(CheckId::toString).orElse(null))
                .toTree();
    }
}
