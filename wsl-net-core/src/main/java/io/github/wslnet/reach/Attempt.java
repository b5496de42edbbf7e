// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.distro.DistroName;
import java.util.List;
import java.util.Optional;

/**
 * An attempt to connect, over.
 *
 * @param arrival what came of it
 * @param trail what was noted on the way
 */
record Attempt(Arrival arrival, Trail trail) {
    boolean reaches(DistroName distro) {
        return arrival.server().flatMap(Server::distro).filter(distro::equals).isPresent();
    }

    /** Returns this attempt as one that failed if it reached somebody else than the distro that was meant. */
    Attempt missing(DistroName wanted) {
        if (arrival.server().isEmpty()) {
            return this;
        }
        trail.note(Check.fail(
                "server.other", arrival.server().get() + " answers, not one in " + wanted, "windows.listeners"));
        return new Attempt(Arrival.failedSomehow(), trail);
    }

    /** Returns the last attempt, with the checks of all; unknown if one of them is and none connects. */
    static Attempt lastOf(List<Attempt> attempts) {
        Attempt last = attempts.get(attempts.size() - 1);
        boolean unsure = attempts.stream().anyMatch(attempt -> attempt.arrival.verdict() == Verdict.UNKNOWN);
        boolean connects = last.arrival.verdict() == Verdict.REACHABLE;
        Arrival arrival = unsure && !connects ? Arrival.unknown() : last.arrival;
        boolean earlierMayConnect = unsure && connects;
        Arrival sure = earlierMayConnect
                ? new Arrival(arrival.verdict(), arrival.outcome(), Optional.empty(), Optional.empty())
                : arrival;
        return new Attempt(sure, joined(attempts, last));
    }

    /** Returns the attempt that got furthest, with the checks of all: an unknown one, else the first. */
    static Attempt bestOf(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            Trail trail = new Trail();
            trail.note(
                    Check.unknown("address.place", "no address is known that a client could use", "windows.adapters"));
            return new Attempt(Arrival.unknown(), trail);
        }
        Attempt best = attempts.stream()
                .filter(attempt -> attempt.arrival.verdict() == Verdict.UNKNOWN)
                .findFirst()
                .orElse(attempts.get(0));
        return new Attempt(best.arrival, joined(attempts, best));
    }

    private static Trail joined(List<Attempt> attempts, Attempt counting) {
        Trail joined = new Trail();
        attempts.forEach(attempt -> attempt.trail.checks().forEach(joined::note));
        counting.trail.hops().forEach(joined::add);
        return joined;
    }
}
