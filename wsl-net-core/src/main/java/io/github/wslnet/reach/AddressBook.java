// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import java.util.List;
import java.util.Optional;

/** Who has which address, in a machine whose guest stands behind a switch. */
final class AddressBook {
    private static final Cidr SWITCH_RANGE = Cidr.parse("172.16.0.0/12");
    private static final Cidr HOME_RANGE = Cidr.parse("192.168.0.0/16");

    private final WindowsSide windows;
    private final WslSide wsl;

    AddressBook(Snapshot snapshot) {
        this.windows = snapshot.windows();
        this.wsl = snapshot.wsl();
    }

    /** Returns who has an address that is not loopback. */
    Place placeOf(IpAddress address) {
        Optional<Adapter> adapter = windows.adapterHolding(address);
        if (adapter.isPresent()) {
            return new Place.OnWindows(adapter.get());
        }
        if (wsl.guestHolds(address)) {
            return new Place.InGuest();
        }
        if (isGateway(address)) {
            return new Place.OnWindows(switchOrGateway());
        }
        return missingField().<Place>map(Place.Unknown::new).orElseGet(() -> beyond(address));
    }

    /** Returns the address that Windows' packets to the guest come from. */
    Optional<IpAddress> switchAddress() {
        Optional<IpAddress> eth0 = wsl.eth0Address();
        return windows.wslSwitch().stream()
                .flatMap(adapter -> adapter.addresses().orElse(List.of()).stream())
                .filter(held -> eth0.map(held.network()::contains).orElse(held.address() instanceof Ipv4Address))
                .map(InterfaceAddress::address)
                .findFirst()
                .or(() -> wsl.gateway().value());
    }

    private boolean isGateway(IpAddress address) {
        return wsl.gateway().value().filter(address::equals).isPresent();
    }

    /** Returns the switch's adapter, or one that stands for it when adapters were not read. */
    private Adapter switchOrGateway() {
        return windows.wslSwitch()
                .orElseGet(() -> Adapter.unread("vEthernet (WSL)").build());
    }

    private Optional<String> missingField() {
        if (!windows.adapters().isKnown()) {
            return Optional.of("windows.adapters is " + windows.adapters().whyNot());
        }
        boolean guestRuns = !wsl.guests().isEmpty() || !wsl.distros().isKnown();
        return guestRuns && !wsl.links().isKnown()
                ? Optional.of("wsl.links is " + wsl.links().whyNot())
                : Optional.empty();
    }

    private Place beyond(IpAddress address) {
        for (Adapter adapter : windows.adapters().orElse(List.of())) {
            if (adapter.mayBeUp() && adapter.isOnLink(address)) {
                return onLink(address, adapter);
            }
        }
        if (isFormerNetwork(address) || isUsualForWsl(address)) {
            return new Place.Nowhere(
                    address + " is on no network of this machine; WSL may have had it before the last restart",
                    "windows.adapters, wsl.links");
        }
        return new Place.Elsewhere(address + " belongs to another machine", "windows.adapters, wsl.links");
    }

    private static Place onLink(IpAddress address, Adapter adapter) {
        if (adapter.isWslSwitch()) {
            return new Place.Nowhere(
                    "nobody on " + adapter.name() + " has " + address + "; the guest's address is another one",
                    "wsl.links");
        }
        return new Place.Elsewhere(
                address + " is another host on " + adapter.name() + ", of which the snapshot says nothing",
                "windows.adapters");
    }

    private boolean isFormerNetwork(IpAddress address) {
        return windows.registry().value().map(NatRegistry::network).flatMap(Known::value).stream()
                .flatMap(text -> Cidr.tryParse(text).stream())
                .anyMatch(network -> network.contains(address));
    }

    /** HNS picks the switch's network out of these two private ranges; 10/8 it leaves alone. */
    private static boolean isUsualForWsl(IpAddress address) {
        return SWITCH_RANGE.contains(address) || HOME_RANGE.contains(address);
    }
}
