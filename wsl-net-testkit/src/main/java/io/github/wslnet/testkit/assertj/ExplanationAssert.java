// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.assertj;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.reach.Carrier;
import io.github.wslnet.reach.Check;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Outcome;
import io.github.wslnet.reach.Verdict;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Says whether and how a connection comes about.
 *
 * @since 0.1.0
 */
public final class ExplanationAssert extends AbstractAssert<ExplanationAssert, Explanation> {
    ExplanationAssert(Explanation explanation) {
        super(explanation, ExplanationAssert.class);
    }

    /** Says that a server answers. */
    public ExplanationAssert isReachable() {
        return require(actual.isReachable(), "to be reachable");
    }

    /**
     * Says that a server answers, and which address it takes the client for.
     *
     * @throws io.github.wslnet.text.UnparseableTextException when the text is no address
     */
    public ExplanationAssert isReachableAs(String peer) {
        isReachable();
        return require(actual.peer().equals(Optional.of(IpAddress.parse(peer))), "to be reachable as " + peer);
    }

    /** Says that a server answers, and by which carriers, first one first. */
    public ExplanationAssert isReachableVia(Carrier... carriers) {
        isReachable();
        return require(actual.via().equals(List.of(carriers)), "to be reachable via " + List.of(carriers));
    }

    /** Says that no server answers. */
    public ExplanationAssert isBlocked() {
        return require(actual.verdict() == Verdict.BLOCKED, "to be blocked");
    }

    /**
     * Says that no server answers, and why.
     *
     * @param reason the id of a check that fails, for example {@code firewall.inbound}, or part of its sentence
     */
    public ExplanationAssert isBlockedBecause(String reason) {
        isBlocked();
        return require(
                actual.checks(Check.Result.FAIL).stream().anyMatch(check -> isMeant(check, reason)),
                "to be blocked because of '" + reason + "'");
    }

    /** Says what the client's connect call tells it. */
    public ExplanationAssert hasOutcome(Outcome outcome) {
        return require(actual.outcome().equals(Optional.of(outcome)), "to have the outcome " + outcome);
    }

    /** Says that the snapshot can't tell. */
    public ExplanationAssert isUnknown() {
        return require(actual.verdict() == Verdict.UNKNOWN, "to be unknown");
    }

    private static boolean isMeant(Check check, String reason) {
        return check.id().equals(reason) || check.because().contains(reason);
    }

    private ExplanationAssert require(boolean holds, String expected) {
        if (!holds) {
            failWithMessage(
                    "%s",
                    "Expected " + actual.from() + " -> " + actual.to() + " " + expected + "; it is:\n" + actual
                            + "\nserver sees: "
                            + actual.peer().map(IpAddress::toString).orElse("nobody") + "\nvia: " + actual.via());
        }
        return this;
    }
}
