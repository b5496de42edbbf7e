// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sockets of both sides by port, and what each one is. */
final class Sockets {
    private static final String SERVICE_HOST = "svchost.exe";

    private final List<Guest> guests = new ArrayList<>();
    private final Map<TransportPort, List<Guest>> guestsByPort = new HashMap<>();
    private final List<Listener> windows;
    private final Map<TransportPort, List<Listener>> windowsByPort = new HashMap<>();
    private final Set<Object> forwards = new HashSet<>();

    Sockets(Snapshot snapshot) {
        for (Distro distro : snapshot.wsl().guests()) {
            for (Listener listener : distro.listeners().orElse(List.of())) {
                Guest guest = new Guest(distro, listener);
                guests.add(guest);
                guestsByPort
                        .computeIfAbsent(listener.transportPort(), port -> new ArrayList<>(1))
                        .add(guest);
            }
        }
        windows = snapshot.windows().listeners().orElse(List.of());
        windows.forEach(listener -> windowsByPort
                .computeIfAbsent(listener.transportPort(), port -> new ArrayList<>(1))
                .add(listener));
        snapshot.windows().portProxy().orElse(List.of()).stream()
                .map(StoredForward::rule)
                .forEach(this::expect);
    }

    private void expect(PortProxyRule rule) {
        if (rule.isValid() && rule.listenIp().isPresent() && rule.listenPort().isPresent()) {
            forwards.add(List.of(rule.listenIp().get(), rule.listenPort().get()));
        }
    }

    /**
     * A socket of a WSL 2 distro.
     *
     * @param distro the distro
     * @param listener the socket
     */
    record Guest(Distro distro, Listener listener) {
        Port port() {
            return listener.port();
        }

        boolean isTcp() {
            return listener.transport() == Transport.TCP;
        }

        boolean isMapped() {
            return listener.address() instanceof Ipv6Address v6 && v6.isIpv4Mapped();
        }

        boolean isRelayable() {
            return LocalhostRelay.takes(listener);
        }

        /** Tells whether hosts other than the guest itself can reach the socket. */
        boolean isOnLoopback() {
            return listener.address().isLoopback() || isMapped() && mappedLoopback();
        }

        /** Tells whether the socket is bound to 127.x by way of IPv6. */
        boolean mappedLoopback() {
            return listener.address() instanceof Ipv6Address v6
                    && v6.isIpv4Mapped()
                    && Ipv4Address.ofBits((int) v6.lowBits()).isLoopback();
        }

        boolean isJava() {
            return listener.process()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> name.equals("java") || name.startsWith("java."))
                    .isPresent();
        }

        /** Returns the program, its number and its distro, for example {@code java (pid 812) in Ubuntu}. */
        @Override
        public String toString() {
            return program(listener) + " in " + distro.name();
        }
    }

    /** Returns the program of a socket and its number, as far as they are known. */
    static String program(Listener listener) {
        String name = listener.process().orElse("a program");
        return listener.pid().isPresent() ? name + " (pid " + listener.pid().getAsInt() + ")" : name;
    }

    /** Returns every socket of the guest, of all distros. */
    List<Guest> ofGuest() {
        return guests;
    }

    List<Guest> inGuest(Transport transport, Port port) {
        return guestsByPort.getOrDefault(new TransportPort(transport, port), List.of());
    }

    /** Returns every socket of Windows, the relay's and IP Helper's among them. */
    List<Listener> ofWindows() {
        return windows;
    }

    List<Listener> onWindows(Transport transport, Port port) {
        return windowsByPort.getOrDefault(new TransportPort(transport, port), List.of());
    }

    /** Tells whether a socket of Windows is the relay's. */
    static boolean isRelay(Listener listener) {
        return listener.process().filter(Era::isRelayProcess).isPresent();
    }

    /** Tells whether a socket of Windows is that of a portproxy rule. */
    boolean isForward(Listener listener) {
        boolean mayBe = listener.process().map(SERVICE_HOST::equalsIgnoreCase).orElse(true);
        return mayBe
                && listener.transport() == Transport.TCP
                && forwards.contains(List.of(listener.address(), listener.port()));
    }

    /** Tells whether a socket of Windows is surely a program's own. */
    boolean isProgram(Listener listener) {
        return listener.process().isPresent()
                && !isRelay(listener)
                && !isForward(listener)
                && !isContainerForward(listener);
    }

    /** Docker Desktop and Rancher Desktop listen on Windows for containers in WSL: what a container needs, not a rival. */
    private static boolean isContainerForward(Listener listener) {
        String name = listener.process().orElse("").toLowerCase(Locale.ROOT);
        return name.startsWith("com.docker.") || name.equals("vpnkit.exe") || name.equals("host-switch.exe");
    }

    /** Tells whether sockets of services were read: every Windows has some. */
    boolean showServices() {
        return windows.stream()
                .anyMatch(listener -> listener.process()
                        .filter(SERVICE_HOST::equalsIgnoreCase)
                        .isPresent());
    }

    /** Tells whether the relay, or something that may be it, listens on this loopback address. */
    boolean isRelayed(IpAddress loopback, Port port) {
        return onWindows(Transport.TCP, port).stream()
                .anyMatch(listener -> listener.address().equals(loopback)
                        && (isRelay(listener) || listener.process().isEmpty()));
    }
}
