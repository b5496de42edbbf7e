// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.forward.PortProxyKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is noted on the way of one attempt: checks, hops, and the forwards already passed. */
final class Trail {
    private final List<Check> checks = new ArrayList<>();
    private final List<Hop> hops = new ArrayList<>();
    private final Set<PortProxyKey> passed = new HashSet<>();
    private boolean accepted;

    /** Returns an empty trail that goes on from here, to see what would come of it. */
    Trail fork() {
        Trail fork = new Trail();
        fork.passed.addAll(passed);
        return fork;
    }

    void note(Check check) {
        checks.add(check);
    }

    /** Notes the checks of an attempt that may or may not be the one that is made. */
    void noteAll(Trail possible) {
        checks.addAll(possible.checks);
    }

    void hop(Carrier carrier, IpAddress to, TransportPort port) {
        add(new Hop(carrier, new Endpoint(to, port.port())));
    }

    void add(Hop hop) {
        hops.add(hop);
    }

    /** Notes that a forward was passed; false when it was passed before. */
    boolean pass(PortProxyKey forward) {
        return passed.add(forward);
    }

    /** Notes that somebody took the connection, so that a client stays with this attempt whatever comes of it. */
    void accept() {
        accepted = true;
    }

    boolean isAccepted() {
        return accepted;
    }

    /** Forgets the hops: something before them stops the packet, and they only show what comes after. */
    void stopBeforeHops() {
        hops.clear();
    }

    List<Check> checks() {
        return checks;
    }

    List<Hop> hops() {
        return hops;
    }
}
