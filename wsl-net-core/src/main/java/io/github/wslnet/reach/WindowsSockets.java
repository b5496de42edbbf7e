// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;

/** What happens to a packet that reached one of Windows' own addresses: a server, the relay or a forward takes it. */
final class WindowsSockets {
    private static final String ID = "socket.windows";
    private static final String TABLE = "windows.listeners";
    private static final String RULES = "windows.portproxy";
    private static final String SERVICES = "windows.services";
    private static final String RELAY_SOURCE = "microsoft/WSL src/windows/wslrelay/localhost.cpp";

    private final IndexedSnapshot machine;
    private final WindowsDialer onward;
    private final Absence absence;

    WindowsSockets(IndexedSnapshot machine, WindowsDialer onward) {
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
        return answer(destination, port, peer, Carrier.DIRECT, trail);
    }

    /**
     * Returns who answers a packet that came some way.
     *
     * @param way what brought the packet here
     */
    Arrival answer(IpAddress destination, TransportPort port, Optional<IpAddress> peer, Carrier way, Trail trail) {
        return machine.proxy()
                .flatMap(proxy -> proxy.answer(destination, port, trail))
                .map(arrival ->
                        machine.guestSockets().find(destination, port).unknown().isEmpty()
                                ? arrival
                                : answerOfSomebody(destination, port, peer, way, trail.fork()))
                .orElseGet(() -> answerItself(destination, port, peer, way, trail));
    }

    /** A socket in the table may be the guest's or a program's; if a program would answer, somebody does. */
    private Arrival answerOfSomebody(
            IpAddress destination, TransportPort port, Optional<IpAddress> peer, Carrier way, Trail fork) {
        Arrival ifOfWindows = answerItself(destination, port, peer, way, fork);
        return ifOfWindows.verdict() == Verdict.REACHABLE ? Arrival.connectedToSomebody() : Arrival.unknown();
    }

    private Arrival answerItself(
            IpAddress destination, TransportPort port, Optional<IpAddress> peer, Carrier way, Trail trail) {
        SocketTable.Lookup lookup = machine.windowsSockets().find(destination, port);
        if (lookup.unknown().isPresent()) {
            return unknown(
                    "what listens on Windows can't be said: " + lookup.unknown().get(), TABLE, trail);
        }
        if (lookup.found().isEmpty()) {
            return unheard(destination, port, trail);
        }
        trail.accept();
        if (lookup.found().size() > 1) {
            return unknown(
                    "two programs share " + port + " at " + destination + "; which of them answers is left to chance",
                    TABLE,
                    trail);
        }
        Server server = lookup.found().get(0);
        return server.distro().isPresent()
                ? served(server, Carrier.SHARED_STACK, destination, port, peer, trail)
                : byRole(server, destination, port, peer, way, trail);
    }

    /** Nobody in the table takes the packet; but the table may lack forwards, and the guest may share Windows' ports. */
    private Arrival unheard(IpAddress destination, TransportPort port, Trail trail) {
        if (machine.forwards().maybeUnseen(destination, port)) {
            return unseen(destination, port, trail);
        }
        if (machine.wiring().isUnknown() && machine.guestMayListenOn(port)) {
            trail.note(machine.wiring().unknown());
            return Arrival.unknown();
        }
        absence.explain(destination, port, trail);
        return Arrival.failed(Outcome.REFUSED);
    }

    private Arrival unseen(IpAddress destination, TransportPort port, Trail trail) {
        Forwards forwards = machine.forwards();
        List<PortProxyRule> meant = forwards.meantFor(destination, port);
        if (meant.isEmpty()) {
            return unknown(
                    "whether there is a forward can't be said",
                    forwards.unknownField().orElse(RULES),
                    trail);
        }
        return forwards.serviceRuns().isKnown()
                ? forwarded(meant, destination, port, trail)
                : unknown("whether the forward " + meant.get(0) + " is in force is not known", SERVICES, trail);
    }

    private Arrival byRole(
            Server server,
            IpAddress destination,
            TransportPort port,
            Optional<IpAddress> peer,
            Carrier way,
            Trail trail) {
        Listener listener = server.listener();
        if (listener.process().filter(Era::isRelayProcess).isPresent()) {
            return relayed(destination, port, trail);
        }
        List<PortProxyRule> forwards = machine.forwards().behind(listener);
        if (!forwards.isEmpty()) {
            return forwarded(forwards, destination, port, trail);
        }
        Optional<String> unknownForwards = machine.forwards().unknownField();
        if (unknownForwards.isPresent() && Forwards.mayListenFor(listener)) {
            return unknown(
                    "whether a forward stands behind " + listener.endpoint() + " can't be said",
                    unknownForwards.get(),
                    trail);
        }
        return mayBeRelay(listener)
                ? relayedOrServed(listener, destination, port, trail)
                : served(server, way, destination, port, peer, trail);
    }

