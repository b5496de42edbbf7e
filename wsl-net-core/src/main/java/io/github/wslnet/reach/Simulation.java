// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.relay.RelayBind;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snapshot as it would look if WSL ran in another mode, with the same servers.
 *
 * <p>What no one can know before the mode runs is unknown: the address that a bridged guest is given, and the one behind
 * the switch unless the registry has it. A server of the guest whose port Windows holds is left out where both sides
 * share their ports, since its bind would fail.
 */
final class Simulation {
    private static final String SWITCH = "vEthernet (WSL (Hyper-V firewall))";

    private final Snapshot before;
    private final NetworkingMode mode;
    private final Optional<ModeCapabilities> can;

    private Simulation(Snapshot before, NetworkingMode mode) {
        this.before = before;
        this.mode = mode;
        this.can = mode.capabilities();
    }

    static Snapshot of(Snapshot before, NetworkingMode mode) {
        return before.wsl().mode().equals(Known.of(mode)) ? before : new Simulation(before, mode).run();
    }

    private Snapshot run() {
        Snapshot wired = before.mapWsl(wsl -> wsl.withMode(Known.of(mode))
                        .withLinks(links())
                        .withGateway(gateway())
                        .withDistros(wsl.distros()
                                .map(all ->
                                        all.stream().map(this::withoutRefused).toList())))
                .mapWindows(windows -> windows.withAdapters(windows.adapters().map(this::adapters)));
        return wired.mapWindows(windows -> windows.withListeners(listeners(wired)));
    }

    private boolean is(Predicate<ModeCapabilities> capability) {
        return can.filter(capability).isPresent();
    }

    private Known<List<Link>> links() {
        if (can.isEmpty()) {
            return Known.unreadable("what mode " + mode + " does is not known");
        }
        if (is(ModeCapabilities::isBehindNat)) {
            return guestBehindSwitch()
                    .map(address -> Known.of(links(Stream.of(address))))
                    .orElseGet(() -> Known.unreadable("the registry has no address for mode " + mode));
        }
        if (is(ModeCapabilities::mirrorsHostAddresses)) {
            return before.windows().adapters().map(all -> links(mirroredAddresses()));
        }
        return is(ModeCapabilities::hasOwnAddress)
                ? Known.unreadable("the guest gets its address when it starts in mode " + mode)
                : Known.of(links(Stream.of()).subList(0, 1));
    }

    private static List<Link> links(Stream<InterfaceAddress> addresses) {
        Link.Builder ethernet = Link.named("eth0").up();
        addresses.forEach(held -> ethernet.addAddress(held.toString()));
        return List.of(
                Link.named("lo")
                        .up()
                        .addAddress("127.0.0.1/8")
                        .addAddress("::1/128")
                        .build(),
                ethernet.build());
    }

    /** Mirrored mode has the addresses of all adapters, consomme those of the best one. */
    private Stream<InterfaceAddress> mirroredAddresses() {
        List<Adapter> adapters = before.windows().lanAdapters();
        Stream<Adapter> mirrored =
                is(ModeCapabilities::passesHyperVFirewall) ? adapters.stream() : best(adapters).stream();
        return mirrored.flatMap(adapter -> adapter.addresses().orElse(List.of()).stream())
                .filter(held -> !held.address().isLinkLocal());
    }

    private static Optional<Adapter> best(List<Adapter> adapters) {
        return adapters.stream()
                .filter(adapter -> !adapter.gateways().orElse(List.of()).isEmpty())
                .findFirst()
                .or(() -> adapters.stream().findFirst());
    }

    private Optional<InterfaceAddress> guestBehindSwitch() {
        Optional<NatRegistry> registry = before.windows().natRegistry().value();
        Optional<Cidr> network =
                registry.map(NatRegistry::network).flatMap(Known::value).flatMap(Cidr::tryParse);
        Optional<IpAddress> guest =
                registry.map(NatRegistry::guest).flatMap(Known::value).flatMap(IpAddress::tryParse);
        return network.flatMap(
                net -> guest.filter(net::contains).map(address -> new InterfaceAddress(address, net.prefixLength())));
    }

    private Known<IpAddress> gateway() {
        if (is(ModeCapabilities::isBehindNat)) {
            return switchAddress().<Known<IpAddress>>map(Known::of).orElseGet(Known::absent);
        }
        return best(before.windows().lanAdapters()).stream()
                .filter(adapter -> is(ModeCapabilities::mirrorsHostAddresses))
                .flatMap(adapter -> adapter.gateways().orElse(List.of()).stream())
                .findFirst()
                .<Known<IpAddress>>map(Known::of)
                .orElseGet(Known::absent);
    }

    private Optional<IpAddress> switchAddress() {
        return before.windows()
                .natRegistry()
                .value()
                .map(NatRegistry::gateway)
                .flatMap(Known::value)
                .flatMap(IpAddress::tryParse);
    }

    private List<Adapter> adapters(List<Adapter> all) {
        List<Adapter> adapters = new ArrayList<>(
                all.stream().filter(adapter -> !adapter.isWslSwitch()).toList());
        Optional<InterfaceAddress> guest = guestBehindSwitch();
        Optional<IpAddress> gateway = switchAddress();
        if (is(ModeCapabilities::isBehindNat) && guest.isPresent() && gateway.isPresent()) {
            adapters.add(Adapter.named(SWITCH)
                    .at(gateway.get() + "/" + guest.get().prefixLength())
                    .build());
        }
        return adapters;
    }

    /** Leaves out the servers that could not bind: both sides share their ports and Windows holds theirs. */
    private Distro withoutRefused(Distro distro) {
        if (!is(ModeCapabilities::sharesPortNamespace)) {
            return distro;
        }
        Set<Object> held = programs().map(Listener::transportPort).collect(Collectors.toSet());
        boolean everyAddress = is(ModeCapabilities::obeysMirroredSettings);
        return distro.withListeners(distro.listeners()
                .map(all -> all.stream()
                        .filter(one -> !held.contains(one.transportPort())
                                || !everyAddress && programs().noneMatch(program -> ProxySockets.isFor(one, program)))
                        .toList()));
    }

    private Stream<Listener> programs() {
        return before.windows().listeners().orElse(List.of()).stream()
                .filter(one -> one.process().filter(Era::isRelayProcess).isEmpty());
    }

    private Known<List<Listener>> listeners(Snapshot wired) {
        WindowsSide windows = wired.windows();
        Optional<String> relay = wired.era().value().flatMap(Era::relayProcess);
        return windows.listeners().map(all -> {
            List<Listener> sockets = new ArrayList<>(programs().toList());
            if (is(ModeCapabilities::relaysLocalhost) && relay.isPresent()) {
                sockets.addAll(relays(wired, relay.get(), sockets));
            }
            return sockets;
        });
    }

    private static List<Listener> relays(Snapshot wired, String process, List<Listener> programs) {
        boolean off = !new GlobalKeys(wired.windows().globalConfig())
                .forwardsLocalhost()
                .orElse(true);
        List<Listener> guest = wired.wsl().guests().stream()
                .flatMap(distro -> distro.listeners().orElse(List.of()).stream())
                .toList();
        return off
                ? List.of()
                : LocalhostRelay.listeners(guest, process).stream()
                        .filter(one -> RelayBind.beside(programs, one.address(), one.port()) != RelayBind.FAILS
                                && wired.windows()
                                        .reserving(one.transportPort())
                                        .isEmpty())
                        .toList();
    }
}
