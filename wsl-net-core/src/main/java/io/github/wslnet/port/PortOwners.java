// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.socket.Listener;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who has a port, on both sides of a machine, and which program a client gets there.
 *
 * <pre>{@code
 * PortOwners owners = PortOwners.of(snapshot, Port.of(5432));
 * owners.answers().get("windows 127.0.0.1").server();    // postgres.exe, or the one in Ubuntu
 * }</pre>
 *
 * @param port the port
 * @param claims who has it or keeps it, Windows first
 * @param answers what a TCP client gets, by {@code windows 127.0.0.1}, {@code windows [::1]} and {@code lan}; the last one is
 *     missing while no address of Windows on a LAN is known
 * @param unknown the fields of the snapshot that could hold further claims and are not known
 * @since 0.1.0
 */
public record PortOwners(Port port, List<Claim> claims, Map<String, Explanation> answers, List<String> unknown) {
    public PortOwners {
        claims = List.copyOf(claims);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        unknown = List.copyOf(unknown);
    }

    /** What somebody does with a port. */
    public enum Role {
        /** A program serves there. */
        SERVER,
        /** WSL's relay listens for a server of the guest. */
        RELAY,
        /** A portproxy rule takes it further. */
        PORTPROXY,
        /** Windows keeps it, so that no program can bind it. */
        RESERVED;

        /** Returns the word of the JSON form, for example {@code server}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one has of a port.
     *
     * @param distro the distro in which it is; empty for Windows
     * @param socket the socket, its program as far as it is known; of what Windows reserves, one that nobody can have
     * @param role what it does there
     * @param note what else there is to say, for example where a forward leads; empty for nothing
     */
    public record Claim(Optional<DistroName> distro, Listener socket, Role role, String note) {
        /** Returns the family of the socket, which for {@code ::ffff:127.0.0.1} is IPv6. */
        public IpFamily family() {
            return socket.address().family();
        }

        /** Returns {@code wsl} or {@code windows}. */
        public String side() {
            return distro.isPresent() ? "wsl" : "windows";
        }

        /** Returns one line, for example {@code tcp 127.0.0.1:3000  relay   wslrelay.exe (pid 812) on Windows}. */
        @Override
        public String toString() {
            String pid = socket.pid().isPresent() ? " (pid " + socket.pid().getAsInt() + ")" : "";
            String where = distro.map(name -> " in " + name).orElse(" on Windows");
            String who = role == Role.RESERVED ? "" : " " + socket.process().orElse("a program") + pid;
            return socket.transport() + " " + socket.endpoint() + ": " + role + who + where
                    + (note.isEmpty() ? "" : ", " + note);
        }
    }

    /** Asks a snapshot about a port. */
    public static PortOwners of(Snapshot snapshot, Port port) {
        PortTable table = new PortTable(snapshot);
        return new PortOwners(port, table.claims(port), answers(snapshot, port), table.unknown());
    }

    private static Map<String, Explanation> answers(Snapshot snapshot, Port port) {
        Reachability reachability = Reachability.in(snapshot);
        TransportPort tcp = new TransportPort(Transport.TCP, port);
        Map<String, Explanation> answers = new LinkedHashMap<>();
        Reachability.From windows = reachability.from(Vantage.windows());
        answers.put("windows 127.0.0.1", windows.to(Ipv4Address.LOOPBACK, tcp));
        answers.put("windows [::1]", windows.to(Ipv6Address.LOOPBACK, tcp));
        lanAddress(snapshot)
                .ifPresent(address ->
                        answers.put("lan", reachability.from(Vantage.lan()).to(address, tcp)));
        return answers;
    }

    private static Optional<IpAddress> lanAddress(Snapshot snapshot) {
        return snapshot.windows().lanAdapters().stream()
                .flatMap(adapter -> adapter.addresses().orElse(List.of()).stream())
                .map(held -> held.address())
                .filter(Ipv4Address.class::isInstance)
                .findFirst();
    }

    /** Tells whether nobody is known to have the port. */
    public boolean isFree() {
        return claims.isEmpty();
    }

    /** Returns a text for a terminal: the claims, then what clients get. */
    @Override
    public String toString() {
        String owners = claims.isEmpty()
                ? "nobody has port " + port + "\n"
                : claims.stream().map(claim -> claim + "\n").collect(Collectors.joining());
        String clients = answers.entrySet().stream()
                .map(answer -> "a client of " + answer.getKey() + " gets " + words(answer.getValue()) + "\n")
                .collect(Collectors.joining());
        String gaps = unknown.isEmpty() ? "" : "not known: " + String.join(", ", unknown) + "\n";
        return owners + clients + gaps;
    }

    private static String words(Explanation why) {
        return why.server()
                .map(Object::toString)
                .orElseGet(() ->
                        why.outcome().map(outcome -> "nobody (" + outcome + ")").orElse("an answer that is not known"));
    }
}
