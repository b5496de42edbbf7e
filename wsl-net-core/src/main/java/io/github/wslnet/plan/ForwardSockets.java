// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which sockets Windows has once forwards, services and distros are as a snapshot says. */
final class ForwardSockets {
    private static final String SERVICE = "iphlpsvc";

    private ForwardSockets() {}

    /** Returns the snapshot with the sockets that follow from it, given what it looked like before. */
    static Snapshot settle(Snapshot before, Snapshot after) {
        WindowsSide windows = after.windows();
        List<Listener> there = forwards(windows);
        Set<Bound> forwarded = new HashSet<>();
        forwards(before.windows()).forEach(socket -> forwarded.add(Bound.by(socket)));
        there.forEach(socket -> forwarded.add(Bound.by(socket)));
        Optional<Set<TransportPort>> served = served(after);
        Predicate<Listener> stays = socket -> !isOf(forwarded, socket)
                && !served.filter(ports -> isOrphan(socket, ports)).isPresent();
        return after.withWindows(windows.withListeners(windows.listeners().map(all -> {
            List<Listener> sockets = new ArrayList<>(all.stream().filter(stays).toList());
            sockets.addAll(there);
            return sockets;
        })));
    }

    /** Servers end with their distro, and with those of WSL2 goes what the relay listens for. */
    static Snapshot withoutEnded(Snapshot after) {
        return after.mapWsl(wsl -> wsl.withDistros(wsl.distros()
                .map(all -> all.stream()
                        .map(distro -> distro.mayRun()
                                ? distro
                                : distro.withListeners(distro.listeners().map(ended -> List.of())))
                        .toList())));
    }

    /** What a socket is bound to, whoever has it. */
    private record Bound(TransportPort port, IpAddress address) {
        static Bound by(Listener socket) {
            return new Bound(socket.transportPort(), socket.address());
        }
    }

    private static boolean isOf(Set<Bound> forwards, Listener socket) {
        return socket.process()
                        .filter(LanForward.SERVICE_HOST::equalsIgnoreCase)
                        .isPresent()
                && forwards.contains(Bound.by(socket));
    }

    private static boolean isOrphan(Listener socket, Set<TransportPort> served) {
        return socket.process().filter(Era::isRelayProcess).isPresent() && !served.contains(socket.transportPort());
    }

    /** Returns the ports of all servers in WSL2; empty where not all of them are known. */
    private static Optional<Set<TransportPort>> served(Snapshot after) {
        Set<TransportPort> ports = new HashSet<>();
        for (Distro distro : after.wsl().running(WslVersion.WSL2)) {
            if (!distro.listeners().isKnown()) {
                return Optional.empty();
            }
            distro.listeners().orElse(List.of()).forEach(server -> ports.add(server.transportPort()));
        }
        return after.wsl().distros().isKnown() ? Optional.of(ports) : Optional.empty();
    }

    private static List<Listener> forwards(WindowsSide windows) {
        Optional<WindowsService> service =
                Optional.ofNullable(windows.services().orElse(Map.of()).get(SERVICE));
        boolean runs = service.map(WindowsService::isRunning)
                .map(running -> running.orElse(true))
                .orElse(true);
        return !runs
                ? List.of()
                : windows.portProxy().orElse(List.of()).stream()
                        .map(StoredForward::rule)
                        .filter(PortProxyRule::isValid)
                        .flatMap(rule -> socket(rule, windows).stream())
                        .distinct()
                        .toList();
    }

    private static Optional<Listener> socket(PortProxyRule rule, WindowsSide windows) {
        return rule.listenPort()
                .map(port -> TransportPort.tcp(port.number()))
                .filter(port -> windows.reserving(port).isEmpty())
                .flatMap(port -> rule.listenIp()
                        .map(address -> Listener.on(address, port)
                                .process(LanForward.SERVICE_HOST)
                                .account(Listener.Account.OTHER)
                                .build()));
    }
}
