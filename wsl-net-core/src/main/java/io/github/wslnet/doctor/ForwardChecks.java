// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portproxy rules: where they lead, and whether anybody carries them out. */
final class ForwardChecks {
    private ForwardChecks() {}

    static List<Check> all() {
        return List.of(
                new StaleTarget(),
                new Loop(),
                new ServiceDown(),
                new NotListening(),
                new Leftover(),
                new RangeOrUdp(),
                new InMirrored(),
                new Foreign());
    }

    /** An address of another machine is none of ours; one that WSL had, or that no network holds any more, is dead. */
    private static final class StaleTarget extends Check {
        StaleTarget() {
            super(CheckId.PORTPROXY_STALE_TARGET, Field.MODE, Field.PORTPROXY, Field.LINKS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            Optional<IpAddress> eth0 = facts.wsl().eth0Address();
            if (eth0.isEmpty()) {
                notes.unknown();
                return;
            }
            for (PortProxyRule rule : facts.rules()) {
                rule.connectIp()
                        .filter(target -> isOldGuest(facts, target))
                        .ifPresent(target -> notes.found(
                                "the forward " + rule + " leads to " + target + ", where nobody is; the guest is "
                                        + eth0.get(),
                                cure(facts, rule, eth0.get())));
            }
        }

        private static Remedy cure(Facts facts, PortProxyRule rule, IpAddress eth0) {
            Optional<DistroName> serving = rule.connectPort().flatMap(facts::serving);
            boolean samePort = rule.connectPort().equals(rule.listenPort());
            String title = "replace that one rule by one to " + eth0 + "/"
                    + rule.connect().portText();
            return serving.filter(distro -> samePort)
                    .map(distro -> Cures.expose(distro, rule.connectPort().orElseThrow(), title))
                    .orElseGet(() -> Cures.byAdmin("replace-forward", title));
        }
    }

    /** Tells whether an address was the guest's and is nobody's now. */
    static boolean isOldGuest(Facts facts, IpAddress target) {
        if (!(target instanceof Ipv4Address v4) || !v4.isPrivate() || facts.isHeld(target)) {
            return false;
        }
        boolean inNetwork = facts.wslNetworks().stream().anyMatch(network -> network.contains(target))
                || facts.wsl().guestAddresses().stream()
                        .anyMatch(held -> held.network().contains(target));
        boolean asked = facts.askedAddress().filter(target::equals).isPresent();
        boolean unrouted = isOfSwitches(v4) && !facts.isRouted(target);
        return inNetwork || asked || unrouted;
    }

    /** The Host Network Service takes its networks from 172.16.0.0/12 as a rule. */
    private static boolean isOfSwitches(Ipv4Address address) {
        return (address.bits() >>> 20) == (172 << 4 | 1);
    }

    private static final class Loop extends Check {
        Loop() {
            super(CheckId.PORTPROXY_LOOP, Field.PORTPROXY);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (PortProxyRule rule : facts.rules()) {
                if (isLoop(facts, rule)) {
                    notes.found(
                            "the forward " + rule + " connects to where it listens itself",
                            Cures.byAdmin(
                                    "move-forward",
                                    "let it listen on another port than "
                                            + rule.listen().portText() + ", or on the LAN's address alone"));
                }
            }
        }

        private static boolean isLoop(Facts facts, PortProxyRule rule) {
            boolean samePort = rule.isValid() && rule.connectPort().equals(rule.listenPort());
            boolean sameFamily = rule.family().connect() == rule.family().listen();
            Optional<IpAddress> target = rule.connectIp();
            boolean toItself = target.map(address -> address.isLoopback()
                            || facts.windows().adapterHolding(address).isPresent())
                    .orElseGet(() -> rule.connect().address().equalsIgnoreCase("localhost"));
            boolean covers = rule.listenIp()
                    .filter(listen ->
                            listen.isUnspecified() || target.map(listen::equals).orElseGet(listen::isLoopback))
                    .isPresent();
            return samePort && sameFamily && toItself && covers;
        }
    }

    private static final class ServiceDown extends Check {
        private static final String SERVICE = "iphlpsvc";

        ServiceDown() {
            super(CheckId.PORTPROXY_SERVICE_DOWN, Field.PORTPROXY, Field.SERVICES);
        }

        @Override
        void look(Facts facts, Notes notes) {
            if (facts.rules().isEmpty()) {
                return;
            }
            WindowsService service = facts.windows().services().orElse(Map.of()).get(SERVICE);
            if (service == null || !service.state().isKnown()) {
                notes.unknown();
            } else if (!service.isRunning().orElse(true)) {
                notes.found(
                        "the service " + SERVICE + " is " + service.state() + ", so none of "
                                + facts.rules().size() + " portproxy rules is in force",
                        Cures.byAdmin("start-service", "start the service " + SERVICE + " and let it start by itself"));
            } else if (service.start().orElse("").equalsIgnoreCase("Disabled")) {
                notes.found(
                        Severity.WARNING,
                        "the service " + SERVICE
                                + " runs, but is disabled: after the next start of Windows no portproxy"
                                + " rule will be in force",
                        Cures.byAdmin("start-service", "let the service " + SERVICE + " start by itself"));
            }
        }
    }

