// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.Snapshot;
import java.util.List;

/** Finds out why nothing on Windows listens where one might expect a relay, a forward or a server. */
final class Absence {
    private static final String TABLE = "windows.listeners";
    private static final String RULES = "windows.portproxy";
    private static final String RELAY = "microsoft/WSL src/windows/wslrelay/localhost.cpp";

    private final IndexedSnapshot machine;
    private final Snapshot snapshot;

    Absence(IndexedSnapshot machine) {
        this.machine = machine;
        this.snapshot = machine.snapshot();
    }

    void explain(IpAddress destination, TransportPort port, Trail trail) {
        trail.note(Check.fail("socket.windows", "nothing on Windows takes " + port + " at " + destination, TABLE));
        neighbours(destination, port, trail);
        forwards(destination, port, trail);
        if (destination.isLoopback()
                && machine.mirror().isEmpty()
                && machine.proxy().isEmpty()) {
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
        rules.forEach(rule -> trail.note(resting(rule, port)));
        if (rules.isEmpty() && !destination.isLoopback() && port.transport() == Transport.TCP) {
            trail.note(
                    machine.forwards().unknownField().isEmpty()
                            ? Check.fail(
                                    "portproxy.rule", "no portproxy rule takes " + port + " at " + destination, RULES)
                            : Check.unknown(
                                    "portproxy.rule", "whether a portproxy rule is stored is not known", RULES));
        }
    }

    private Check resting(PortProxyRule rule, TransportPort port) {
        boolean runs = machine.forwards().serviceRuns().orElse(true);
        return runs
                ? Check.fail(
                        "portproxy.listens",
                        "the forward " + rule + " is stored, but nothing listens for it" + reserved(port),
                        TABLE)
                : Check.fail(
                        "portproxy.service",
                        "the forward " + rule + " rests: the service iphlpsvc does not run",
                        "windows.services");
    }

    /** Says why the relay does not listen for a server of the guest; the order is that of WSL's own decisions. */
    private Check noRelay(IpAddress destination, Server server) {
        if (snapshot.windows().build().orElse(Era.FIRST_BUILD_WITH_RELAY) < Era.FIRST_BUILD_WITH_RELAY) {
            return Check.fail("relay.era", "before build 18945 nothing relays localhost to " + server, "windows.build");
        }
        if (isWithoutRelay()) {
            String mode = snapshot.wsl().mode().toString();
            return Check.fail("relay.mode", "in mode " + mode + " nothing relays localhost to " + server, "wsl.mode");
        }
        if (isSwitchedOff()) {
            return Check.fail(
                    "relay.setting",
                    "localhostForwarding=false in .wslconfig keeps " + server + " from Windows' localhost",
                    "windows.globalConfig");
        }
        if (server.listener().transport() == Transport.UDP) {
            return Check.fail("relay.udp", "the relay takes TCP alone, not " + server, RELAY);
        }
        return byBinding(destination, server);
    }

    private boolean isWithoutRelay() {
        return snapshot.wsl()
                .mode()
                .value()
                .flatMap(NetworkingMode::capabilities)
                .filter(mode -> !mode.relaysLocalhost())
                .isPresent();
    }

    private boolean isSwitchedOff() {
        return snapshot.windows().globalConfig().value().stream()
                .flatMap(text -> GlobalConfig.parse(text).get(GlobalSettings.LOCALHOST_FORWARDING).stream())
                .anyMatch(forwarded -> !forwarded);
    }

    private Check byBinding(IpAddress destination, Server server) {
        IpAddress bound = server.listener().address();
        if (bound instanceof Ipv6Address v6 && v6.isIpv4Mapped()) {
            return Check.fail(
                    "relay.mapped", server + " is an IPv6 socket on a mapped address, which the relay ignores", RELAY);
        }
        if (!LocalhostRelay.takes(bound)) {
            return Check.fail(
                    "relay.address", "the relay takes 0.0.0.0, 127.0.0.1, :: and ::1 alone, not " + server, RELAY);
        }
        return bound.sameFamilyAs(destination) ? lost(destination, server) : ofOtherFamily(bound, server);
    }

    private static Check ofOtherFamily(IpAddress bound, Server server) {
        String instead = bound instanceof Ipv4Address ? "127.0.0.1" : "[::1]";
        return Check.fail(
                "relay.family", "the relay keeps the family: " + server + " is at " + instead + " on Windows", RELAY);
    }

    private Check lost(IpAddress destination, Server server) {
        if (!destination.equals(LocalhostRelay.windowsAddress(destination))) {
            return Check.fail("relay.loopback", "the relay listens on 127.0.0.1 alone, not on " + destination, RELAY);
        }
        String reserved = reserved(server.listener().transportPort());
        return reserved.isEmpty()
                ? Check.fail("relay.missing", "WSL's relay should listen for " + server + " but does not", TABLE)
                : Check.fail("relay.excluded", "the relay can't bind" + reserved, "windows.excludedPorts");
    }

    private String reserved(TransportPort port) {
        return snapshot.windows()
                .reserving(port)
                .map(range -> ": Windows reserves " + range)
                .orElse("");
    }
}
