// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

/** Combines a firewall's answer with what would happen behind it. */
final class Gate {
    private Gate() {}

    /**
     * Returns what a client sees who must pass a firewall first.
     *
     * <p>A firewall that blocks drops, so the client waits in vain. When the firewall is unknown but nobody would answer
     * anyway, the connection fails in any case; only how is unknown.
     */
    static Arrival before(Check gate, Arrival behind, Trail trail) {
        return switch (gate.result()) {
            case PASS -> behind;
            case FAIL -> {
                trail.stopBeforeHops();
                yield Arrival.failed(Outcome.TIMED_OUT);
            }
            case UNKNOWN ->
                behind.verdict() == Verdict.BLOCKED
                        ? behind.is(Outcome.TIMED_OUT) ? behind : Arrival.failedSomehow()
                        : Arrival.unknown();
        };
    }
}
