// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One question on its way to an explanation: who dials, which addresses in turn, and which attempt counts. */
final class Enquiry {
    private final Machine machine;
    private final Vantage vantage;

    Enquiry(Machine machine, Vantage vantage) {
        this.machine = machine;
        this.vantage = vantage;
    }

    Explanation about(Destination destination) {
        Trail trail = new Trail();
        Optional<Dialer> dialer = dialer(trail);
        Attempt attempt =
                dialer.map(found -> attempt(found, destination)).orElseGet(() -> new Attempt(Arrival.unknown(), trail));
        return explanation(destination, attempt);
    }

    private Explanation explanation(Destination destination, Attempt attempt) {
        Arrival arrival = attempt.arrival();
        Explanation.Builder explanation = Explanation.builder()
                .from(vantage)
                .to(destination)
                .verdict(arrival.verdict())
                .outcome(arrival.outcome())
                .server(arrival.server())
                .peer(arrival.peer())
                .addAllHops(attempt.trail().hops())
                .addAllChecks(attempt.trail().checks());
        if (arrival.verdict() != Verdict.REACHABLE) {
            explanation.addAllRemedies(
                    Remedies.of(machine, vantage, destination, attempt.trail().checks()));
        }
        return explanation.build();
    }

    /** Returns who dials from here, or notes why that can't be said. */
    private Optional<Dialer> dialer(Trail trail) {
        WindowsDialer windows = new WindowsDialer(machine);
        if (vantage instanceof Vantage.OnLan lan) {
            return Optional.of(new LanDialer(machine, windows.sockets(), lan.address()));
        }
        return vantage instanceof Vantage.InDistro inside
                ? inDistro(inside.name(), windows, trail)
                : Optional.of(windows);
    }

    private Optional<Dialer> inDistro(DistroName name, WindowsDialer windows, Trail trail) {
        Optional<Distro> distro = machine.snapshot().wsl().distro(name);
        if (distro.isEmpty()) {
            boolean known = machine.snapshot().wsl().distros().isKnown();
            String because = known ? "no distribution is called " + name : "which distributions there are is not known";
            trail.note(Check.unknown("vantage.distro", because, "wsl.distros"));
            return Optional.empty();
        }
        if (distro.get().version() == WslVersion.WSL1) {
            return Optional.of(windows);
        }
        return wired(trail) ? Optional.of(new GuestDialer(machine, windows.sockets())) : Optional.empty();
    }

    /** Tells whether it is known that the guest stands behind a switch; the only wiring that is modelled so far. */
    private boolean wired(Trail trail) {
        Known<NetworkingMode> mode = machine.snapshot().wsl().mode();
        boolean behindSwitch = mode.value()
                .flatMap(NetworkingMode::capabilities)
                .filter(ModeCapabilities::natBehindSwitch)
                .isPresent();
        if (!behindSwitch) {
            trail.note(Check.unknown(
                    "wsl.mode", "how the guest is wired in mode " + mode + " is not known here", "wsl.mode"));
        }
        return behindSwitch;
    }

    private Attempt attempt(Dialer dialer, Destination destination) {
        if (destination instanceof Destination.At at) {
            return dial(dialer, at.address(), at.port());
        }
        if (destination instanceof Destination.ServerIn server) {
            return toServer(dialer, server);
        }
        return firstOf(dialer, Localhost.addresses(machine.snapshot(), vantage), destination.port());
    }

    private static Attempt dial(Dialer dialer, IpAddress address, TransportPort port) {
        Trail trail = new Trail();
        return new Attempt(dialer.dial(address, port, trail), trail);
    }

    /** Tries addresses in turn as a client does: it stays with the first that accepts, even if nobody answers then. */
    private static Attempt firstOf(Dialer dialer, List<IpAddress> addresses, TransportPort port) {
        List<Attempt> attempts = new ArrayList<>();
        for (IpAddress address : addresses) {
            Attempt attempt = dial(dialer, address, port);
            attempts.add(attempt);
            if (attempt.arrival().is(Outcome.CONNECTED) || attempt.arrival().is(Outcome.CLOSED)) {
                break;
            }
        }
        return Attempt.lastOf(attempts);
    }

    private Attempt toServer(Dialer dialer, Destination.ServerIn wanted) {
        List<Attempt> attempts = new ArrayList<>();
        for (IpAddress address : addresses()) {
            Attempt attempt = dial(dialer, address, wanted.port());
            if (attempt.reaches(wanted.distro())) {
                return attempt;
            }
            attempts.add(attempt.missing(wanted.distro()));
        }
        return Attempt.bestOf(attempts);
    }

    /** Returns the addresses that somebody here would use for a server in a distro, likeliest first. */
    private Set<IpAddress> addresses() {
        Snapshot snapshot = machine.snapshot();
        Set<IpAddress> addresses = new LinkedHashSet<>();
        if (vantage instanceof Vantage.OnLan) {
            snapshot.windows().lanAdapters().forEach(adapter -> addresses.addAll(lanAddresses(adapter)));
            return addresses;
        }
        addresses.addAll(Localhost.addresses(snapshot, vantage));
        snapshot.wsl().eth0Address().ifPresent(addresses::add);
        return addresses;
    }

    private static List<IpAddress> lanAddresses(Adapter adapter) {
        return adapter.addresses().orElse(List.of()).stream()
                .map(InterfaceAddress::address)
                .filter(address -> address instanceof Ipv4Address && !address.isLinkLocal())
                .toList();
    }
}
