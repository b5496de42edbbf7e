// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;

/** Connects from one side to one address, noting the way. */
interface Dialer {
    /** Returns what comes of connecting to an address that is not a name. */
    Arrival dial(IpAddress destination, TransportPort port, Trail trail);

    /** Ends an attempt at an address that nobody on this machine has. */
    static Arrival away(Place place, Trail trail) {
        String id = "address.place";
        if (place instanceof Place.Nowhere nowhere) {
            trail.note(Check.fail(id, nowhere.because(), nowhere.source()));
            return Arrival.failed(Outcome.TIMED_OUT);
        }
        if (place instanceof Place.Asleep asleep) {
            trail.note(
                    Check.fail(id, asleep.adapter().name() + ", which has the address, is down", "windows.adapters"));
            return Arrival.failed(Outcome.TIMED_OUT);
        }
        if (place instanceof Place.Elsewhere elsewhere) {
            trail.note(Check.unknown(id, elsewhere.because(), elsewhere.source()));
            return Arrival.unknown();
        }
        String field = place instanceof Place.Unknown unknown ? unknown.field() : "nothing";
        trail.note(Check.unknown(id, "who has this address can't be said: " + field, field));
        return Arrival.unknown();
    }
}
