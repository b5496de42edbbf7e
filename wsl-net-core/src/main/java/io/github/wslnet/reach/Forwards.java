// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portproxy rules by port, and whether the service that carries them out runs. */
final class Forwards {
    /** The IP Helper service's name. */
    static final String SERVICE = "iphlpsvc";

    private static final String PROCESS = "svchost.exe";

    private final WindowsSide windows;
    private final boolean tableShowsServices;
    private final Map<Port, List<PortProxyRule>> byPort = new HashMap<>();

    Forwards(WindowsSide windows) {
        this.windows = windows;
        this.tableShowsServices = windows.listeners().orElse(List.of()).stream()
                .anyMatch(listener ->
                        listener.process().filter(PROCESS::equalsIgnoreCase).isPresent());
        for (StoredForward stored : windows.portProxy().orElse(List.of())) {
            PortProxyRule rule = stored.rule();
            if (rule.isValid()) {
                rule.listenPort()
                        .ifPresent(port -> byPort.computeIfAbsent(port, ignored -> new ArrayList<>(1))
                                .add(rule));
            }
        }
    }

    /** Returns why the rules are not known, if they are not. */
    Optional<String> unknownField() {
        Known<List<StoredForward>> rules = windows.portProxy();
        return rules.isKnown() ? Optional.empty() : Optional.of("windows.portproxy is " + rules.whyNot());
    }

    /** Tells whether the service runs. */
    Known<Boolean> serviceRuns() {
        return windows.services()
                .value()
                .map(all -> Optional.ofNullable(all.get(SERVICE))
                        .map(WindowsService::isRunning)
                        .orElseGet(() -> Known.<Boolean>absent()))
                .orElseGet(() -> Known.unreadable(windows.services().whyNot()));
    }

    /** Tells whether a socket may be the service's: nothing is known of its process, or it is the service host. */
    static boolean mayListenFor(Listener listener) {
        return listener.process().map(PROCESS::equalsIgnoreCase).orElse(true);
    }

    /** Returns the rule that a socket of the service stands for. */
    Optional<PortProxyRule> behind(Listener listener) {
        if (listener.transport() != Transport.TCP
                || !mayListenFor(listener)
                || !serviceRuns().orElse(true)) {
            return Optional.empty();
        }
        return at(listener.port()).stream()
                .filter(rule ->
                        rule.listenIp().filter(listener.address()::equals).isPresent())
                .findFirst();
    }

    /** Returns the stored rules that are meant to take a packet to this address, whether they do or not. */
    List<PortProxyRule> meantFor(IpAddress destination, TransportPort port) {
        if (port.transport() != Transport.TCP) {
            return List.of();
        }
        return at(port.port()).stream()
                .filter(rule -> rule.listenIp().stream().anyMatch(listen -> takes(listen, destination)))
                .toList();
    }

    /**
     * Returns the rule that is in force though its socket is not in the table.
     *
     * <p>Every Windows has sockets of service hosts; a table without a single one was read without them, so it can't
     * speak against a rule whose service runs.
     */
    Optional<PortProxyRule> unseen(IpAddress destination, TransportPort port) {
        boolean canSpeak = tableShowsServices || !serviceRuns().orElse(false) || isExcluded(port);
        return canSpeak
                ? Optional.empty()
                : meantFor(destination, port).stream().findFirst();
    }

    private boolean isExcluded(TransportPort port) {
        return windows.excludedPorts().orElse(Map.of()).getOrDefault(port.transport(), List.of()).stream()
                .anyMatch(range -> range.contains(port.port()));
    }

    private List<PortProxyRule> at(Port port) {
        return byPort.getOrDefault(port, List.of());
    }

    private static boolean takes(IpAddress listen, IpAddress destination) {
        return listen.sameFamilyAs(destination) && (listen.isUnspecified() || listen.equals(destination.withoutZone()));
    }
}
