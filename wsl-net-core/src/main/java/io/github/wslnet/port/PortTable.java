// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of every port of a machine. */
final class PortTable {
    private static final String SERVICE_HOST = "svchost.exe";

    private final Snapshot snapshot;
    private final Map<Port, List<PortOwners.Claim>> byPort = new HashMap<>();

    PortTable(Snapshot snapshot) {
        this.snapshot = snapshot;
        WindowsSide windows = snapshot.windows();
        List<PortProxyRule> rules = windows.portProxy().orElse(List.of()).stream()
                .map(StoredForward::rule)
                .filter(rule -> rule.isValid() && rule.listenIp().isPresent())
                .toList();
        windows.listeners().orElse(List.of()).forEach(listener -> add(onWindows(listener, rules)));
        rules.forEach(this::addUnlessSeen);
        for (Distro distro : snapshot.wsl().distros().orElse(List.of())) {
            distro.listeners()
                    .orElse(List.of())
                    .forEach(listener -> add(
                            new PortOwners.Claim(Optional.of(distro.name()), listener, PortOwners.Role.SERVER, "")));
        }
    }

    /** Returns who has a port, what Windows reserves included. */
    List<PortOwners.Claim> claims(Port port) {
        List<PortOwners.Claim> claims = new ArrayList<>(byPort.getOrDefault(port, List.of()));
        for (Transport transport : Transport.values()) {
            TransportPort both = new TransportPort(transport, port);
            snapshot.windows().reserving(both).ifPresent(range -> {
                claims.add(reserved(Ipv4Address.UNSPECIFIED, both, range));
                claims.add(reserved(Ipv6Address.UNSPECIFIED, both, range));
            });
        }
        return claims;
    }

    /** Returns the fields that are not known and could hold a claim. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        WindowsSide windows = snapshot.windows();
        addUnless(windows.listeners().isKnown(), "windows.listeners", unknown);
        addUnless(windows.portProxy().isKnown(), "windows.portproxy", unknown);
        addUnless(windows.excludedPorts().isKnown(), "windows.excludedPorts", unknown);
        addUnless(snapshot.wsl().distros().isKnown(), "wsl.distros", unknown);
        snapshot.wsl().distros().orElse(List.of()).stream()
                .filter(Distro::mayRun)
                .forEach(distro -> addUnless(
                        distro.listeners().isKnown(), "wsl.distros[" + distro.name() + "].listeners", unknown));
        return unknown;
    }

    private static void addUnless(boolean known, String field, List<String> unknown) {
        if (!known) {
            unknown.add(field);
        }
    }

    private void add(PortOwners.Claim claim) {
        byPort.computeIfAbsent(claim.socket().port(), port -> new ArrayList<>(1))
                .add(claim);
    }

    /** A rule claims its port though its socket was not read, or is not there. */
    private void addUnlessSeen(PortProxyRule rule) {
        Listener socket = Listener.on(
                        rule.listenIp().orElseThrow(),
                        new TransportPort(Transport.TCP, rule.listenPort().orElseThrow()))
                .build();
        String note = note(rule);
        boolean seen = byPort.getOrDefault(socket.port(), List.of()).stream()
                .anyMatch(claim -> claim.role() == PortOwners.Role.PORTPROXY
                        && claim.note().equals(note));
        if (!seen) {
            add(new PortOwners.Claim(Optional.empty(), socket, PortOwners.Role.PORTPROXY, note));
        }
    }

    private static PortOwners.Claim onWindows(Listener listener, List<PortProxyRule> rules) {
        if (listener.process().filter(Era::isRelayProcess).isPresent()) {
            return new PortOwners.Claim(Optional.empty(), listener, PortOwners.Role.RELAY, "");
        }
        boolean mayForward = listener.transport() == Transport.TCP
                && listener.process().map(SERVICE_HOST::equalsIgnoreCase).orElse(true);
        Optional<PortProxyRule> rule = rules.stream()
                .filter(one -> mayForward
                        && one.listenIp().filter(listener.address()::equals).isPresent()
                        && one.listenPort().filter(listener.port()::equals).isPresent())
                .findFirst();
        return new PortOwners.Claim(
                Optional.empty(),
                listener,
                rule.isPresent() ? PortOwners.Role.PORTPROXY : PortOwners.Role.SERVER,
                rule.map(PortTable::note).orElse(""));
    }

    private static String note(PortProxyRule rule) {
        return "forward " + rule;
    }

    private static PortOwners.Claim reserved(IpAddress address, TransportPort port, PortRange range) {
        return new PortOwners.Claim(
                Optional.empty(), Listener.on(address, port).build(), PortOwners.Role.RESERVED, "with " + range);
    }
}
