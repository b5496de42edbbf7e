// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.link.Link;
import io.github.wslnet.reach.Check;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Hop;
import io.github.wslnet.reach.Server;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.reach.Verdict;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The way of one connection over the picture.
 *
 * @param headline what was asked and what came of it; empty when nothing was
 * @param marks the client, the hops, and the server or what stops the connection, in this order
 */
record Way(String headline, List<Mark> marks) {
    /** No way at all. */
    static final Way NONE = new Way("", List.of());

    /** The sign at what stops a connection. */
    static final String STOP = "X";

    private static final String CLIENT = "o";
    private static final String SERVER = "*";

    Way {
        marks = List.copyOf(marks);
    }

    /**
     * One sign on the picture.
     *
     * @param text what it means
     * @param spots where it stands: at the first of these that the picture has
     */
    record Mark(String sign, String text, List<Spot> spots) {
        Mark {
            text = Columns.printable(text);
        }
    }

    static Way of(Snapshot snapshot, Explanation why) {
        String verdict = why.verdict().toString().toUpperCase(Locale.ROOT);
        String outcome = why.isReachable()
                ? ""
                : why.outcome().map(known -> " (" + known + ")").orElse("");
        return new Way(why.from() + " -> " + why.to() + ": " + verdict + outcome, new Finder(snapshot, why).marks());
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Finds out where each step of an explanation stands on the picture. */
    private static final class Finder {
        private final Snapshot snapshot;
        private final Explanation why;

        Finder(Snapshot snapshot, Explanation why) {
            this.snapshot = snapshot;
            this.why = why;
        }

        List<Mark> marks() {
            List<Mark> marks = new ArrayList<>();
            marks.add(new Mark(CLIENT, "the client: " + why.from(), client()));
            for (Hop hop : why.hops()) {
                marks.add(new Mark(Integer.toString(marks.size()), hop.toString(), spots(hop)));
            }
            if (why.isReachable()) {
                why.server().ifPresent(server -> marks.add(new Mark(SERVER, server.toString(), spots(server))));
            } else {
                stop().ifPresent(marks::add);
            }
            return marks;
        }

        private List<Spot> client() {
            if (why.from() instanceof Vantage.InDistro inside) {
                return List.of(new Spot.DistroOf(inside.name()), Spot.Fixed.GUEST);
            }
            return List.of(why.from() instanceof Vantage.OnLan ? Spot.Fixed.LAN : Spot.Fixed.WINDOWS);
        }

        private List<Spot> spots(Hop hop) {
            return switch (hop.carrier()) {
                case LOCALHOST_RELAY -> List.of(Spot.Fixed.RELAY, Spot.Fixed.WINDOWS);
                case PORTPROXY -> forward(hop);
                case MIRRORED_LOOPBACK -> List.of(Spot.Fixed.LOOPBACK, Spot.Fixed.SWITCH);
                case NAT, PROXIED_SOCKET -> List.of(Spot.Fixed.SWITCH);
                case SHARED_STACK -> List.of(Spot.Fixed.WINDOWS);
                case DIRECT -> holder(hop.to().address());
            };
        }

        /** Returns the rule that takes what is sent there; one for this very address comes before one for any. */
        private List<Spot> forward(Hop hop) {
            return snapshot.windows().portProxy().orElse(List.of()).stream()
                    .map(StoredForward::rule)
                    .filter(rule -> takes(rule, hop))
                    .min(Comparator.comparing(
                            (PortProxyRule rule) -> rule.listen().isAny()))
                    .<List<Spot>>map(rule -> List.of(new Spot.ForwardOf(rule.key()), Spot.Fixed.PORTPROXY))
                    .orElse(List.of(Spot.Fixed.PORTPROXY));
        }

        private static boolean takes(PortProxyRule rule, Hop hop) {
            IpAddress to = hop.to().address().withoutZone();
            return rule.listenPort().filter(hop.to().port()::equals).isPresent()
                    && rule.family().listen().unspecified().sameFamilyAs(to)
                    && (rule.listen().isAny()
                            || rule.listenIp().filter(to::equals).isPresent());
        }

        /** Returns what has the address; loopback is what the server itself stands for. */
        private List<Spot> holder(IpAddress address) {
            if (address.isLoopback()) {
                return why.server().map(this::spots).orElseGet(this::client);
            }
            Optional<Adapter> adapter = snapshot.windows().adapterHolding(address);
            if (adapter.isPresent() && !guestIsMeant(address)) {
                return List.of(new Spot.AdapterOf(adapter.get().name()), Spot.Fixed.WINDOWS);
            }
            return link(address)
                    .<List<Spot>>map(link -> List.of(new Spot.LinkOf(link.name()), Spot.Fixed.GUEST))
                    .orElse(List.of(Spot.Fixed.LAN));
        }

        /** Where both sides have the address, the side of the server decides. */
        private boolean guestIsMeant(IpAddress address) {
            return snapshot.wsl().guestHolds(address)
                    && why.server().flatMap(Server::distro).isPresent();
        }

        private Optional<Link> link(IpAddress address) {
            return snapshot.wsl().links().orElse(List.of()).stream()
                    .filter(link -> link.isUp()
                            && link.addresses().stream()
                                    .anyMatch(
                                            held -> held.address().withoutZone().equals(address.withoutZone())))
                    .findFirst();
        }

        private List<Spot> spots(Server server) {
            Spot socket = new Spot.ListenerOf(server);
            return server.distro()
                    .<List<Spot>>map(name -> List.of(socket, new Spot.DistroOf(name), Spot.Fixed.GUEST))
                    .orElse(List.of(socket, Spot.Fixed.LISTENERS, Spot.Fixed.WINDOWS));
        }

        private Optional<Mark> stop() {
            boolean blocked = why.verdict() == Verdict.BLOCKED;
            return why.checks(blocked ? Check.Result.FAIL : Check.Result.UNKNOWN).stream()
                    .findFirst()
                    .map(check -> new Mark(blocked ? STOP : Row.UNKNOWN, check.because(), spots(check)));
        }

        /** Returns where a check is made, by what its id begins with. */
        private List<Spot> spots(Check check) {
            String id = check.id();
            return switch (id.substring(0, id.indexOf('.') + 1)) {
                case "firewall." -> List.of(Spot.Fixed.FIREWALL, Spot.Fixed.WINDOWS);
                case "hyperv." -> List.of(Spot.Fixed.HYPER_V, Spot.Fixed.SWITCH, Spot.Fixed.GUEST);
                case "relay." -> List.of(Spot.Fixed.RELAY, Spot.Fixed.WINDOWS);
                case "portproxy." -> List.of(Spot.Fixed.PORTPROXY, Spot.Fixed.WINDOWS);
                case "wsl." -> List.of(Spot.Fixed.SWITCH, Spot.Fixed.GUEST);
                case "socket." -> socket(id);
                case "server." -> List.of(Spot.Fixed.LISTENERS, Spot.Fixed.WINDOWS);
                default -> client();
            };
        }

        private static List<Spot> socket(String id) {
            return id.equals("socket.guest")
                    ? List.of(Spot.Fixed.GUEST)
                    : List.of(Spot.Fixed.LISTENERS, Spot.Fixed.WINDOWS);
        }
    }
}
