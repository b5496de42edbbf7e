// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds TCP ports that are free on both sides of a machine.
 *
 * @since 0.1.0
 */
public final class Ports {
    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final int LAST = 65535;

    /** Mirrored mode leaves these to Windows ("Known issues", WSL troubleshooting on Microsoft Learn). */
    private static final Set<Integer> WINDOWS_KEEPS = Set.of(135, 1900, 2869, 3702, 5004, 5357, 5358);

    private final Snapshot snapshot;
    private final PortTable table;
    private final Optional<PortRange> dynamic;

    private Ports(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.table = new PortTable(snapshot);
        this.dynamic =
                snapshot.windows().dynamicPorts().value().flatMap(all -> Optional.ofNullable(all.get(Transport.TCP)));
    }

    /**
     * A port that is free, and why others are not.
     *
     * @param port the port; empty when none is free
     * @param skipped what was passed over on the way there, in the order in which it was looked at
     * @param unknown the fields that are not known and could say that the port is taken
     */
    public record Pick(Optional<Port> port, List<Skipped> skipped, List<String> unknown) {
        public Pick {
            skipped = List.copyOf(skipped);
            unknown = List.copyOf(unknown);
        }

        /** Returns the port, and what was passed over, on one line. */
        @Override
        public String toString() {
            return port.map(Port::toString).orElse("no port is free")
                    + (skipped.isEmpty() ? "" : "; passed over: " + joined(skipped))
                    + (unknown.isEmpty() ? "" : "; not known: " + joined(unknown));
        }

        private static String joined(List<?> all) {
            return all.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * Ports that were passed over.
     *
     * @param ports the ports
     * @param why what is the matter with them, one clause
     */
    public record Skipped(PortRange ports, String why) {
        @Override
        public String toString() {
            return ports + ": " + why;
        }
    }

    /**
     * Returns the wanted port if it is free on all sides, else the next one above it, else the next one below it that needs no
     * privilege.
     *
     * <p>Free is a port that no program of Windows or of any distro holds, no portproxy rule names, that Windows neither
     * reserves nor hands out to clients, and that the mode in force passes to the guest.
     *
     * @throws IllegalArgumentException when the port is not in 1..65535
     */
    public static Pick pick(Snapshot snapshot, int wanted) {
        return new Ports(snapshot).pick(Port.of(wanted));
    }

    private Pick pick(Port wanted) {
        List<Skipped> skipped = new ArrayList<>();
        int up = wanted.number();
        while (up <= LAST) {
            Optional<Skipped> why = taken(Port.of(up));
            if (why.isEmpty()) {
                return new Pick(Optional.of(Port.of(up)), skipped, table.unknown());
            }
            skipped.add(why.get());
            up = why.get().ports().last().number() + 1;
        }
        return down(wanted.number() - 1, skipped);
    }

    private Pick down(int start, List<Skipped> skipped) {
        int down = start;
        while (down >= FIRST_UNPRIVILEGED) {
            Optional<Skipped> why = taken(Port.of(down));
            if (why.isEmpty()) {
                return new Pick(Optional.of(Port.of(down)), skipped, table.unknown());
            }
            why.filter(one -> !skipped.contains(one)).ifPresent(skipped::add);
            down = why.get().ports().first().number() - 1;
        }
        return new Pick(Optional.empty(), skipped, table.unknown());
    }

    /** Says why a port is not free, and up to where that holds. */
    private Optional<Skipped> taken(Port port) {
        Optional<PortRange> reserved = snapshot.windows().reserving(new TransportPort(Transport.TCP, port));
        if (reserved.isPresent()) {
            return Optional.of(new Skipped(reserved.get(), "reserved by Windows"));
        }
        Optional<Skipped> held = table.claims(port).stream()
                .filter(claim -> claim.socket().transport() == Transport.TCP)
                .findFirst()
                .map(claim -> new Skipped(PortRange.single(port), claim.toString()));
        return held.or(() -> dynamic.filter(range -> range.contains(port))
                        .map(range -> new Skipped(range, "handed out to clients by Windows")))
                .or(() -> keptByWindows(port));
    }

    private Optional<Skipped> keptByWindows(Port port) {
        boolean mirrored =
                snapshot.wsl().mode().map(NetworkingMode.MIRRORED::equals).orElse(true);
        return mirrored && WINDOWS_KEEPS.contains(port.number())
                ? Optional.of(new Skipped(PortRange.single(port), "left to Windows by mirrored mode"))
                : Optional.empty();
    }
}
