// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.snapshot.Snapshot;

/**
 * Answers questions about who reaches whom in one snapshot.
 *
 * <pre>{@code
 * Explanation why = Reachability.in(snapshot).from(Vantage.lan()).to("Ubuntu", tcp(3000));
 * }</pre>
 *
 * <p>Indexing the snapshot is the dear part; keep the object to ask more than once.
 */
public final class Reachability {
    private final Machine machine;

    private Reachability(Machine machine) {
        this.machine = machine;
    }

    /** Indexes a snapshot. */
    public static Reachability in(Snapshot snapshot) {
        return new Reachability(new Machine(snapshot));
    }

    /** Returns the questions that a client at this place can ask. */
    public From from(Vantage vantage) {
        return new From(machine, vantage);
    }

    /** The questions that a client at one place can ask. */
    public static final class From {
        private final Machine machine;
        private final Vantage vantage;

        private From(Machine machine, Vantage vantage) {
            this.machine = machine;
            this.vantage = vantage;
        }

        /** Says whether the client reaches a destination. */
        public Explanation to(Destination destination) {
            return new Enquiry(machine, vantage).about(destination);
        }

        /**
         * Says whether the client reaches a server in a distro, by whatever address it can use.
         *
         * @throws IllegalArgumentException when the name is none that WSL takes
         */
        public Explanation to(String distro, TransportPort port) {
            return to(Destination.server(distro, port));
        }

        /** Says whether the client reaches an address and port. */
        public Explanation to(IpAddress address, TransportPort port) {
            return to(Destination.at(address, port));
        }

        /** Says whether the client reaches {@code localhost}, as clients try that name. */
        public Explanation toLocalhost(TransportPort port) {
            return to(Destination.localhost(port));
        }
    }
}
