// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what would help, from the checks that failed. */
final class Remedies {
    /** What a failed check on the way from the LAN can be mended by. */
    private static final Set<String> MENDED_BY_EXPOSURE = Set.of(
            "portproxy.rule",
            "portproxy.target",
            "portproxy.service",
            "firewall.inbound",
            "address.route",
            "socket.windows");

    private final Snapshot snapshot;
    private final Vantage vantage;
    private final Destination destination;

    private Remedies(Snapshot snapshot, Vantage vantage, Destination destination) {
        this.snapshot = snapshot;
        this.vantage = vantage;
        this.destination = destination;
    }

    /** Returns the remedies for failed checks, cheapest first: what needs no administrator comes before what does. */
    static List<Remedy> of(Machine machine, Vantage vantage, Destination destination, List<Check> checks) {
        Remedies remedies = new Remedies(machine.snapshot(), vantage, destination);
        Set<Remedy> found = new LinkedHashSet<>();
        Set<String> failed = checks.stream()
                .filter(check -> check.verdict() == Check.Result.FAIL)
                .map(Check::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        failed.forEach(id -> remedies.forCheck(id).ifPresent(found::add));
        if (vantage instanceof Vantage.OnLan && failed.stream().anyMatch(MENDED_BY_EXPOSURE::contains)) {
            remedies.exposure(machine).ifPresent(found::add);
        }
        List<Remedy> cheapestFirst = new ArrayList<>(found);
        cheapestFirst.sort(Comparator.comparing(Remedy::needsAdmin));
        return List.copyOf(cheapestFirst);
    }

    private Optional<Remedy> forCheck(String id) {
        return Optional.ofNullable(
                switch (id) {
                    case "relay.mapped" ->
                        Remedy.byHand(
                                "bind-ipv4",
                                "start the JVM with -Djava.net.preferIPv4Stack=true, or bind the server to 0.0.0.0");
                    case "relay.address" -> Remedy.byHand("bind-relayed", "bind the server to 127.0.0.1 or 0.0.0.0");
                    case "relay.family" ->
                        Remedy.byHand(
                                "use-other-family",
                                "connect to the address of the other family, or let the server bind both");
                    case "relay.era", "relay.udp", "relay.mode" -> useGuestAddress();
                    case "relay.excluded" ->
                        Remedy.byHand(
                                "use-other-port", "let the server listen on a port that Windows does not reserve");
                    case "relay.missing" ->
                        Remedy.byHand("restart-wsl", "run wsl --shutdown, which ends " + everyGuest());
                    case "relay.setting" ->
                        Remedy.byHand(
                                "switch-forwarding-on",
                                "take localhostForwarding=false out of .wslconfig and run wsl --shutdown, which ends "
                                        + everyGuest());
                    case "relay.loopback" -> Remedy.byHand("use-localhost", "connect to 127.0.0.1");
                    case "server.distro" -> Remedy.byHand("start-distro", "start the distribution and its server");
                    case "firewall.inbound" -> openFirewall();
                    case "portproxy.loop" ->
                        Remedy.byAdmin(
                                "move-forward",
                                "let the forward listen on another port or address than the one it connects to");
                    case "portproxy.service" -> Remedy.byAdmin("start-service", "start the service iphlpsvc");
                    case "socket.guest" -> Remedy.byHand("bind-wider", "start the server, or bind it to 0.0.0.0");
                    case "socket.address" -> bindWider();
                    default -> null;
                });
    }

    private @Nullable Remedy bindWider() {
        boolean fromGuest = vantage instanceof Vantage.InDistro;
        return fromGuest
                ? Remedy.byHand(
                        "bind-wider",
                        "bind the Windows server to 0.0.0.0, since the guest reaches no loopback of Windows")
                : null;
    }

    private @Nullable Remedy openFirewall() {
        return vantage instanceof Vantage.InDistro
                ? Remedy.byAdmin(
                        "open-firewall",
                        "let " + destination.port() + " in from WSL's network by a rule of Windows' firewall, or let"
                                + " the Windows program connect to the guest instead")
                : null;
    }

    private @Nullable Remedy useGuestAddress() {
        return snapshot.wsl()
                .eth0Address()
                .map(address ->
                        Remedy.byHand("use-guest-address", "connect to the guest's own address, now " + address))
                .orElse(null);
    }

    private String everyGuest() {
        List<Distro> guests = snapshot.wsl().guests();
        return guests.isEmpty()
                ? "every distribution"
                : guests.stream().map(distro -> distro.name().text()).collect(Collectors.joining(", "));
    }

    /** Returns an exposure of the distro that serves the port, if one does. */
    private Optional<Remedy> exposure(Machine machine) {
        TransportPort port = destination.port();
        if (port.transport() != Transport.TCP) {
            return Optional.empty();
        }
        Optional<DistroName> wanted = destination instanceof Destination.ServerIn server
                ? Optional.of(server.distro())
                : machine.distroServing(port);
        return wanted.map(distro -> Remedy.byPlan(
                "expose-lan",
                "forward port " + port.port() + " of Windows to " + distro + " and let it through the firewall",
                true,
                LanExposure.of(distro.text(), port)));
    }
}
