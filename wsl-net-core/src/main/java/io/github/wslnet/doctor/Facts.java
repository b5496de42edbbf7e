// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.Setting;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.snapshot.ConfigReport;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WantedServer;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A snapshot as the checks look at it: its two sides, and what follows from them. */
final class Facts {
    private final Snapshot snapshot;
    private final Sockets sockets;
    private @Nullable Reachability reachability;
    private @Nullable ConfigReport config;

    Facts(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.sockets = new Sockets(snapshot);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    WindowsSide windows() {
        return snapshot.windows();
    }

    WslSide wsl() {
        return snapshot.wsl();
    }

    Sockets sockets() {
        return sockets;
    }

    /** Returns who reaches whom; worked out once. */
    Reachability reachability() {
        Reachability known = reachability == null ? Reachability.in(snapshot) : reachability;
        reachability = known;
        return known;
    }

    /** Returns the configuration files held against what runs; worked out once. */
    ConfigReport config() {
        ConfigReport known = config == null ? ConfigReport.of(snapshot) : config;
        config = known;
        return known;
    }

    /** Tells whether the mode in force is known to be this one. */
    boolean runs(NetworkingMode mode) {
        return wsl().mode().value().filter(mode::equals).isPresent();
    }

    /** Tells whether a mode that can do this may be in force: an unknown one may. */
    boolean may(Predicate<ModeCapabilities> capability) {
        return guestMayRun()
                && wsl().mode()
                        .value()
                        .flatMap(NetworkingMode::capabilities)
                        .map(capability::test)
                        .orElse(true);
    }

    /** Tells whether the guest may stand behind WSL's switch. */
    boolean mayBeNat() {
        return may(ModeCapabilities::isBehindNat);
    }

    /** Tells whether the guest may have Windows' addresses and ports. */
    boolean mayBeMirrored() {
        return guestMayRun()
                && wsl().mode().value().map(NetworkingMode.MIRRORED::equals).orElse(true);
    }

    /** Tells whether localhost of Windows may be relayed to the guest in this mode and on this Windows. */
    boolean mayRelay() {
        boolean byEra =
                snapshot.era().map(era -> era.relayProcess().isPresent()).orElse(true);
        return byEra && may(ModeCapabilities::relaysLocalhost);
    }

    /** Tells whether a distro of WSL 2 may run; distros that are not known may. */
    boolean guestMayRun() {
        return !wsl().distros().isKnown() || !guests().isEmpty();
    }

    /** Returns the distros of WSL 2 that are not known to be stopped. */
    List<Distro> guests() {
        return wsl().guests();
    }

    /** Returns all distros that are not known to be stopped. */
    List<Distro> running() {
        return wsl().distros().orElse(List.of()).stream().filter(Distro::mayRun).toList();
    }

    /** Returns the portproxy rules. */
    List<PortProxyRule> rules() {
        return windows().portProxy().orElse(List.of()).stream()
                .map(StoredForward::rule)
                .toList();
    }

    /** Returns the text that .wslconfig gives to a setting, if it was read and says something. */
    <T> Optional<T> written(Setting<T> setting) {
        return windows().globalConfig().value().map(GlobalConfig::parse).flatMap(file -> file.get(setting));
    }

    /** Returns the networks that WSL's switch has or asks for. */
    List<Cidr> wslNetworks() {
        Stream<Cidr> now = windows().wslSwitches().stream()
                .flatMap(adapter -> adapter.networks().stream())
                .filter(network -> network.network() instanceof Ipv4Address);
        Stream<Cidr> asked = windows()
                .natRegistry()
                .value()
                .flatMap(one -> one.network().value())
                .stream()
                .flatMap(text -> Cidr.tryParse(text).stream());
        return Stream.concat(now, asked).distinct().toList();
    }

    /** Returns the address at which the guest reaches Windows while it stands behind the switch. */
    Optional<IpAddress> hostAddress() {
        Stream<IpAddress> adapter = windows().wslSwitches().stream()
                .flatMap(one -> one.addresses().orElse(List.of()).stream())
                .map(held -> held.address())
                .filter(Ipv4Address.class::isInstance);
        return Stream.concat(adapter, wsl().gateway().value().stream()).findFirst();
    }

    /** Returns the first IPv4 address that Windows has on a LAN. */
    Optional<IpAddress> lanAddress() {
        return windows().lanAdapters().stream()
                .flatMap(adapter -> adapter.addresses().orElse(List.of()).stream())
                .map(InterfaceAddress::address)
                .filter(Ipv4Address.class::isInstance)
                .findFirst();
    }

    /** Returns the address that WSL asked for, if the registry has one. */
    Optional<IpAddress> askedAddress() {
        return windows()
                .natRegistry()
                .value()
                .map(NatRegistry::guest)
                .flatMap(guest -> guest.value())
                .flatMap(IpAddress::tryParse);
    }

    /** Tells whether Windows or the guest is known to hold the address. */
    boolean isHeld(IpAddress address) {
        return windows().adapterHolding(address).isPresent() || wsl().guestHolds(address);
    }

    /** Tells whether the address stands in a network of an adapter of Windows, or a route other than the default leads there. */
    boolean isRouted(IpAddress address) {
        boolean onLink = windows().adapters().orElse(List.of()).stream()
                .filter(Adapter::mayBeUp)
                .anyMatch(adapter -> adapter.isOnLink(address));
        return onLink
                || windows().routes().orElse(List.of()).stream()
                        .anyMatch(route ->
                                !route.isDefault() && route.destination().contains(address));
    }

    /** Returns the wanted servers of a distro that is installed, or of whatever distro while those are not known. */
    List<WantedServer> wanted() {
        return snapshot.wanted();
    }

    /** Returns the distro of a running guest that listens on the port, if one does. */
    Optional<DistroName> serving(Port port) {
        return sockets.inGuest(Transport.TCP, port).stream()
                .map(socket -> socket.distro().name())
                .findFirst();
    }

    /** Says what a shutdown of WSL ends. */
    String whatStops() {
        if (!wsl().distros().isKnown()) {
            return "every distribution that runs";
        }
        List<String> names =
                guests().stream().map(distro -> distro.name().text()).toList();
        return names.isEmpty() ? "nothing, as no distribution of WSL 2 runs" : String.join(", ", names);
    }

    /** Tells whether a distro of WSL 2 is installed, running or not. */
    boolean ofWsl2() {
        return wsl().distros().orElse(List.of()).stream().anyMatch(distro -> distro.version() == WslVersion.WSL2);
    }

    /** Returns the distros of WSL 1. */
    List<Distro> ofWsl1() {
        return wsl().distros().orElse(List.of()).stream()
                .filter(distro -> distro.version() == WslVersion.WSL1)
                .toList();
    }
}
