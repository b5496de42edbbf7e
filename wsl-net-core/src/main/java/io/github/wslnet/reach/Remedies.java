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

/** Finds what would help, from the checks that failed. */
final class Remedies {
    /** What a failed check on the way from the LAN can be mended by. */
    private static final Set<String> MENDED_BY_EXPOSURE = Set.of(
            "portproxy.rule",
            "portproxy.target",
            "portproxy.service",
            "firewall.inbound",
            "hyperv.inbound",
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
    static List<Remedy> of(IndexedSnapshot machine, Vantage vantage, Destination destination, List<Check> checks) {
        Remedies remedies = new Remedies(machine.snapshot(), vantage, destination);
        Set<Remedy> found = new LinkedHashSet<>();
        List<Check> failed = checks.stream()
                .filter(check -> check.result() == Check.Result.FAIL)
                .toList();
        failed.forEach(check -> found.addAll(remedies.forCheck(check)));
        boolean mendable = failed.stream().map(Check::id).anyMatch(MENDED_BY_EXPOSURE::contains)
                && failed.stream().noneMatch(Remedies::isVoid);
        if (vantage instanceof Vantage.OnLan && mendable) {
            remedies.exposure(machine).ifPresent(found::add);
        }
        List<Remedy> cheapestFirst = new ArrayList<>(found);
        cheapestFirst.sort(Comparator.comparing(Remedy::needsAdmin));
        return List.copyOf(cheapestFirst);
    }

    private List<Remedy> forCheck(Check check) {
        return switch (check.id()) {
            case "relay.mapped" ->
                byHand(
                        "bind-ipv4",
                        "start the JVM with -Djava.net.preferIPv4Stack=true, or bind the server to 0.0.0.0");
            case "relay.address" -> byHand("bind-relayed", "bind the server to 127.0.0.1 or 0.0.0.0");
            case "relay.family" ->
                byHand("use-other-family", "connect to the address of the other family, or let the server bind both");
            case "relay.era", "relay.udp", "relay.mode" -> useGuestAddress();
            case "relay.excluded" ->
                byHand("use-other-port", "let the server listen on a port that Windows does not reserve");
            case "relay.missing" -> byHand("restart-wsl", "run wsl --shutdown, which ends " + everyGuest());
            case "relay.setting", "proxy.setting" ->
                byHand(
                        "switch-forwarding-on",
                        "take localhostForwarding=false out of .wslconfig and run wsl --shutdown, which ends "
                                + everyGuest());
            case "relay.loopback", "mirrored.loopback" -> byHand("use-localhost", "connect to 127.0.0.1");
            case "server.distro" -> byHand("start-distro", "start the distribution and its server");
            case "socket.guest" -> byHand("bind-wider", "start the server, or bind it to 0.0.0.0");
            default -> forSharedAddress(check);
        };
    }

    private List<Remedy> forSharedAddress(Check check) {
        return switch (check.id()) {
            case "mirrored.address" ->
                List.of(
                        Remedy.byHand("use-localhost", "connect to 127.0.0.1"),
                        Remedy.byHand(
                                "switch-crossing-on",
                                "set hostAddressLoopback=true under [experimental] in .wslconfig and run wsl"
                                        + " --shutdown, which ends " + everyGuest()));
            case "mirrored.port" ->
                byHand("use-other-port", "let the server listen on a port that Windows gives to the guest");
            case "proxy.address" -> byHand("bind-wider", "bind the server to 0.0.0.0, or connect to 127.0.0.1");
            default -> forWindows(check);
        };
    }

    private List<Remedy> forWindows(Check check) {
        return switch (check.id()) {
            case "firewall.inbound" -> isVoid(check) ? List.of() : openFirewall();
            case "hyperv.loopback" ->
                byAdmin(
                        "enable-loopback",
                        "let Windows and the guest reach each other: LoopbackEnabled of the Hyper-V firewall");
            case "portproxy.loop" ->
                byAdmin(
                        "move-forward",
                        "let the forward listen on another port or address than the one it connects to");
            case "portproxy.service" -> byAdmin("start-service", "start the service iphlpsvc");
            case "socket.address" -> bindWider();
            default -> List.of();
        };
    }

    private static List<Remedy> byHand(String id, String title) {
        return List.of(Remedy.byHand(id, title));
    }

    private static List<Remedy> byAdmin(String id, String title) {
        return List.of(Remedy.byAdmin(id, title));
    }

    /** Where a profile lets nothing in, or a policy ignores the rules of this machine, no rule made here helps. */
    private static boolean isVoid(Check check) {
        return check.source().equals("windows.firewall.profiles");
    }

    private List<Remedy> bindWider() {
        boolean fromGuest = vantage instanceof Vantage.InDistro;
        return fromGuest
                ? byHand(
                        "bind-wider",
                        "bind the Windows server to 0.0.0.0, since the guest reaches no loopback of Windows")
                : List.of();
    }

    private List<Remedy> openFirewall() {
        return vantage instanceof Vantage.InDistro
                ? byAdmin(
                        "open-firewall",
                        "let " + destination.port() + " in from WSL's network by a rule of Windows' firewall, or let"
                                + " the Windows program connect to the guest instead")
                : List.of();
    }

    private List<Remedy> useGuestAddress() {
        return snapshot.wsl()
                .eth0Address()
                .map(address -> byHand("use-guest-address", "connect to the guest's own address, now " + address))
                .orElse(List.of());
    }

    private String everyGuest() {
        List<Distro> guests = snapshot.wsl().guests();
        return guests.isEmpty()
                ? "every distribution"
                : guests.stream().map(distro -> distro.name().text()).collect(Collectors.joining(", "));
    }

    /** Returns an exposure of the distro that serves the port, if one does. */
    private Optional<Remedy> exposure(IndexedSnapshot machine) {
        TransportPort port = destination.port();
        if (port.transport() != Transport.TCP) {
            return Optional.empty();
        }
        Optional<DistroName> wanted = destination instanceof Destination.ServerIn server
                ? Optional.of(server.distro())
                : machine.distroServing(port);
        boolean forwards = machine.wiring().isBehindSwitch() || machine.wiring().isUnknown();
        return wanted.map(distro -> Remedy.byPlan(
                "expose-lan",
                (forwards
                                ? "forward port " + port.port() + " of Windows to " + distro + " and let it"
                                : "let port " + port.port() + " of " + distro)
                        + " through the firewall",
                true,
                LanExposure.of(distro.text(), port)));
    }
}
