// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.reach.Remedy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one check writes down: the evidence, what would help, or that it cannot tell. */
final class Notes {
    /** More than these few sentences nobody reads; the rest is counted. */
    private static final int SHOWN = 5;

    private final Set<String> sentences = new LinkedHashSet<>();
    private @Nullable Remedy remedy;
    private @Nullable Severity said;
    private boolean usual;
    private boolean unknown;

    /** Notes evidence as bad as the check is as a rule; the same sentence counts once. */
    void found(String sentence) {
        add(sentence);
        usual = true;
    }

    /** Notes evidence and what would help; of several remedies the first one is kept. */
    void found(String sentence, Remedy cure) {
        found(sentence);
        remedy = remedy == null ? cure : remedy;
    }

    /** Notes evidence that is as bad as said here; the worst counts. */
    void found(Severity severity, String sentence, Remedy cure) {
        add(sentence);
        remedy = remedy == null ? cure : remedy;
        said = said == null || severity.compareTo(said) < 0 ? severity : said;
    }

    private void add(String sentence) {
        sentences.add(sentence);
    }

    /** Notes that something could not be told. */
    void unknown() {
        unknown = true;
    }

    /** Tells whether something could not be told, and nothing was found. */
    boolean isUnknown() {
        return unknown && sentences.isEmpty();
    }

    Optional<Finding> finding(CheckId id) {
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(id)
                .severity(severity(id.severity()))
                .because(text())
                .remedy(Optional.ofNullable(remedy))
                .build());
    }

    private Severity severity(Severity asRule) {
        Severity here = said == null ? asRule : said;
        return usual && asRule.compareTo(here) < 0 ? asRule : here;
    }

    private String text() {
        String text = sentences.stream().limit(SHOWN).collect(Collectors.joining("; "));
        int more = sentences.size() - SHOWN;
        return more > 0 ? text + "; and " + more + " more" : text;
    }
}
