// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out why nothing on Windows listens where one might expect a relay, a forward or a server. */
final class Absence {
    private static final String TABLE = "windows.listeners";
    private static final String RELAY = "microsoft/WSL src/windows/wslrelay/localhost.cpp";

    private final Machine machine;

    Absence(Machine machine) {
        this.machine = machine;
    }

    void explain(IpAddress destination, TransportPort port, Trail trail) {
        trail.note(Check.fail("socket.windows", "nothing on Windows takes " + port + " at " + destination, TABLE));
        neighbours(destination, port, trail);
        forwards(destination, port, trail);
        if (destination.isLoopback()) {
            machine.guestSockets().on(port).forEach(server -> trail.note(noRelay(destination, server)));
        }
    }

    private void neighbours(IpAddress destination, TransportPort port, Trail trail) {
        machine.windowsSockets().on(port).stream()
                .filter(server ->
                        server.listener().process().filter(Era::isRelayProcess).isEmpty())
                .forEach(server ->
                        trail.note(Check.fail("socket.address", server + " does not cover " + destination, TABLE)));
    }

    private void forwards(IpAddress destination, TransportPort port, Trail trail) {
        List<PortProxyRule> rules = machine.forwards().meantFor(destination, port);
        for (PortProxyRule rule : rules) {
            boolean stopped = !machine.forwards().serviceRuns().orElse(true);
            trail.note(
                    stopped
                            ? Check.fail(
                                    "portproxy.service",
                                    "the forward " + rule + " rests: the service iphlpsvc does not run",
                                    "windows.services")
                            : Check.fail(
                                    "portproxy.listens",
                                    "the forward " + rule + " is stored, but nothing listens for it" + excluded(port),
                                    TABLE));
        }
        if (rules.isEmpty() && !destination.isLoopback() && port.transport() == Transport.TCP) {
            boolean known = machine.forwards().unknownField().isEmpty();
            trail.note(
                    known
                            ? Check.fail(
                                    "portproxy.rule",
                                    "no portproxy rule takes " + port + " at " + destination,
                                    "windows.portproxy")
                            : Check.unknown(
                                    "portproxy.rule",
                                    "whether a portproxy rule is stored is not known",
                                    "windows.portproxy"));
        }
    }

    /** Says why the relay does not listen for a server of the guest; the order is that of WSL's own decisions. */
    private Check noRelay(IpAddress destination, Server server) {
        Listener listener = server.listener();
        Snapshot snapshot = machine.snapshot();
        Known<NetworkingMode> mode = snapshot.wsl().mode();
        Optional<ModeCapabilities> capabilities = mode.value().flatMap(NetworkingMode::capabilities);
        if (snapshot.era().value().filter(era -> era == Era.BEFORE_RELAY).isPresent()) {
            return fail("relay.era", "before build 18945 nothing relays localhost to " + server, "windows.build");
        }
        if (capabilities.filter(known -> !known.relaysLocalhost()).isPresent()) {
            return fail("relay.mode", "in mode " + mode + " nothing relays localhost to " + server, "wsl.mode");
        }
        if (listener.transport() == Transport.UDP) {
            return fail("relay.udp", "the relay takes TCP alone, not " + server, RELAY);
        }
        return byBinding(destination, server);
    }

    private Check byBinding(IpAddress destination, Server server) {
        IpAddress bound = server.listener().address();
        if (bound instanceof Ipv6Address v6 && v6.isIpv4Mapped()) {
            return fail(
                    "relay.mapped", server + " is an IPv6 socket on a mapped address, which the relay ignores", RELAY);
        }
        if (!LocalhostRelay.takes(bound)) {
            return fail("relay.address", "the relay takes 0.0.0.0, 127.0.0.1, :: and ::1 alone, not " + server, RELAY);
        }
        if (!bound.sameFamilyAs(destination)) {
            String instead = bound instanceof Ipv4Address ? "127.0.0.1" : "[::1]";
            return fail(
                    "relay.family",
                    "the relay keeps the family: " + server + " is at " + instead + " on Windows",
                    RELAY);
        }
        String excluded = excluded(server.listener().transportPort());
        if (!excluded.isEmpty()) {
            return fail("relay.excluded", "the relay can't bind" + excluded, "windows.excludedPorts");
        }
        return fail("relay.missing", "WSL's relay should listen for " + server + " but does not", TABLE);
    }

    private String excluded(TransportPort port) {
        Map<Transport, List<PortRange>> excluded =
                machine.snapshot().windows().excludedPorts().orElse(Map.of());
        return excluded.getOrDefault(port.transport(), List.of()).stream()
                .filter(range -> range.contains(port.port()))
                .findFirst()
                .map(range -> ": Windows reserves " + range)
                .orElse("");
    }

    private static Check fail(String id, String because, String source) {
        return Check.fail(id, because, source);
    }
}