    private static Arrival served(
            Server server,
            Carrier carrier,
            IpAddress destination,
            TransportPort port,
            Optional<IpAddress> peer,
            Trail trail) {
        trail.note(Check.pass(ID, server + " takes " + port + " at " + destination, TABLE));
        trail.hop(carrier, destination, port);
        return Arrival.connected(server, peer);
    }

    /** A socket on loopback without a program's name is the relay's or a server's where the relay would listen too. */
    private boolean mayBeRelay(Listener listener) {
        return listener.process().isEmpty()
                && machine.guestMayListenOn(listener.transportPort())
                && (machine.guestSockets().unknownField().isPresent()
                        || machine.guestSockets().on(listener.transportPort()).stream()
                                .map(Server::listener)
                                .anyMatch(guest -> LocalhostRelay.takes(guest)
                                        && LocalhostRelay.windowsAddress(guest.address())
                                                .equals(listener.address())));
    }

    private Arrival relayedOrServed(Listener listener, IpAddress destination, TransportPort port, Trail trail) {
        trail.note(Check.unknown(
                "relay.listens",
                "whether WSL's relay or a program of Windows listens on " + listener.endpoint()
                        + " can't be said: its program's name is not known",
                TABLE + "[].process"));
        Arrival ifRelayed = GuestSockets.answer(machine, destination, port, Optional.of(destination), new Trail());
        return ifRelayed.verdict() == Verdict.REACHABLE ? Arrival.connectedToSomebody() : Arrival.unknown();
    }

    /** The relay connects inside the guest, to loopback of its own family; the Windows client's address is lost. */
    private Arrival relayed(IpAddress destination, TransportPort port, Trail trail) {
        if (!machine.wiring().isRelayed()) {
            trail.note(machine.wiring().isUnknown() ? machine.wiring().unknown() : strayRelay());
            return Arrival.unknown();
        }
        IpAddress inside = LocalhostRelay.windowsAddress(destination);
        trail.note(Check.pass(
                "relay.listens", "WSL's relay listens on Windows for " + port + " of the guest", RELAY_SOURCE));
        trail.hop(Carrier.LOCALHOST_RELAY, inside, port);
        return GuestSockets.answer(machine, inside, port, Optional.of(inside), trail)
                .behindForwarder();
    }

    private Check strayRelay() {
        return Check.unknown(
                "relay.mode",
                "WSL's relay listens, which it does not in mode "
                        + machine.snapshot().wsl().mode(),
                "wsl.mode");
    }

    private Arrival forwarded(List<PortProxyRule> rules, IpAddress destination, TransportPort port, Trail trail) {
        trail.accept();
        PortProxyRule rule = rules.get(0);
        if (rules.stream().map(PortProxyRule::connect).distinct().count() > 1) {
            return unknown(
                    "the forwards " + rule + " and " + rules.get(1) + " compete for the port; which wins is left to"
                            + " chance",
                    RULES,
                    trail);
        }
        trail.note(Check.pass("portproxy.rule", "portproxy forwards " + rule, RULES));
        trail.hop(Carrier.PORTPROXY, destination, port);
        if (!trail.pass(rule.key())) {
            trail.note(Check.fail("portproxy.loop", "the forward " + rule + " leads back to itself", RULES));
            return Arrival.failed(Outcome.CLOSED);
        }
        Optional<IpAddress> target = target(rule);
        return target.isPresent()
                ? behind(rule, onward.dial(target.get(), targetPort(rule, port), trail), trail)
                : unknown("what the name '" + rule.connect().address() + "' stands for is not known", RULES, trail);
    }

    /** IP Helper accepts first and connects then: a target that refuses shows as a connection that is closed. */
    private Arrival behind(PortProxyRule rule, Arrival arrival, Trail trail) {
        if (arrival.verdict() != Verdict.BLOCKED) {
            return arrival;
        }
        trail.note(Check.fail("portproxy.target", "nobody answers behind the forward " + rule, RULES));
        return machine.wiring().guestMayRun() ? arrival.behindForwarder() : Arrival.failed(Outcome.CLOSED);
    }

    private static TransportPort targetPort(PortProxyRule rule, TransportPort port) {
        return new TransportPort(port.transport(), rule.connectPort().orElseThrow());
    }

    private static Optional<IpAddress> target(PortProxyRule rule) {
        PortProxyEndpoint connect = rule.connect();
        if (!connect.address().equalsIgnoreCase("localhost")) {
            return connect.ip();
        }
        return Optional.of(rule.family().connect() == IpFamily.V4 ? Ipv4Address.LOOPBACK : Ipv6Address.LOOPBACK);
    }

    private static Arrival unknown(String because, String source, Trail trail) {
        trail.note(Check.unknown(ID, because, source));
        return Arrival.unknown();
    }
}
