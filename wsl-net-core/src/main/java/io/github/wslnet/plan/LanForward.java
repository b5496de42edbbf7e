// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Era;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portproxy half of an exposure to the LAN. */
final class LanForward {
    /** The program that IP Helper runs in. */
    static final String SERVICE_HOST = "svchost.exe";

    private static final String EVERYWHERE = "0.0.0.0";
    private static final String SERVICE = "iphlpsvc";
    private static final Cidr SWITCH_RANGE = Cidr.parse("172.16.0.0/12");

    private final LanExposure goal;
    private final Draft draft;
    private final Snapshot snapshot;
    private final List<StoredForward> onThisPort;

    LanForward(LanExposure goal, Draft draft) {
        this.goal = goal;
        this.draft = draft;
        this.snapshot = draft.snapshot();
        this.onThisPort = onThisPort();
    }

    /** Makes the port a forward to the server; false when a rule of somebody else has the port, which stays. */
    boolean ensure(IpAddress server) {
        Optional<StoredForward> foreign = onThisPort.stream()
                .filter(stored -> !leadsTo(server, stored.rule()) && !isOurs(stored))
                .findFirst();
        if (foreign.isPresent()) {
            draft.warn("port " + goal.windowsPort() + " is forwarded already, and not by wsl-net: "
                    + foreign.get().rule() + "; choose another port or delete that rule yourself");
            return false;
        }
        requireNotWantedTwice(server);
        startService();
        warnOfHolder();
        replace(server);
        return true;
    }

    /** Deletes the rule if the record says that it is ours, or there is no record and it leads to the guest. */
    void remove() {
        Optional<IpAddress> guest = snapshot.wsl().eth0Address();
        onThisPort.stream()
                .filter(stored -> stored.own()
                        .value()
                        .orElseGet(() ->
                                guest.filter(at -> leadsTo(at, stored.rule())).isPresent()))
                .forEach(stored -> draft.add(new Step.PortProxyDelete(stored.rule())));
    }

    private void replace(IpAddress server) {
        Optional<StoredForward> fitting = onThisPort.stream()
                .filter(stored -> leadsTo(server, stored.rule()))
                .findFirst();
        onThisPort.stream()
                .filter(stored -> !leadsTo(server, stored.rule()))
                .forEach(stored -> draft.add(new Step.PortProxyDelete(stored.rule())));
        if (fitting.isEmpty()) {
            String listen = onThisPort.isEmpty()
                    ? EVERYWHERE
                    : onThisPort.get(0).rule().listen().address();
            int port = goal.port().port().number();
            draft.add(new Step.PortProxyAdd(
                    PortProxyRule.v4tov4(listen, goal.windowsPort().number()).to(server.toString(), port)));
        }
    }

    private List<StoredForward> onThisPort() {
        Known<List<StoredForward>> rules = draft.forwards().before();
        if (!rules.isKnown()) {
            throw new ImpossibleGoalException(
                    "a forward of port " + goal.windowsPort(), "windows.portproxy is " + rules.whyNot());
        }
        return draft.forwards().everywhereOn(goal.windowsPort());
    }

    private boolean leadsTo(IpAddress server, PortProxyRule rule) {
        return rule.family() == PortProxyFamily.V4_TO_V4
                && rule.connectIp().equals(Optional.of(server))
                && leadsToPort(rule);
    }

    private boolean leadsToPort(PortProxyRule rule) {
        return rule.connectPort().equals(Optional.of(goal.port().port()));
    }

    /** A rule nobody recorded is taken for an earlier one of ours only when its target can't be anything but WSL. */
    private boolean isOurs(StoredForward stored) {
        return stored.own()
                .value()
                .orElseGet(() -> leadsToPort(stored.rule())
                        && stored.rule().connectIp().filter(this::wasWsl).isPresent());
    }

    private boolean wasWsl(IpAddress address) {
        boolean recorded =
                snapshot.windows().natRegistry().value().map(NatRegistry::network).flatMap(Known::value).stream()
                        .flatMap(text -> Cidr.tryParse(text).stream())
                        .anyMatch(network -> network.contains(address));
        boolean onSwitch = snapshot.windows().wslSwitches().stream().anyMatch(adapter -> adapter.isOnLink(address));
        return recorded || onSwitch || SWITCH_RANGE.contains(address) && isOnNoLink(address);
    }

    private boolean isOnNoLink(IpAddress address) {
        return snapshot.windows().adapters().orElse(List.of()).stream().noneMatch(adapter -> adapter.isOnLink(address));
    }

    private void requireNotWantedTwice(IpAddress server) {
        boolean wantedTwice = draft.forwards().addedOn(goal.windowsPort()).stream()
                .anyMatch(rule -> DraftForwards.isEverywhere(rule) && !leadsTo(server, rule));
        if (wantedTwice) {
            throw new ImpossibleGoalException(
                    "access from the LAN to " + goal.port() + " of " + goal.distro(),
                    "another goal of the plan wants port " + goal.windowsPort() + " of Windows; choose another port");
        }
    }

    private void startService() {
        Optional<WindowsService> service = Optional.ofNullable(
                snapshot.windows().services().orElse(Map.of()).get(SERVICE));
        if (service.filter(known -> !known.isRunning().orElse(true)).isEmpty()) {
            return;
        }
        if (service.map(WindowsService::start)
                .flatMap(Known::value)
                .filter("Disabled"::equalsIgnoreCase)
                .isPresent()) {
            draft.warn("the service " + SERVICE + " is disabled and can't be started before its start type is changed");
        }
        draft.add(new Step.ServiceStart(SERVICE));
    }

    /** Warns of what keeps IP Helper from listening: a program of Windows on the port, or a reserved range. */
    private void warnOfHolder() {
        TransportPort port = new TransportPort(goal.port().transport(), goal.windowsPort());
        draft.windowsListeners(port).stream()
                .filter(LanForward::isInTheWay)
                .findFirst()
                .ifPresent(listener -> draft.warn(listener.process().orElse("a program") + " of Windows listens on "
                        + listener.endpoint() + " already, so the forward may get no socket"));
        snapshot.windows()
                .reserving(port)
                .ifPresent(range -> draft.warn("Windows reserves the ports " + range
                        + ", so the forward gets no socket; choose another port"));
    }

    private static boolean isInTheWay(Listener listener) {
        return listener.address().isUnspecified()
                && listener.process()
                        .filter(process -> !process.equalsIgnoreCase(SERVICE_HOST) && !Era.isRelayProcess(process))
                        .isPresent();
    }
}
