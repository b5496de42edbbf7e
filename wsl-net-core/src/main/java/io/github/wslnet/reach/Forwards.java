// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv6Address;
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

    /** The program that the service runs in. */
    static final String PROCESS = "svchost.exe";

    private final WindowsSide windows;
    private final boolean tableShowsServices;
    private final Known<Boolean> serviceRuns;
    private final Map<Port, List<PortProxyRule>> byPort = new HashMap<>();

    Forwards(WindowsSide windows) {
        this.windows = windows;
        this.tableShowsServices = windows.listeners().orElse(List.of()).stream().anyMatch(Forwards::isServiceHost);
        this.serviceRuns = serviceRuns(windows.services());
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
        return serviceRuns;
    }

    /** Tells whether a socket may be the service's: nothing is known of its process, or it is the service host. */
    static boolean mayListenFor(Listener listener) {
        return listener.transport() == Transport.TCP && (listener.process().isEmpty() || isServiceHost(listener));
    }

    /** Returns the rules that a socket of the service stands for; several when rules compete for it. */
    List<PortProxyRule> behind(Listener listener) {
        return mayListenFor(listener) && serviceRuns.orElse(true) ? boundTo(listener) : List.of();
    }

    /** Returns the socket as it takes packets: a forward that listens on IPv6 takes no IPv4. */
    Listener inItsFamily(Listener listener) {
        return listener.address() instanceof Ipv6Address
                        && listener.isWildcard()
                        && !behind(listener).isEmpty()
                ? listener.withV6Only(true)
                : listener;
    }

    /** Tells whether a socket in the table is that of a forward though the service does not run: it is gone by now. */
    boolean isLeftOver(Listener listener) {
        return isServiceHost(listener)
                && mayListenFor(listener)
                && !serviceRuns.orElse(true)
                && !boundTo(listener).isEmpty();
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
     * Tells whether a forward for this address can be in force though its socket is not in the table.
     *
     * <p>Every Windows has sockets of service hosts; a table without a single one was read without them, so it can't
     * speak against a forward.
     */
    boolean maybeUnseen(IpAddress destination, TransportPort port) {
        boolean mayBeStored =
                !meantFor(destination, port).isEmpty() || unknownField().isPresent();
        return mayBeStored
                && port.transport() == Transport.TCP
                && !tableShowsServices
                && serviceRuns.orElse(true)
                && windows.reserving(port).isEmpty();
    }

    private List<PortProxyRule> boundTo(Listener listener) {
        return at(listener.port()).stream()
                .filter(rule ->
                        rule.listenIp().filter(listener.address()::equals).isPresent())
                .toList();
    }

    private List<PortProxyRule> at(Port port) {
        return byPort.getOrDefault(port, List.of());
    }

    private static Known<Boolean> serviceRuns(Known<Map<String, WindowsService>> services) {
        return services.value()
                .map(all -> Optional.ofNullable(all.get(SERVICE))
                        .map(WindowsService::isRunning)
                        .orElseGet(Known::absent))
                .orElseGet(() -> Known.unreadable(services.whyNot()));
    }

    private static boolean isServiceHost(Listener listener) {
        return listener.process().filter(PROCESS::equalsIgnoreCase).isPresent();
    }

    private static boolean takes(IpAddress listen, IpAddress destination) {
        return listen.sameFamilyAs(destination) && (listen.isUnspecified() || listen.equals(destination.withoutZone()));
    }
}
