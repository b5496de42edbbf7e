// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.reach.Server;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.WantedServer;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Ports that two programs want. */
final class OwnerChecks {
    private OwnerChecks() {}

    static List<Check> all() {
        return List.of(
                new ShadowedByWindows(),
                new SplitBrain(),
                new OtherDistro(),
                new MirroredConflict(),
                new MirroredBlocked(),
                new UdpNotForwarded());
    }

    private static final class ShadowedByWindows extends Check {
        ShadowedByWindows() {
            super(CheckId.PORT_SHADOWED_BY_WINDOWS, Field.MODE, Field.GUEST_LISTENERS, Field.WINDOWS_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayRelay();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Sockets.Guest guest : facts.sockets().ofGuest()) {
                if (guest.isRelayable()) {
                    IpAddress loopback =
                            LocalhostRelay.windowsAddress(guest.listener().address());
                    owner(facts, guest, loopback)
                            .ifPresent(owner -> notes.found(
                                    "Windows has " + Sockets.program(owner) + " on " + owner.endpoint() + " where "
                                            + guest + " would be relayed; who is at "
                                            + new Endpoint(loopback, guest.port()) + " goes by who came first",
                                    Cures.byHand(
                                            "use-other-port",
                                            "stop " + Sockets.program(owner) + ", or let " + guest
                                                    + " listen on another port than " + guest.port())));
                }
            }
        }

        private static Optional<Listener> owner(Facts facts, Sockets.Guest guest, IpAddress loopback) {
            return facts.sockets().onWindows(Transport.TCP, guest.port()).stream()
                    .filter(facts.sockets()::isProgram)
                    .filter(owner -> owner.accepts(loopback))
                    .findFirst();
        }
    }

    /** The same program in both families is one owner, and so is the same server behind a relay and a forward. */
    private static final class SplitBrain extends Check {
        SplitBrain() {
            super(CheckId.PORT_SPLIT_BRAIN_FAMILIES, Field.WINDOWS_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            Set<Port> ports = new TreeSet<>();
            facts.sockets().ofWindows().stream()
                    .filter(one -> one.transport() == Transport.TCP)
                    .forEach(one -> ports.add(one.port()));
            for (Port port : ports) {
                Optional<Listener> v4 = owner(facts, Ipv4Address.LOOPBACK, port);
                Optional<Listener> v6 = owner(facts, Ipv6Address.LOOPBACK, port);
                if (v4.isPresent() && v6.isPresent() && !sameProgram(v4.get(), v6.get())) {
                    compare(facts, port, notes);
                }
            }
        }

        private static void compare(Facts facts, Port port, Notes notes) {
            Optional<Server> v4 = server(facts, Ipv4Address.LOOPBACK, port);
            Optional<Server> v6 = server(facts, Ipv6Address.LOOPBACK, port);
            if (v4.isPresent() && v6.isPresent() && !sameServer(v4.get(), v6.get())) {
                notes.found(
                        "127.0.0.1:" + port + " is " + v4.get() + ", and [::1]:" + port + " is " + v6.get(),
                        Cures.byHand("use-other-port", "move one of the two off port " + port));
            }
        }

        private static Optional<Listener> owner(Facts facts, IpAddress loopback, Port port) {
            List<Listener> owners = facts.sockets().onWindows(Transport.TCP, port).stream()
                    .filter(one -> one.accepts(loopback) && one.address().sameFamilyAs(loopback))
                    .toList();
            return owners.stream()
                    .filter(one -> !one.isWildcard())
                    .findFirst()
                    .or(() -> owners.stream().findFirst());
        }

        private static boolean sameProgram(Listener one, Listener other) {
            return one.process().isEmpty()
                    || other.process().isEmpty()
                    || one.process().get().equalsIgnoreCase(other.process().get());
        }

        private static Optional<Server> server(Facts facts, IpAddress loopback, Port port) {
            return facts.reachability()
                    .from(Vantage.windows())
                    .to(loopback, new TransportPort(Transport.TCP, port))
                    .server();
        }

        private static boolean sameServer(Server one, Server other) {
            return one.distro().equals(other.distro())
                    && (one.distro().isPresent() || sameProgram(one.listener(), other.listener()));
        }
    }

