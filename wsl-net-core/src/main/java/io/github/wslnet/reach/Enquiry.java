// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.WslSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One question on its way to an explanation: who dials, which addresses in turn, and which attempt counts. */
final class Enquiry {
    private static final String DISTROS = "wsl.distros";

    private final IndexedSnapshot machine;
    private final Vantage vantage;
    private final WslSide wsl;

    Enquiry(IndexedSnapshot machine, Vantage vantage) {
        this.machine = machine;
        this.vantage = vantage;
        this.wsl = machine.snapshot().wsl();
    }

    Explanation about(Destination destination) {
        Trail trail = new Trail();
        Optional<Dialer> dialer = dialer(trail);
        Attempt attempt =
                dialer.map(found -> attempt(found, destination)).orElseGet(() -> new Attempt(Arrival.unknown(), trail));
        return explanation(destination, attempt);
    }

    /** Says whether the client reaches one particular socket, by the likeliest address by which it does. */
    Explanation about(Server wanted, Candidates candidates) {
        Set<IpAddress> addresses = candidates.of(vantage, wanted);
        Trail trail = new Trail();
        Optional<Dialer> dialer = dialer(trail);
        Optional<Explanation> best = Optional.empty();
        for (IpAddress address : addresses) {
            Destination destination = Destination.at(address, wanted.listener().transportPort());
            Attempt attempt = dialer.map(found -> dial(found, address, destination.port()))
                    .orElseGet(() -> new Attempt(Arrival.unknown(), trail));
            if (attempt.arrival().server().equals(Optional.of(wanted))) {
                return explanation(destination, attempt);
            }
            best = best.or(() -> Optional.of(explanation(destination, attempt.missing(wanted))));
        }
        return best.orElseGet(() -> explanation(
                Destination.at(wanted.listener().address(), wanted.listener().transportPort()),
                Attempt.bestOf(List.of())));
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
        Optional<Distro> distro = wsl.distro(name);
        if (distro.isEmpty()) {
            trail.note(Check.unknown("vantage.distro", noDistro(name), DISTROS));
            return Optional.empty();
        }
        if (distro.get().version() == WslVersion.WSL1) {
            return Optional.of(windows);
        }
        return inGuest(windows.sockets(), trail);
    }

    private Optional<Dialer> inGuest(WindowsSockets windows, Trail trail) {
        Wiring wiring = machine.wiring();
        if (wiring.isBehindSwitch()) {
            return Optional.of(new GuestDialer(machine, windows));
        }
        if (wiring.isSteered()) {
            return Optional.of(new MirroredDialer(machine, new Mirror(machine), windows));
        }
        if (wiring.isProxied()) {
            return Optional.of(new ProxyDialer(machine, windows));
        }
        if (wiring.isOnLan()) {
            return Optional.of(new BridgedDialer(machine, windows));
        }
        if (wiring.isAlone()) {
            return Optional.of(new LoneDialer(machine));
        }
        trail.note(wiring.unknown());
        return Optional.empty();
    }

    private String noDistro(DistroName name) {
        return wsl.distros().isKnown()
                ? "no distribution is called " + name
                : "which distributions there are is " + wsl.distros().whyNot();
    }

    private Attempt attempt(Dialer dialer, Destination destination) {
        if (destination instanceof Destination.At at) {
            return dial(dialer, at.address(), at.port());
        }
        if (destination instanceof Destination.ServerIn server) {
            return toServer(dialer, server);
        }
        return firstOf(dialer, machine.localhost().addresses(vantage), destination.port());
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
            if (attempt.trail().isAccepted()) {
                break;
            }
        }
        return Attempt.lastOf(attempts);
    }

    private Attempt toServer(Dialer dialer, Destination.ServerIn wanted) {
        if (wsl.distro(wanted.distro()).isEmpty()) {
            return missing(wanted.distro());
        }
        Addresses addresses = Addresses.of(machine, vantage, wanted.distro());
        List<Attempt> attempts = new ArrayList<>();
        for (IpAddress address : addresses.known()) {
            Attempt attempt = dial(dialer, address, wanted.port());
            if (attempt.reaches(wanted.distro())) {
                return attempt;
            }
            attempts.add(attempt.missing(wanted.distro()));
        }
        addresses.unknownField().map(Attempt::unknownAddress).ifPresent(attempts::add);
        Attempt best = Attempt.bestOf(attempts);
        stopped(wanted.distro()).ifPresent(best.trail()::note);
        return best;
    }

    private Optional<Check> stopped(DistroName name) {
        return wsl.distro(name)
                .filter(distro -> !distro.mayRun())
                .map(distro -> Check.fail("server.distro", name + " is " + distro.state(), DISTROS));
    }

    private Attempt missing(DistroName name) {
        Trail trail = new Trail();
        boolean known = wsl.distros().isKnown();
        trail.note(
                known
                        ? Check.fail("server.distro", noDistro(name), DISTROS)
                        : Check.unknown("server.distro", noDistro(name), DISTROS));
        return new Attempt(known ? Arrival.failedSomehow() : Arrival.unknown(), trail);
    }
}
