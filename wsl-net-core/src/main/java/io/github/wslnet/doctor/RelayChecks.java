// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.relay.LocalhostRelay;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.Probe;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;

/** The ways of localhost: WSL's relay, held against the servers that it should listen for, and IPv6. */
final class RelayChecks {
    private RelayChecks() {}

    static List<Check> all() {
        return List.of(new Missing(), new Orphan(), new ProcessAbsent(), new V6Slow());
    }

    /**
     * What Windows holds or reserves is told by other checks; what does not answer behind eth0 either is no relay's fault.
     *
     * <p>A forward that bound every address before the relay came keeps it out, and takes localhost to the guest itself.
     */
    private static final class Missing extends RelayedCheck {
        Missing() {
            super(CheckId.RELAY_MISSING, Field.MODE, Field.GUEST_LISTENERS, Field.WINDOWS_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Sockets.Guest guest : facts.sockets().ofGuest()) {
                IpAddress loopback =
                        LocalhostRelay.windowsAddress(guest.listener().address());
                if (guest.isRelayable() && isMissing(facts, guest, loopback)) {
                    notes.found(
                            guest + " listens on " + guest.listener().endpoint() + ", but Windows has no relay at "
                                    + new Endpoint(loopback, guest.port()) + atGuestAddress(facts, guest),
                            cure(facts, guest));
                }
            }
        }

        private static boolean isMissing(Facts facts, Sockets.Guest guest, IpAddress loopback) {
            return !facts.sockets().isRelayed(loopback, guest.port())
                    && facts.windows()
                            .reserving(guest.listener().transportPort())
                            .isEmpty()
                    && facts.sockets().onWindows(Transport.TCP, guest.port()).stream()
                            .noneMatch(other -> other.accepts(loopback))
                    && !isDeadBehindEth0(facts, guest);
        }

        private static boolean isDeadBehindEth0(Facts facts, Sockets.Guest guest) {
            return facts.wsl()
                    .eth0Address()
                    .map(address -> "tcp://" + new Endpoint(address, guest.port()))
                    .filter(to -> facts.wsl().probes().orElse(List.of()).stream()
                            .anyMatch(probe -> probe.to().equals(to) && probe.timedOut()))
                    .isPresent();
        }

        private static String atGuestAddress(Facts facts, Sockets.Guest guest) {
            boolean wide = guest.listener().isWildcard() && guest.listener().address() instanceof Ipv4Address;
            return wide
                    ? facts.wsl()
                            .eth0Address()
                            .map(address -> "; " + new Endpoint(address, guest.port()) + " reaches it meanwhile")
                            .orElse("")
                    : "";
        }

        private static Remedy cure(Facts facts, Sockets.Guest guest) {
            return Cures.byHand(
                    "restart-wsl",
                    "start the server on port " + guest.port()
                            + " anew; if that does not help, run wsl --shutdown, which" + " ends " + facts.whatStops());
        }
    }

    /** The relay of some releases outlives the virtual machine. */
    private static final class Orphan extends Check {
        Orphan() {
            super(CheckId.RELAY_ORPHAN, Field.GUEST_LISTENERS, Field.WINDOWS_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.wsl()
                    .mode()
                    .value()
                    .flatMap(NetworkingMode::capabilities)
                    .map(ModeCapabilities::relaysLocalhost)
                    .orElse(true);
        }

        @Override
        boolean goesByAbsence() {
            return true;
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Listener relay : facts.sockets().ofWindows()) {
                if (Sockets.isRelay(relay) && isOrphan(facts, relay)) {
                    notes.found(
                            Sockets.program(relay) + " listens on " + relay.endpoint()
                                    + " for a server that is not there: it accepts and hangs",
                            Cures.restart(facts));
                }
            }
        }

        private static boolean isOrphan(Facts facts, Listener relay) {
            return relay.transport() == Transport.TCP
                    && facts.sockets().inGuest(Transport.TCP, relay.port()).stream()
                            .map(Sockets.Guest::listener)
                            .noneMatch(guest -> LocalhostRelay.takes(guest)
                                    && LocalhostRelay.windowsAddress(guest.address())
                                            .equals(relay.address()));
        }
    }

    private static final class ProcessAbsent extends RelayedCheck {
        ProcessAbsent() {
            super(CheckId.RELAY_PROCESS_ABSENT, Field.MODE, Field.WINDOWS_PROCESSES, Field.GUEST_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            boolean runs = facts.windows().processes().orElse(List.of()).stream()
                            .anyMatch(process -> Era.isRelayProcess(process.name()))
                    || facts.sockets().ofWindows().stream().anyMatch(Sockets::isRelay);
            long waiting = facts.sockets().ofGuest().stream()
                    .filter(Sockets.Guest::isRelayable)
                    .count();
            if (!runs && waiting > 0) {
                notes.found(
                        "no process wslrelay.exe runs on Windows, and " + waiting
                                + " of the guest's sockets wait for it",
                        Cures.restart(facts));
            }
        }
    }

    private static final class V6Slow extends Check {
        private static final int SLOW = 1000;

        V6Slow() {
            super(CheckId.LOCAL_V6_SLOW, Field.PROBES);
        }

        @Override
        void look(Facts facts, Notes notes) {
            List<Probe> probes = facts.wsl().probes().orElse(List.of());
            for (Probe probe : probes) {
                Optional<Port> port = ProbeTarget.of(probe)
                        .filter(target -> target.address().equals(Ipv6Address.LOOPBACK))
                        .map(target -> target.port().port());
                boolean slow = probe.timedOut() || probe.millis().orElse(0) >= SLOW;
                port.filter(number -> slow && isFastByIpv4(probes, probe.from(), number))
                        .ifPresent(number -> notes.found(
                                "[::1]:" + number + " does not answer in time from " + probe.from() + ", 127.0.0.1:"
                                        + number + " does at once",
                                Cures.byHand("dial-ipv4", "connect to 127.0.0.1 instead of localhost")));
            }
        }

        private static boolean isFastByIpv4(List<Probe> probes, String from, Port port) {
            return probes.stream()
                    .anyMatch(other -> other.from().equals(from)
                            && other.to().equals("tcp://127.0.0.1:" + port)
                            && other.connected()
                            && other.millis().orElse(0) < SLOW);
        }
    }
}