    private static final class OtherDistro extends Check {
        OtherDistro() {
            super(CheckId.PORT_OTHER_DISTRO, Field.GUEST_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (WantedServer wish : facts.wanted()) {
                List<Sockets.Guest> holders = facts.sockets().inGuest(Transport.TCP, wish.port());
                if (!holders.isEmpty()
                        && holders.stream()
                                .noneMatch(holder -> holder.distro().name().equals(wish.distro()))) {
                    notes.found(
                            "port " + wish.port() + " is held by " + holders.get(0) + ", so no server of "
                                    + wish.distro() + " can bind it: all distributions share their ports",
                            Cures.byHand("use-other-port", "stop " + holders.get(0) + ", or take another port"));
                }
            }
        }
    }

    private static final class MirroredConflict extends Check {
        MirroredConflict() {
            super(CheckId.PORT_MIRRORED_CONFLICT, Field.MODE, Field.WINDOWS_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.may(ModeCapabilities::sharesPortNamespace)
                    && !facts.wanted().isEmpty();
        }

        @Override
        void look(Facts facts, Notes notes) {
            List<Port> ignored = facts.written(GlobalSettings.IGNORED_PORTS).orElse(List.of());
            for (WantedServer wish : facts.wanted()) {
                boolean serves =
                        !facts.sockets().inGuest(Transport.TCP, wish.port()).isEmpty();
                if (!serves && !ignored.contains(wish.port())) {
                    facts.sockets().onWindows(Transport.TCP, wish.port()).stream()
                            .filter(holder -> holder.process().isPresent() && !Sockets.isRelay(holder))
                            .findFirst()
                            .ifPresent(holder -> notes.found(
                                    Sockets.program(holder) + " on Windows holds port " + wish.port()
                                            + ", so a server in " + wish.distro() + " is refused it (EADDRINUSE)",
                                    Cures.byHand(
                                            "use-other-port",
                                            "stop " + Sockets.program(holder) + ", or take another port")));
                }
            }
        }
    }

    private static final class MirroredBlocked extends Check {
        private static final Set<Integer> NEVER_TCP = Set.of(135, 1900, 2869, 3702, 5004, 5357, 5358);
        private static final int NEVER_UDP = 68;

        MirroredBlocked() {
            super(CheckId.PORT_MIRRORED_BLOCKED, Field.MODE, Field.GUEST_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeMirrored();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Sockets.Guest guest : facts.sockets().ofGuest()) {
                int port = guest.port().number();
                boolean never = guest.isTcp() ? NEVER_TCP.contains(port) : port == NEVER_UDP;
                if (never && !guest.isOnLoopback()) {
                    notes.found(
                            guest + " listens on " + guest.listener().transportPort()
                                    + ", which mirrored mode leaves to Windows",
                            Cures.byHand("use-other-port", "let " + guest + " listen on another port"));
                }
            }
        }
    }

    /** Sockets of clients, of name service and of time are not servers that somebody misses. */
    private static final class UdpNotForwarded extends Check {
        private static final Set<Integer> HOUSEKEEPING = Set.of(53, 67, 68, 123, 323, 546, 547, 1900, 5353, 5355);
        private static final String RANGE = "net.ipv4.ip_local_port_range";
        private static final PortRange USUAL_RANGE = PortRange.of(32768, 60999);

        UdpNotForwarded() {
            super(CheckId.UDP_NOT_FORWARDED, Field.MODE, Field.GUEST_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            PortRange ofClients = ofClients(facts);
            for (Sockets.Guest guest : facts.sockets().ofGuest()) {
                boolean counts = !guest.isTcp()
                        && !guest.isOnLoopback()
                        && !HOUSEKEEPING.contains(guest.port().number())
                        && !ofClients.contains(guest.port());
                if (counts) {
                    String instead = facts.wsl()
                            .eth0Address()
                            .map(address -> "connect to " + new Endpoint(address, guest.port()) + " from Windows")
                            .orElse("connect to the guest's own address from Windows");
                    notes.found(
                            guest + " listens on udp " + guest.listener().endpoint() + ", and WSL relays TCP alone",
                            Cures.byHand("use-guest-address", instead));
                }
            }
        }

        private static PortRange ofClients(Facts facts) {
            String[] ends = facts.wsl()
                    .sysctl()
                    .map(all -> all.getOrDefault(RANGE, ""))
                    .orElse("")
                    .strip()
                    .split("\\s+", -1);
            int first = ends.length == 2 ? Digits.portOrMinusOne(ends[0], 0, ends[0].length()) : -1;
            int last = ends.length == 2 ? Digits.portOrMinusOne(ends[1], 0, ends[1].length()) : -1;
            return first > 0 && last >= first ? PortRange.of(first, last) : USUAL_RANGE;
        }
    }
}
