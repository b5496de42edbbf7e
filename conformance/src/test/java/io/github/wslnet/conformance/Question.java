// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Vantage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a client gets to an address.
 *
 * @param to an address, or {@code localhost}
 */
record Question(Side from, String to, int port) {
    private static final String LOCALHOST = "localhost";
    private static final List<String> LOOPBACK = List.of(LOCALHOST, "127.0.0.1", "127.0.0.2", "::1");

    /** Returns every question about the ports of a world. */
    static List<Question> all(Mode mode) {
        List<Question> all = new ArrayList<>();
        for (Side from : Side.values()) {
            addresses(mode, from).forEach(to -> World.PORTS.forEach(port -> all.add(new Question(from, to, port))));
        }
        return all;
    }

    private static Stream<String> addresses(Mode mode, Side from) {
        List<String> ofWindows = List.of(Addressing.WINDOWS_ON_LAN, Addressing.WINDOWS_ON_LAN_6);
        List<String> ofSwitch = mode == Mode.NAT ? List.of(Addressing.GATEWAY, Addressing.GUEST) : List.of();
        List<String> stale = mode == Mode.NAT ? List.of(Addressing.NOBODY) : List.of();
        return from == Side.LAN
                ? Stream.of(ofWindows, ofSwitch).flatMap(List::stream)
                : Stream.of(LOOPBACK, ofWindows, ofSwitch, stale).flatMap(List::stream);
    }

    Vantage vantage() {
        return switch (from) {
            case LAN ->
                Vantage.lan(IpAddress.parse(to.contains(":") ? Addressing.CLIENT_ON_LAN_6 : Addressing.CLIENT_ON_LAN));
            case WINDOWS -> Vantage.windows();
            case GUEST -> Vantage.distro(Addressing.DISTRO);
        };
    }

    Destination destination() {
        TransportPort tcp = TransportPort.tcp(port);
        return to.equals(LOCALHOST) ? Destination.localhost(tcp) : Destination.at(IpAddress.parse(to), tcp);
    }

    /** Returns what a client dials, in turn, and the port. */
    List<Object> toTree() {
        return List.of(to.equals(LOCALHOST) ? List.of("::1", "127.0.0.1") : List.of(to), port);
    }

    @Override
    public String toString() {
        return from + " -> " + to + " " + port;
    }
}
