// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Server;
import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to draw, and how the mode in force wires it.
 *
 * @param parts from top to bottom
 */
record Scene(List<Part> parts) {
    Scene {
        parts = List.copyOf(parts);
    }

    /** Returns the scene of a machine; a server that is asked about is in it whatever else is left out. */
    static Scene of(Snapshot snapshot, Optional<Server> server) {
        return new Scene(new Wiring(snapshot, server).parts());
    }

    /** Returns the first of the spots that is in the scene. */
    Optional<Spot> first(List<Spot> spots) {
        Set<Spot> here = new HashSet<>();
        parts.forEach(part -> part.collect(here));
        return spots.stream().filter(here::contains).findFirst();
    }

    /** Puts the boxes in their order and the wires between them. */
    private static final class Wiring {
        private final Snapshot snapshot;
        private final WindowsRows windows;
        private final GuestRows guest;

        Wiring(Snapshot snapshot, Optional<Server> server) {
            this.snapshot = snapshot;
            this.windows = new WindowsRows(snapshot, server);
            this.guest = new GuestRows(snapshot, server);
        }

        List<Part> parts() {
            if (!guest.isThere()) {
                return List.of(lan(), uplink(), windows.box());
            }
            Known<NetworkingMode> mode = snapshot.wsl().mode();
            return mode.value()
                    .flatMap(NetworkingMode::capabilities)
                    .map(this::wired)
                    .orElseGet(() -> behind(unknownWire(mode)));
        }

        private List<Part> wired(ModeCapabilities mode) {
            if (mode.isBehindNat()) {
                return behind(switchWire());
            }
            if (mode.mirrorsHostAddresses()) {
                return List.of(lan(), uplink(), shared(mode));
            }
            return mode.hasOwnAddress()
                    ? List.of(windows.box(), uplink(), lan(), bridge(), guest.box())
                    : List.of(lan(), uplink(), windows.box(), guest.box());
        }

        private List<Part> behind(Wire wire) {
            return List.of(lan(), uplink(), windows.box(), wire, guest.box());
        }

        private Box lan() {
            List<Row> networks = Row.ofKnown(
                    Spot.Fixed.REMARK,
                    "network",
                    snapshot.windows().adapters(),
                    all -> Row.firstOf(
                            snapshot.windows().lanAdapters().stream()
                                    .flatMap(adapter -> networks(adapter).stream())
                                    .toList(),
                            more -> Row.of(Spot.Fixed.REMARK, "network", more)));
            List<Row> rows = networks.isEmpty() ? List.of(Row.of(Spot.Fixed.REMARK, "network", "none")) : networks;
            return Box.of(Spot.Fixed.LAN, "LAN", rows);
        }

        private static List<Row> networks(Adapter adapter) {
            List<String> items = new ArrayList<>();
            adapter.addresses().orElse(List.of()).stream()
                    .filter(held -> !held.address().isLinkLocal())
                    .map(InterfaceAddress::network)
                    .map(Cidr::toString)
                    .distinct()
                    .forEach(items::add);
            adapter.gateways().orElse(List.of()).forEach(router -> items.add("router " + router));
            return items.isEmpty() ? List.of() : List.of(new Row(Spot.Fixed.REMARK, "network", items));
        }

        private Wire uplink() {
            String names = snapshot.windows().adapters().isKnown()
                    ? snapshot.windows().lanAdapters().stream()
                            .map(Adapter::name)
                            .collect(Collectors.joining(", "))
                    : Row.UNKNOWN;
            return new Wire(List.of(Row.of(Spot.Fixed.REMARK, "", names)));
        }

        private Wire switchWire() {
            List<Row> rows = new ArrayList<>();
            rows.add(Row.of(Spot.Fixed.REMARK, "", windows.switchEnd()));
            rows.add(Row.of(Spot.Fixed.SWITCH, Wire.SWITCH, "switch " + windows.switchNetwork(), "NAT to the LAN"));
            windows.hyperV().ifPresent(state -> rows.add(Row.of(Spot.Fixed.HYPER_V, "", "Hyper-V firewall " + state)));
            rows.add(Row.of(Spot.Fixed.REMARK, "", guest.switchEnd()));
            return new Wire(rows);
        }

        private Wire bridge() {
            return new Wire(List.of(
                    Row.of(Spot.Fixed.SWITCH, Wire.SWITCH, "external switch: the guest is a host of the LAN"),
                    Row.of(Spot.Fixed.REMARK, "", guest.switchEnd())));
        }

        private static Wire unknownWire(Known<NetworkingMode> mode) {
            return new Wire(List.of(Row.of(Spot.Fixed.SWITCH, Row.UNKNOWN, "mode " + Row.text(mode))));
        }

        /** The guest has Windows' addresses: one box has them, and both sides stand in it. */
        private Box shared(ModeCapabilities mode) {
            List<Row> rows = new ArrayList<>(windows.adapters());
            if (mode.sharesLoopbackV4()) {
                String others = mode.sharesLoopbackV6() ? "and ::1 are" : "is";
                rows.add(Row.of(Spot.Fixed.LOOPBACK, "loopback", "127.0.0.1 " + others + " common to both sides"));
            }
            String how = mode.passesHyperVFirewall()
                    ? "the guest has Windows' addresses"
                    : "Windows opens a socket for each of the guest's";
            rows.add(Row.of(Spot.Fixed.SWITCH, "sharing", how));
            if (mode.passesHyperVFirewall()) {
                windows.hyperV()
                        .ifPresent(state -> rows.add(Row.of(Spot.Fixed.HYPER_V, "hyper-v", "firewall " + state)));
            }
            List<Box> sides = List.of(windows.boxWithoutAdapters(), guest.box());
            return new Box(
                    Spot.Fixed.REMARK,
                    "This machine, mode " + Row.text(snapshot.wsl().mode()),
                    rows,
                    sides);
        }
    }
}
