// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Outcome;
import io.github.wslnet.reach.Verdict;

/**
 * What comes of connecting.
 *
 * @param outcome an outcome's word, or {@code unknown}
 * @param server the address that the answering server is bound to and its port; empty if none answers
 * @param peer the client's address as the server sees it; empty if none answers
 */
record Answer(String outcome, String server, String peer) {
    private static final String UNKNOWN = "unknown";

    /** Returns what the engine says. */
    static Answer of(Explanation why) {
        if (why.verdict() == Verdict.UNKNOWN || why.outcome().isEmpty()) {
            return new Answer(UNKNOWN, "", "");
        }
        return new Answer(
                why.outcome().get().toString(),
                why.server()
                        .map(found -> found.listener().address() + " "
                                + found.listener().port())
                        .orElse(""),
                why.peer().map(Object::toString).orElse(""));
    }

    /** Reads what a client in a namespace says. */
    static Answer of(JsonCursor agent) {
        String outcome = agent.get("outcome").text();
        return outcome.equals(Outcome.CONNECTED.toString())
                ? new Answer(
                        outcome,
                        agent.get("server").text() + " " + agent.get("port").integer(),
                        agent.get("peer").text())
                : new Answer(outcome, "", "");
    }

    /** Tells whether the engine can't say; there is nothing to compare then. */
    boolean isUnknown() {
        return outcome.equals(UNKNOWN);
    }

    @Override
    public String toString() {
        return server.isEmpty() ? outcome : outcome + " to " + server + " as " + peer;
    }
}
