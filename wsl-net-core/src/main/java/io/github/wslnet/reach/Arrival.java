// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import java.util.Optional;

/**
 * What came of one attempt to connect to one address.
 *
 * @param verdict whether it connects
 * @param outcome what the client's call says; empty when that can't be known
 * @param server who answered
 * @param peer the client's address as the server sees it; empty when it can't be known
 */
record Arrival(Verdict verdict, Optional<Outcome> outcome, Optional<Server> server, Optional<IpAddress> peer) {
    static Arrival connected(Server server, Optional<IpAddress> peer) {
        return new Arrival(Verdict.REACHABLE, Optional.of(Outcome.CONNECTED), Optional.of(server), peer);
    }

    static Arrival failed(Outcome outcome) {
        return new Arrival(Verdict.BLOCKED, Optional.of(outcome), Optional.empty(), Optional.empty());
    }

    /** Returns an attempt that fails, though it can't be said with which outcome. */
    static Arrival failedSomehow() {
        return new Arrival(Verdict.BLOCKED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Arrival unknown() {
        return new Arrival(Verdict.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean is(Outcome wanted) {
        return outcome.filter(wanted::equals).isPresent();
    }

    /** Returns an attempt that connects, though it can't be said to whom. */
    static Arrival connectedToSomebody() {
        return new Arrival(Verdict.REACHABLE, Optional.of(Outcome.CONNECTED), Optional.empty(), Optional.empty());
    }

    /** Returns this arrival with the outcome that a client sees who talks to a forwarder that already accepted. */
    Arrival behindForwarder() {
        return is(Outcome.REFUSED) || is(Outcome.NO_ROUTE) ? failed(Outcome.CLOSED) : this;
    }
}
