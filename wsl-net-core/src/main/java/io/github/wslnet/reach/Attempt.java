// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.distro.DistroName;
import java.util.List;

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

    /** Returns this attempt as one that failed if it reached another socket than the one that was meant. */
    Attempt missing(Server wanted) {
        if (arrival.server().isEmpty()) {
            return this;
        }
        trail.note(Check.fail("server.other", arrival.server().get() + " answers, not " + wanted, "windows.listeners"));
        return new Attempt(Arrival.failedSomehow(), trail);
    }

    /**
     * Returns the last attempt, with the checks of all.
     *
     * <p>An earlier one that is unknown may have connected to somebody else; but connect the client does, if the last
     * one does.
     */
    static Attempt lastOf(List<Attempt> attempts) {
        Attempt last = attempts.get(attempts.size() - 1);
        boolean unsure = attempts.stream().anyMatch(attempt -> attempt.arrival.verdict() == Verdict.UNKNOWN);
        boolean connects = last.arrival.verdict() == Verdict.REACHABLE;
        if (!unsure) {
            return new Attempt(last.arrival, joined(attempts, last));
        }
        Arrival arrival = connects ? Arrival.connectedToSomebody() : Arrival.unknown();
        return new Attempt(arrival, joined(attempts, last));
    }

    /** Returns an attempt that could not be made, since an address is not known. */
    static Attempt unknownAddress(String field) {
        Trail trail = new Trail();
        trail.note(
                Check.unknown("address.place", "not every address that a client could use is known: " + field, field));
        return new Attempt(Arrival.unknown(), trail);
    }

    /** Returns the attempt that got furthest, with the checks of all: an unknown one, else the first. */
    static Attempt bestOf(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            Trail trail = new Trail();
            trail.note(Check.fail("address.place", "there is no address that a client could use", "windows.adapters"));
            return new Attempt(Arrival.failedSomehow(), trail);
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
