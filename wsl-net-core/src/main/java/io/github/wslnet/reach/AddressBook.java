// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has which address, in a machine whose guest stands behind a switch. */
final class AddressBook {
    private static final String BOTH_SIDES = "windows.adapters, wsl.links";
    private static final Cidr SWITCH_RANGE = Cidr.parse("172.16.0.0/12");
    private static final Cidr HOME_RANGE = Cidr.parse("192.168.0.0/16");

    private final WindowsSide windows;
    private final WslSide wsl;
    private final Wiring wiring;
    private final Map<IpAddress, Adapter> heldByWindows = new HashMap<>();
    private final Set<IpAddress> heldByGuest = new HashSet<>();
    private final IdentityHashMap<Adapter, Packet> arrivals = new IdentityHashMap<>();
    private final Optional<IpAddress> guestAddress;
    private final Optional<IpAddress> switchAddress;
    private final Optional<Adapter> entranceOfGuest;
    private final Optional<String> unreadAdapter;

    AddressBook(WindowsSide windows, WslSide wsl, Wiring wiring) {
        this.windows = windows;
        this.wsl = wsl;
        this.wiring = wiring;
        for (Adapter adapter : windows.adapters().orElse(List.of())) {
            arrivals.put(adapter, adapter.incoming(TransportPort.tcp(1)).build());
            if (adapter.mayBeUp()) {
                adapter.addresses()
                        .orElse(List.of())
                        .forEach(
                                held -> heldByWindows.putIfAbsent(held.address().withoutZone(), adapter));
            }
        }
        wsl.guestAddresses().forEach(held -> heldByGuest.add(held.address().withoutZone()));
        this.guestAddress = wsl.eth0Address();
        this.switchAddress = findSwitchAddress();
        this.entranceOfGuest = findEntranceOfGuest();
        this.unreadAdapter = findUnreadAdapter();
    }

    /** Tells whether the guest has this address on an interface that is up; zones do not count. */
    boolean guestHolds(IpAddress address) {
        return heldByGuest.contains(address.withoutZone());
    }

    /** Tells whether packets of the guest to this address never leave it: loopback, and what it holds itself. */
    boolean staysInGuest(IpAddress address) {
        return address.isLoopback() || guestHolds(address);
    }

    /** Returns the guest's address behind the switch: the first IPv4 address of {@code eth0}. */
    Optional<IpAddress> guestAddress() {
        return guestAddress;
    }

    /** Returns a packet that comes in by an adapter, as its firewall profile sees it. */
    Packet incoming(Adapter adapter, Optional<IpAddress> source, IpAddress destination, TransportPort port) {
        Packet known = arrivals.get(adapter);
        Packet packet = known == null ? adapter.incoming(port).build() : known.withTransportPort(port);
        return packet.withSource(source).withDestination(destination.withoutZone());
    }

    /** Returns who has an address that is not loopback. */
    Place placeOf(IpAddress address) {
        Adapter adapter = heldByWindows.get(address.withoutZone());
        if (adapter != null) {
            return onWindows(adapter);
        }
        if (wiring.guestMayRun() && guestHolds(address)) {
            return ofGuest(address);
        }
        if (isGateway(address)) {
            return wiring.isBehindSwitch()
                    ? new Place.OnWindows(switchOrGateway())
                    : new Place.Unknown("wsl.mode; " + wiring.unknown().because());
        }
        return missingField().<Place>map(Place.Unknown::new).orElseGet(() -> beyond(address));
    }

    /** Returns Windows' own address in a network that holds this address too, if there is one. */
    Optional<IpAddress> sourceOnLinkWith(IpAddress address) {
        return windows.adapters().orElse(List.of()).stream()
                .filter(Adapter::mayBeUp)
                .flatMap(adapter -> adapter.addresses().orElse(List.of()).stream())
                .filter(held -> held.network().contains(address.withoutZone()))
                .map(held -> held.address().withoutZone())
                .findFirst();
    }

    /** Returns the address that Windows' packets to the guest come from. */
    Optional<IpAddress> switchAddress() {
        return switchAddress;
    }

    /** Returns the adapter by which the guest's packets come in. */
    Optional<Adapter> entranceOfGuest() {
        return entranceOfGuest;
    }

    /** Says which adapter's addresses are not known, if one that may be up has some that could matter. */
    Optional<String> unreadAdapter() {
        return unreadAdapter;
    }

    private Optional<IpAddress> findSwitchAddress() {
        Optional<IpAddress> eth0 = guestAddress;
        return windows.wslSwitches().stream()
                .flatMap(adapter -> adapter.addresses().orElse(List.of()).stream())
                .filter(held -> eth0.map(held.network()::contains).orElse(held.address() instanceof Ipv4Address))
                .map(InterfaceAddress::address)
                .findFirst()
                .or(() -> wsl.gateway().value());
    }

    private Optional<Adapter> findEntranceOfGuest() {
        Optional<IpAddress> eth0 = guestAddress;
        return windows.wslSwitches().stream()
                .filter(adapter -> eth0.filter(adapter::isOnLink).isPresent())
                .findFirst()
                .or(windows::wslSwitch);
    }

