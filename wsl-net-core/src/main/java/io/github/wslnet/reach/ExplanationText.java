// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The short text of an explanation, for a terminal or a log. */
final class ExplanationText {
    private ExplanationText() {}

    static String of(Explanation why) {
        StringBuilder text = new StringBuilder();
        text.append(VisibleText.line(why.from() + " -> " + why.to() + ": " + headline(why)));
        if (!why.hops().isEmpty()) {
            text.append("\n  way: ");
            text.append(
                    VisibleText.line(why.hops().stream().map(Hop::toString).collect(Collectors.joining(", then "))));
        }
        why.server().ifPresent(server -> text.append("\n  server: ").append(VisibleText.line(server.toString())));
        why.peer().ifPresent(peer -> text.append("\n  it sees the client as ").append(peer));
        lines(text, "because", why.checks(Check.Result.FAIL), why.isReachable());
        lines(text, "not known", why.checks(Check.Result.UNKNOWN), why.isReachable());
        why.remedies()
                .forEach(remedy -> text.append("\n  helps: ")
                        .append(VisibleText.line(remedy.title()))
                        .append(remedy.needsAdmin() ? " (needs an administrator)" : ""));
        return text.toString();
    }

    private static String headline(Explanation why) {
        String verdict = why.verdict().toString().toUpperCase(Locale.ROOT);
        return why.isReachable()
                ? verdict
                : verdict + why.outcome().map(outcome -> " (" + outcome + ")").orElse("");
    }

    /** Failed checks of a connection that comes about are detours (another address was tried first), so not shown. */
    private static void lines(StringBuilder text, String label, List<Check> checks, boolean detour) {
        if (!detour) {
            checks.forEach(
                    check -> text.append("\n  ").append(label).append(": ").append(VisibleText.line(check.because())));
        }
    }
}
