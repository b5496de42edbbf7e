// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sockets of one TCP/IP stack, found by port; some of the lists that they come from may be unknown. */
final class SocketTable {
    private final Map<TransportPort, List<Server>> byPort = new LinkedHashMap<>();
    private final List<String> unknownFields = new ArrayList<>();

    /** Adds a list of sockets, or notes that it is not known. */
    void add(String field, Known<List<Listener>> listeners, Function<Listener, Server> owner) {
        if (!listeners.isKnown()) {
            unknownFields.add(field + " is " + listeners.whyNot());
        }
        for (Listener listener : listeners.orElse(List.of())) {
            byPort.computeIfAbsent(listener.transportPort(), port -> new ArrayList<>(2))
                    .add(owner.apply(listener));
        }
    }

    /** Notes a list of lists that is not known. */
    void addUnknown(String field, Known<?> unknown) {
        unknownFields.add(field + " is " + unknown.whyNot());
    }

    /** Returns every socket on the port, whatever its address. */
    List<Server> on(TransportPort port) {
        return byPort.getOrDefault(port, List.of());
    }

    /** Returns every socket, in the order in which they were added. */
    List<Server> all() {
        return byPort.values().stream().flatMap(List::stream).toList();
    }

    /** Says which list is not known, if there is one. */
    Optional<String> unknownField() {
        return unknownFields.stream().findFirst();
    }

    /** Returns the sockets that a packet to this address and port is for: those bound most narrowly. */
    Lookup find(IpAddress destination, TransportPort port) {
        List<Server> best = new ArrayList<>(1);
        int narrowest = 0;
        for (Server server : on(port)) {
            int fit = fit(server.listener(), destination);
            if (fit > narrowest) {
                best.clear();
                narrowest = fit;
            }
            if (fit > 0 && fit == narrowest && !best.contains(server)) {
                best.add(server);
            }
        }
        return new Lookup(List.copyOf(best), best.isEmpty() ? unknownField() : Optional.empty());
    }

    /**
     * Says how narrowly a socket is bound to what it is asked for: 0 when it does not take it at all.
     *
     * <p>An address beats a wildcard, and a socket of the packet's own family beats a dual-stack one.
     */
    private static int fit(Listener listener, IpAddress destination) {
        if (!listener.accepts(destination)) {
            return 0;
        }
        boolean sameFamily = listener.address().sameFamilyAs(destination);
        if (listener.isWildcard()) {
            return sameFamily ? 2 : 1;
        }
        return listener.address() instanceof Ipv6Address && !sameFamily ? 3 : 4;
    }

    /**
     * What a search found.
     *
     * @param found the sockets bound most narrowly; several when their owners share the port
     * @param unknown the list that could hold one, when none was found
     */
    record Lookup(List<Server> found, Optional<String> unknown) {
        /** Tells whether it is known that there is no such socket. */
        boolean isEmpty() {
            return found.isEmpty() && unknown.isEmpty();
        }
    }
}