    private Optional<String> findUnreadAdapter() {
        return windows.adapters().orElse(List.of()).stream()
                .filter(adapter -> adapter.mayBeUp() && !adapter.addresses().isKnown())
                .map(adapter -> "windows.adapters[" + adapter.name() + "].addresses is "
                        + adapter.addresses().whyNot())
                .findFirst();
    }

    /** An address of the guest is Windows' too where it has the same ones; one that Windows has not is beyond reach. */
    private Place ofGuest(IpAddress address) {
        if (wiring.isUnknown()) {
            return new Place.InGuest();
        }
        boolean ownStack = wiring.isBehindSwitch() || wiring.isOnLan();
        boolean unread = !windows.adapters().isKnown() || unreadAdapter.isPresent();
        if (!ownStack && unread && !isOnLoopback(address)) {
            return new Place.OnWindows(
                    Adapter.unread("the adapter of " + address).build());
        }
        return ownStack && !isInsideOnly(address)
                ? new Place.InGuest()
                : new Place.Nowhere(
                        address + " is an address inside WSL, to which no way leads from here", "wsl.links");
    }

    private boolean isOnLoopback(IpAddress address) {
        return wsl.links().orElse(List.of()).stream()
                .filter(link -> link.name().equals("lo"))
                .flatMap(link -> link.addresses().stream())
                .anyMatch(held -> held.address().withoutZone().equals(address.withoutZone()));
    }

    /** What the guest has on lo, or on a bridge for containers, is on no network that it shares with Windows. */
    private boolean isInsideOnly(IpAddress address) {
        Optional<IpAddress> eth0 = guestAddress;
        List<Adapter> switches = windows.wslSwitches();
        boolean apart = switches.stream()
                .noneMatch(adapter -> !adapter.addresses().isKnown() || adapter.isOnLink(address.withoutZone()));
        return wiring.isBehindSwitch()
                && eth0.isPresent()
                && !eth0.get().equals(address.withoutZone())
                && !address.isLinkLocal()
                && !switches.isEmpty()
                && apart;
    }

    private static Place onWindows(Adapter adapter) {
        return adapter.up().isKnown()
                ? new Place.OnWindows(adapter)
                : new Place.Unknown("windows.adapters[" + adapter.name() + "].up is "
                        + adapter.up().whyNot());
    }

    /** Behind the switch the guest's router is Windows; in other modes it is the LAN's. */
    private boolean isGateway(IpAddress address) {
        return wiring.mayBeBehindSwitch()
                && wsl.gateway().value().filter(address::equals).isPresent();
    }

    /** Returns the switch's adapter, or one that stands for it when adapters were not read. */
    private Adapter switchOrGateway() {
        return entranceOfGuest()
                .orElseGet(() -> Adapter.unread("vEthernet (WSL)").build());
    }

    private Optional<String> missingField() {
        if (!windows.adapters().isKnown()) {
            return Optional.of("windows.adapters is " + windows.adapters().whyNot());
        }
        boolean needsLinks = wiring.guestMayRun() && !wiring.isAlone();
        if (needsLinks && !wsl.links().isKnown()) {
            return Optional.of("wsl.links is " + wsl.links().whyNot());
        }
        boolean switchHidden = windows.wslSwitches().isEmpty() && wiring.mayBeBehindSwitch();
        return switchHidden && !wsl.gateway().isKnown()
                ? Optional.of("wsl.gateway is " + wsl.gateway().whyNot())
                : unreadAdapter;
    }

    private Place beyond(IpAddress address) {
        List<Adapter> adapters = windows.adapters().orElse(List.of());
        for (Adapter adapter : adapters) {
            if (adapter.holds(address)) {
                return new Place.Asleep(adapter);
            }
            if (adapter.mayBeUp() && adapter.isOnLink(address)) {
                return onLink(address, adapter);
            }
        }
        return isFormerNetwork(address) || isUsualForWsl(address)
                ? new Place.Nowhere(
                        address + " is on no network of this machine; WSL may have had it before the last restart",
                        BOTH_SIDES)
                : new Place.Elsewhere(address + " belongs to another machine", BOTH_SIDES);
    }

    private Place onLink(IpAddress address, Adapter adapter) {
        if (!adapter.isWslSwitch()) {
            return new Place.Elsewhere(
                    address + " is another host on " + adapter.name() + ", of which the snapshot says nothing",
                    "windows.adapters");
        }
        String guest = wiring.guestMayRun() ? "the guest's address is another one" : "no WSL2 distribution runs";
        return new Place.Nowhere("nobody on " + adapter.name() + " has " + address + "; " + guest, "wsl.links");
    }

    private boolean isFormerNetwork(IpAddress address) {
        return windows.natRegistry().value().map(NatRegistry::network).flatMap(Known::value).stream()
                .flatMap(text -> Cidr.tryParse(text).stream())
                .anyMatch(network -> network.contains(address));
    }

    /** HNS picks the switch's network out of these two private ranges; 10/8 it leaves alone. */
    private static boolean isUsualForWsl(IpAddress address) {
        return SWITCH_RANGE.contains(address) || HOME_RANGE.contains(address);
    }
}
