// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Outcome;
import io.github.wslnet.reach.Server;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * What the model says of a connection, as far as sockets can do it.
 *
 * @param outcome what the client's connect call tells it
 * @param from the address that the server shall see; with port 0
 * @param to the real server; empty when none answers
 */
public record LiveRoute(Outcome outcome, Optional<InetSocketAddress> from, Optional<InetSocketAddress> to) {
    /** Returns what comes of an explanation; empty when it does not know. */
    public static Optional<LiveRoute> of(Explanation why, LiveServers servers, StandIns standIns) {
        return why.outcome().map(outcome -> {
            Optional<InetSocketAddress> to =
                    why.server().filter(server -> why.isReachable()).map(servers::behind);
            return new LiveRoute(outcome, to.map(ignored -> standIns.ofPeer(why.peer())), to);
        });
    }

    /**
     * Where a server of the model is.
     *
     * @param distro the distro; empty for Windows
     * @param port its port
     */
    public record Place(Optional<DistroName> distro, TransportPort port) {
        static Place of(Server server) {
            return new Place(server.distro(), server.listener().transportPort());
        }
    }
}
