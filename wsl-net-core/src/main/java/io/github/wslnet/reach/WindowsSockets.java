// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.socket.Listener;
import java.util.Optional;

/** What happens to a packet that reached one of Windows' own addresses: a server, the relay or a forward takes it. */
final class WindowsSockets {
    private static final String ID = "socket.windows";
    private static final String TABLE = "windows.listeners";
    private static final String RELAY_SOURCE = "microsoft/WSL src/windows/wslrelay/localhost.cpp";

    private final Machine machine;
    private final WindowsDialer onward;
    private final Absence absence;

    WindowsSockets(Machine machine, WindowsDialer onward) {
        this.machine = machine;
        this.onward = onward;
        this.absence = new Absence(machine);
    }

    /**
     * Returns who answers.
     *
     * @param peer the client's address as a server on Windows sees it, if it can be known
     */
    Arrival answer(IpAddress destination, TransportPort port, Optional<IpAddress> peer, Trail trail) {
        SocketTable.Lookup lookup = machine.windowsSockets().find(destination, port);
        if (lookup.unknown().isPresent()) {
            return unknown(
                    "what listens on Windows can't be said: " + lookup.unknown().get(), TABLE, trail);
        }
        Optional<PortProxyRule> unseen =
                lookup.found().isEmpty() ? machine.forwards().unseen(destination, port) : Optional.empty();
        if (unseen.isPresent()) {
            return forwarded(unseen.get(), destination, port, trail);
        }
        if (lookup.found().isEmpty()) {
            absence.explain(destination, port, trail);
            return Arrival.failed(Outcome.REFUSED);
        }
        if (lookup.found().size() > 1) {
            return unknown(
                    "two programs share " + port + " at " + destination + "; which of them answers is left to chance",
                    TABLE,
                    trail);
        }
        return byRole(lookup.found().get(0), destination, port, peer, trail);
    }

    private Arrival byRole(
            Server server, IpAddress destination, TransportPort port, Optional<IpAddress> peer, Trail trail) {
        Listener listener = server.listener();
        if (server.distro().isEmpty()
                && listener.process().filter(Era::isRelayProcess).isPresent()) {
            return relayed(destination, port, trail);
        }
        Optional<PortProxyRule> forward = machine.forwards().behind(listener);
        if (forward.isPresent()) {
            return forwarded(forward.get(), destination, port, trail);
        }
        Optional<String> unknownForwards = machine.forwards().unknownField();
        if (unknownForwards.isPresent() && server.distro().isEmpty() && Forwards.mayListenFor(listener)) {
            return unknown(
                    "whether a forward stands behind " + listener.endpoint() + " can't be said",
                    unknownForwards.get(),
                    trail);
        }
        trail.note(Check.pass(ID, server + " takes " + port + " at " + destination, TABLE));
        trail.hop(server.distro().isPresent() ? Carrier.SHARED_STACK : Carrier.DIRECT, destination, port);
        return Arrival.connected(server, peer);
    }

    /** The relay connects inside the guest, to loopback of its own family; the Windows client's address is lost. */
    private Arrival relayed(IpAddress destination, TransportPort port, Trail trail) {
        IpAddress inside = destination instanceof Ipv4Address ? Ipv4Address.LOOPBACK : Ipv6Address.LOOPBACK;
        trail.note(Check.pass(
                "relay.listens", "WSL's relay listens on Windows for " + port + " of the guest", RELAY_SOURCE));
        trail.hop(Carrier.LOCALHOST_RELAY, inside, port);
        return GuestSockets.answer(machine, inside, port, Optional.of(inside), trail)
                .behindForwarder();
    }

    private Arrival forwarded(PortProxyRule rule, IpAddress destination, TransportPort port, Trail trail) {
        trail.note(Check.pass("portproxy.rule", "portproxy forwards " + rule, "windows.portproxy"));
        trail.hop(Carrier.PORTPROXY, destination, port);
        if (!trail.pass(rule.key())) {
            trail.note(
                    Check.fail("portproxy.loop", "the forward " + rule + " leads back to itself", "windows.portproxy"));
            return Arrival.failed(Outcome.CLOSED);
        }
        Optional<IpAddress> target = target(rule);
        if (target.isEmpty()) {
            return unknown(
                    "what the name '" + rule.connect().address() + "' stands for is not known",
                    "windows.portproxy",
                    trail);
        }
        TransportPort connectPort =
                new TransportPort(port.transport(), rule.connectPort().orElseThrow());
        Arrival arrival = onward.dial(target.get(), connectPort, trail);
        if (arrival.verdict() == Verdict.BLOCKED) {
            trail.note(
                    Check.fail("portproxy.target", "nobody answers behind the forward " + rule, "windows.portproxy"));
            return machine.guestMayRun() ? arrival.behindForwarder() : Arrival.failed(Outcome.CLOSED);
        }
        return arrival;
    }

    private static Optional<IpAddress> target(PortProxyRule rule) {
        PortProxyEndpoint connect = rule.connect();
        if (connect.address().equalsIgnoreCase("localhost")) {
            return Optional.of(
                    rule.family().connect() == io.github.wslnet.address.IpFamily.V4
                            ? Ipv4Address.LOOPBACK
                            : Ipv6Address.LOOPBACK);
        }
        return connect.ip();
    }

    private static Arrival unknown(String because, String source, Trail trail) {
        trail.note(Check.unknown(ID, because, source));
        return Arrival.unknown();
    }
}
