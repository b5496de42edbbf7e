// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.firewall.HyperVGate;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Server;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of Windows' box. */
final class WindowsRows {
    private static final String FIREWALL = "firewall";
    private static final int MOST_FORWARDS = 10;

    private final Snapshot snapshot;
    private final WindowsSide windows;
    private final Optional<Server> server;

    WindowsRows(Snapshot snapshot, Optional<Server> server) {
        this.snapshot = snapshot;
        this.windows = snapshot.windows();
        this.server = server.filter(answering -> answering.distro().isEmpty());
    }

    Box box() {
        List<Row> rows = new ArrayList<>(adapters());
        rows.addAll(own());
        return new Box(Spot.Fixed.WINDOWS, title(), rows, wsl1());
    }

    Box boxWithoutAdapters() {
        return new Box(Spot.Fixed.WINDOWS, title(), own(), wsl1());
    }

    List<Row> adapters() {
        return Row.ofKnown(
                Spot.Fixed.REMARK,
                "adapter",
                windows.adapters(),
                all -> all.stream()
                        .filter(Adapter::mayBeUp)
                        .filter(adapter -> !isLoopback(adapter))
                        .map(WindowsRows::adapter)
                        .toList());
    }

    /** Says which end of the switch Windows has. */
    String switchEnd() {
        return windows.wslSwitch()
                .map(adapter ->
                        switchAddress(adapter).map(end -> end.address() + ", ").orElse("") + adapter.name())
                .orElseGet(() -> Row.text(snapshot.wsl().gateway()) + ", vEthernet (WSL)");
    }

    String switchNetwork() {
        return windows.wslSwitch()
                .flatMap(WindowsRows::switchAddress)
                .map(end -> end.network().toString())
                .orElse(Row.UNKNOWN);
    }

    /** Says whether the Hyper-V firewall is on; empty when this Windows has none. */
    Optional<String> hyperV() {
        if (windows.build().orElse(HyperVGate.FIRST_BUILD) < HyperVGate.FIRST_BUILD) {
            return Optional.empty();
        }
        return Optional.of(windows.firewall()
                .value()
                .flatMap(firewall -> firewall.hyperV().value())
                .map(HyperVFirewall::enabled)
                .map(WindowsRows::onOrOff)
                .orElse(Row.UNKNOWN));
    }

    private String title() {
        return "Windows, build " + Row.text(windows.build());
    }

    private List<Row> own() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Spot.Fixed.FIREWALL, FIREWALL, firewall()));
        rows.addAll(relay());
        rows.addAll(forwards());
        rows.addAll(listeners());
        return rows;
    }

    private List<Box> wsl1() {
        return snapshot.wsl().distros().orElse(List.of()).stream()
                .filter(distro -> distro.version() == WslVersion.WSL1)
                .map(distro -> DistroBox.of(distro, Optional.empty()))
                .toList();
    }

    private static Row adapter(Adapter adapter) {
        List<String> items = new ArrayList<>();
        adapter.addresses()
                .value()
                .ifPresentOrElse(all -> all.forEach(held -> items.add(held.toString())), () -> items.add(Row.UNKNOWN));
        if (items.isEmpty()) {
            items.add("no address");
        }
        items.set(0, adapter.name() + " " + items.get(0));
        Known<FirewallProfile> profile = adapter.effectiveProfile();
        items.add(profile.isKnown() ? Row.text(profile) : "profile ?");
        return new Row(new Spot.AdapterOf(adapter.name()), "adapter", items);
    }

    private static boolean isLoopback(Adapter adapter) {
        return adapter.addresses().orElse(List.of()).stream()
                .anyMatch(held -> held.address().isLoopback());
    }

    private static Optional<InterfaceAddress> switchAddress(Adapter adapter) {
        return adapter.addresses().orElse(List.of()).stream()
                .filter(held -> held.address() instanceof Ipv4Address)
                .findFirst();
    }

    private List<String> firewall() {
        Optional<Map<FirewallProfile, ProfileSettings>> profiles =
                windows.firewall().value().map(Firewall::profiles).flatMap(Known::value);
        if (profiles.isEmpty()) {
            return List.of(Row.UNKNOWN);
        }
        List<String> states = new TreeMap<>(profiles.get())
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + onOrOff(one.getValue().enabled()))
                        .toList();
        return states.isEmpty() ? List.of(Row.UNKNOWN) : states;
    }

    private static String onOrOff(Known<Boolean> enabled) {
        return enabled.value().map(on -> on ? "on" : "off").orElse(Row.UNKNOWN);
    }

    private List<Row> relay() {
        return Row.ofKnown(Spot.Fixed.RELAY, "relay", windows.listeners(), all -> {
            List<String> relayed = all.stream()
                    .filter(WindowsRows::isRelay)
                    .map(listener -> listener.endpoint().toString())
                    .toList();
            return relayed.isEmpty() ? List.of() : List.of(new Row(Spot.Fixed.RELAY, "relay", relayed));
        });
    }

    private List<Row> forwards() {
        return Row.ofKnown(Spot.Fixed.PORTPROXY, "portproxy", windows.portProxy(), this::forwards);
    }

    private List<Row> forwards(List<StoredForward> stored) {
        if (stored.isEmpty()) {
            return List.of(Row.of(Spot.Fixed.PORTPROXY, "portproxy", "none"));
        }
        List<Row> rows = new ArrayList<>();
        stored.stream().limit(MOST_FORWARDS).forEach(forward -> rows.add(forward(forward)));
        if (stored.size() > MOST_FORWARDS) {
            rows.add(Row.of(Spot.Fixed.PORTPROXY, "portproxy", stored.size() - MOST_FORWARDS + " more"));
        }
        return rows;
    }

    private Row forward(StoredForward stored) {
        Spot spot = new Spot.ForwardOf(stored.rule().key());
        String text = endpoint(stored.rule().listen()) + " -> "
                + endpoint(stored.rule().connect());
        boolean rests = windows.services()
                .value()
                .flatMap(services -> Optional.ofNullable(services.get("iphlpsvc")))
                .map(WindowsService::isRunning)
                .flatMap(Known::value)
                .filter(runs -> !runs)
                .isPresent();
        return rests ? Row.of(spot, "portproxy", text, "iphlpsvc does not run") : Row.of(spot, "portproxy", text);
    }

    private static String endpoint(PortProxyEndpoint end) {
        boolean v6 =
                end.ip().map(IpAddress::bitLength).filter(bits -> bits == 128).isPresent();
        return (v6 ? "[" + end.address() + "]" : end.address()) + ":" + end.portText();
    }

    /** Windows has dozens of sockets; the one that is asked about is named, the others are counted. */
    private List<Row> listeners() {
        return Row.ofKnown(Spot.Fixed.LISTENERS, "listens", windows.listeners(), all -> {
            List<Row> rows = new ArrayList<>();
            server.ifPresent(answering -> rows.add(DistroBox.row(answering)));
            long others = all.stream().filter(listener -> !isRelay(listener)).count() - rows.size();
            if (others > 0) {
                String what = rows.isEmpty() ? " sockets of Windows" : " other sockets of Windows";
                rows.add(Row.of(Spot.Fixed.LISTENERS, "listens", others + what));
            }
            return rows;
        });
    }

    private static boolean isRelay(Listener listener) {
        return listener.process().filter(Era::isRelayProcess).isPresent();
    }
}