    /** A table without one socket of a service was read without them. */
    private static final class NotListening extends Check {
        NotListening() {
            super(CheckId.PORTPROXY_NOT_LISTENING, Field.PORTPROXY, Field.WINDOWS_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return !facts.windows().portProxy().isKnown() || !facts.rules().isEmpty();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (PortProxyRule rule : facts.rules()) {
                if (rule.isValid() && rule.listenIp().isPresent()) {
                    look(facts, rule, rule.listenIp().get(), rule.listenPort().orElseThrow(), notes);
                }
            }
        }

        private static void look(Facts facts, PortProxyRule rule, IpAddress listen, Port port, Notes notes) {
            List<Listener> sockets = facts.sockets().onWindows(Transport.TCP, port);
            if (sockets.stream().anyMatch(facts.sockets()::isForward)) {
                return;
            }
            Optional<String> hindrance = facts.windows()
                    .reserving(new TransportPort(Transport.TCP, port))
                    .map(range -> "Windows reserves " + range)
                    .or(() -> holder(sockets, listen));
            if (hindrance.isPresent() || facts.sockets().showServices()) {
                notes.found(
                        "nobody listens for the forward " + rule
                                + hindrance.map(text -> ": " + text).orElse(""),
                        Cures.byAdmin(
                                "restart-service",
                                "free port " + port + " or take another one, then restart the" + " service iphlpsvc"));
            } else {
                notes.unknown();
            }
        }

        private static Optional<String> holder(List<Listener> sockets, IpAddress listen) {
            return sockets.stream()
                    .filter(socket ->
                            !Sockets.isRelay(socket) && socket.process().isPresent())
                    .filter(socket -> socket.address().equals(listen)
                            || socket.isWildcard() && socket.address().sameFamilyAs(listen))
                    .findFirst()
                    .map(socket -> Sockets.program(socket) + " holds " + socket.endpoint());
        }
    }

    /** Nobody stands behind a rule though its address is right. */
    private static final class Leftover extends Check {
        Leftover() {
            super(
                    CheckId.PORTPROXY_LEFTOVER,
                    Field.PORTPROXY,
                    Field.GUEST_LISTENERS,
                    Field.WINDOWS_LISTENERS,
                    Field.LINKS);
        }

        @Override
        boolean goesByAbsence() {
            return true;
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (PortProxyRule rule : facts.rules()) {
                if (rule.isValid() && rule.connectIp().isPresent() && refuses(facts, rule)) {
                    notes.found(
                            "nobody listens on " + rule.connect() + " behind the forward " + rule
                                    + shadowed(facts, rule),
                            Cures.byAdmin(
                                    "delete-forward", "start that server, or delete that one rule if nobody needs it"));
                }
            }
        }

        private static boolean refuses(Facts facts, PortProxyRule rule) {
            IpAddress target = rule.connectIp().orElseThrow();
            Port port = rule.connectPort().orElseThrow();
            if (facts.wsl().eth0Address().filter(target::equals).isPresent() && !facts.runs(NetworkingMode.MIRRORED)) {
                return facts.sockets().inGuest(Transport.TCP, port).isEmpty();
            }
            boolean onWindows = target.isLoopback()
                    || facts.windows().adapterHolding(target).isPresent();
            boolean loop = port.equals(rule.listenPort().orElseThrow());
            return onWindows
                    && !loop
                    && facts.sockets().onWindows(Transport.TCP, port).stream().noneMatch(one -> one.accepts(target))
                    && facts.sockets().inGuest(Transport.TCP, port).isEmpty();
        }

        private static String shadowed(Facts facts, PortProxyRule rule) {
            return facts.sockets().onWindows(Transport.TCP, rule.listenPort().orElseThrow()).stream()
                    .filter(facts.sockets()::isProgram)
                    .findFirst()
                    .map(program ->
                            "; it stands in the way of " + Sockets.program(program) + " on " + program.endpoint())
                    .orElse("");
        }
    }

    private static final class RangeOrUdp extends Check {
        RangeOrUdp() {
            super(CheckId.PORTPROXY_RANGE_OR_UDP, Field.PORTPROXY);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (PortProxyRule rule : facts.rules()) {
                Optional<PortProxyEndpoint> bad = rule.listenPort().isEmpty()
                        ? Optional.of(rule.listen())
                        : rule.connectPort().isEmpty() ? Optional.of(rule.connect()) : Optional.empty();
                bad.ifPresent(end -> notes.found(
                        "the forward " + rule + " does nothing: '" + end.portText() + "' is not one TCP port",
                        Cures.byAdmin("delete-forward", "delete that one rule, and make one for each port")));
            }
        }
    }

    private static final class InMirrored extends Check {
        InMirrored() {
            super(CheckId.PORTPROXY_IN_MIRRORED, Field.MODE, Field.PORTPROXY);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeMirrored();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (PortProxyRule rule : facts.rules()) {
                boolean old = rule.connectIp()
                        .filter(target -> target instanceof Ipv4Address v4
                                && v4.isPrivate()
                                && !facts.isHeld(target)
                                && (isOldGuest(facts, target) || !facts.isRouted(target)))
                        .isPresent();
                if (old) {
                    notes.found(
                            "the forward " + rule + " leads to an address of NAT mode, and takes port "
                                    + rule.listen().portText() + " from the guest",
                            Cures.byAdmin("delete-forward", "delete that one rule if nobody goes back to NAT mode"));
                }
            }
        }
    }

    private static final class Foreign extends Check {
        Foreign() {
            super(CheckId.PORTPROXY_FOREIGN, Field.PORTPROXY);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (StoredForward stored : facts.windows().portProxy().orElse(List.of())) {
                if (!stored.own().isKnown()) {
                    notes.unknown();
                } else if (!stored.own().orElse(true)) {
                    notes.found(stored.rule() + " was not made by wsl-net and is left alone");
                }
            }
        }
    }
}
