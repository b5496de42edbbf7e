// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.snapshot.WantedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ports that Windows reserves or hands out. */
final class PortChecks {
    private PortChecks() {}

    static List<Check> all() {
        return List.of(new Excluded(), new RangeLow(), new Fragmented(), new InDynamicRange());
    }

    /** A server that listens and is relayed all the same was there before the range was. */
    private static final class Excluded extends Check {
        Excluded() {
            super(CheckId.PORT_EXCLUDED, Field.EXCLUDED_PORTS, Field.GUEST_LISTENERS, Field.WINDOWS_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun();
        }

        @Override
        void look(Facts facts, Notes notes) {
            Set<Port> ports = new TreeSet<>();
            facts.wanted().forEach(wish -> ports.add(wish.port()));
            if (facts.mayRelay()) {
                facts.sockets().ofGuest().stream()
                        .filter(Sockets.Guest::isRelayable)
                        .forEach(guest -> ports.add(guest.port()));
            }
            ports.forEach(port -> look(facts, port, notes));
        }

        private static void look(Facts facts, Port port, Notes notes) {
            Optional<PortRange> range = facts.windows().reserving(new TransportPort(Transport.TCP, port));
            if (range.isPresent()
                    && facts.sockets().onWindows(Transport.TCP, port).isEmpty()) {
                String who = facts.sockets().inGuest(Transport.TCP, port).stream()
                        .findFirst()
                        .map(guest -> guest + " listens on " + port + ", but ")
                        .orElse("");
                notes.found(
                        who + "Windows reserves " + range.get()
                                + ", so no program of Windows, WSL's relay included, can" + " bind " + port,
                        Cures.byHand("use-other-port", "let the server listen on a port outside " + range.get()));
            }
        }
    }

    private static final class RangeLow extends Check {
        private static final int LOW = 10000;

        RangeLow() {
            super(CheckId.PORT_DYNAMIC_RANGE_LOW, Field.DYNAMIC_PORTS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            facts.windows().dynamicPorts().orElse(Map.of()).forEach((transport, range) -> {
                if (range.first().number() < LOW) {
                    notes.found(
                            "Windows hands out " + transport + " " + range
                                    + " to clients and reserves blocks there, where" + " servers listen",
                            raise());
                }
            });
        }
    }

    private static final class Fragmented extends Check {
        private static final int BLOCK = 4096;

        Fragmented() {
            super(CheckId.PORT_DYNAMIC_FRAGMENTED, Field.DYNAMIC_PORTS, Field.EXCLUDED_PORTS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.written(GlobalSettings.NETWORKING_MODE)
                            .filter(NetworkingMode.MIRRORED::equals)
                            .isPresent()
                    || facts.runs(NetworkingMode.MIRRORED);
        }

        @Override
        void look(Facts facts, Notes notes) {
            PortRange dynamic = facts.windows().dynamicPorts().orElse(Map.of()).get(Transport.TCP);
            if (dynamic == null) {
                notes.unknown();
                return;
            }
            int run = longestRun(
                    dynamic, facts.windows().excludedPorts().orElse(Map.of()).getOrDefault(Transport.TCP, List.of()));
            if (run < BLOCK) {
                String sentence = "the longest free run of ports in " + dynamic + " is " + run
                        + ", and mirrored mode takes one of " + BLOCK;
                notes.found(facts.runs(NetworkingMode.MIRRORED) ? Severity.WARNING : Severity.ERROR, sentence, raise());
            }
        }

        private static int longestRun(PortRange dynamic, List<PortRange> excluded) {
            int longest = 0;
            int start = dynamic.first().number();
            for (PortRange range : excluded.stream().sorted().toList()) {
                if (range.overlaps(dynamic)) {
                    longest = Math.max(longest, range.first().number() - start);
                    start = Math.max(start, range.last().number() + 1);
                }
            }
            return Math.max(longest, dynamic.last().number() - start + 1);
        }
    }

    private static final class InDynamicRange extends Check {
        InDynamicRange() {
            super(CheckId.PORT_IN_DYNAMIC_RANGE, Field.DYNAMIC_PORTS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            PortRange dynamic = facts.windows().dynamicPorts().orElse(Map.of()).get(Transport.TCP);
            for (WantedServer wish : facts.wanted()) {
                if (dynamic != null && dynamic.contains(wish.port())) {
                    notes.found(
                            "port " + wish.port() + " of " + wish.distro() + " is in " + dynamic
                                    + ", where a client of Windows may hold it first",
                            Cures.byHand("use-other-port", "take a port below " + dynamic.first()));
                }
            }
        }
    }

    private static Remedy raise() {
        return Cures.byAdmin(
                "raise-dynamic-range",
                "let Windows hand out high ports: netsh int ipv4 set dynamicport tcp start=49152 num=16384, the same for"
                        + " ipv6 and udp, then restart Windows");
    }
}
