// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.snapshot.WindowsService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portproxy half of an exposure to the LAN. */
final class LanForward {
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String SERVICE = "iphlpsvc";
    private static final Cidr SWITCH_RANGE = Cidr.parse("172.16.0.0/12");

    private final LanExposure goal;
    private final Draft draft;
    private final Snapshot snapshot;

    LanForward(LanExposure goal, Draft draft) {
        this.goal = goal;
        this.draft = draft;
        this.snapshot = draft.snapshot();
    }

    void ensure(IpAddress guest) {
        PortProxyEndpoint target =
                PortProxyEndpoint.of(guest.toString(), goal.port().port().number());
        Optional<StoredForward> stored = onThisPort();
        if (stored.isEmpty()) {
            startService();
            draft.add(new Step.PortProxyAdd(
                    PortProxyRule.v4tov4(EVERYWHERE, goal.windowsPort().number())
                            .to(target)));
            return;
        }
        PortProxyRule rule = stored.get().rule();
        if (rule.connect().equals(target)) {
            startService();
        } else if (isOurs(stored.get())) {
            startService();
            draft.add(new Step.PortProxyDelete(rule));
            draft.add(new Step.PortProxyAdd(rule.withConnect(target)));
        } else {
            draft.warn("port " + goal.windowsPort() + " is forwarded already, and not by wsl-net: " + rule
                    + "; choose another port or delete that rule yourself");
        }
    }

    void remove() {
        onThisPort()
                .filter(stored -> stored.own().orElse(false) || connectsToGuest(stored.rule()))
                .ifPresent(stored -> draft.add(new Step.PortProxyDelete(stored.rule())));
    }

    /** Returns the rule that takes every IPv4 packet to the port, by either of its two spellings. */
    private Optional<StoredForward> onThisPort() {
        Known<List<StoredForward>> rules = snapshot.windows().portProxy();
        if (!rules.isKnown()) {
            throw new ImpossibleGoalException(
                    "a forward of port " + goal.windowsPort(), "which portproxy rules there are is " + rules.whyNot());
        }
        return rules.orElse(List.of()).stream()
                .filter(stored -> isOnThisPort(stored.rule()))
                .findFirst();
    }

    private boolean isOnThisPort(PortProxyRule rule) {
        return rule.family().listen() == PortProxyFamily.V4_TO_V4.listen()
                && rule.listenPort().equals(Optional.of(goal.windowsPort()))
                && rule.listenIp().equals(Optional.of(Ipv4Address.UNSPECIFIED));
    }

    /** A rule nobody recorded is taken for an earlier one of ours only when its target can't be anything but WSL. */
    private boolean isOurs(StoredForward stored) {
        return stored.own().value().orElseGet(() -> isFormerGuest(stored.rule()));
    }

    private boolean isFormerGuest(PortProxyRule rule) {
        boolean samePort = rule.connectPort().equals(Optional.of(goal.port().port()));
        return samePort && rule.connectIp().filter(this::wasWsl).isPresent();
    }

    private boolean wasWsl(IpAddress address) {
        Known<NatRegistry> registry = snapshot.windows().registry();
        boolean recorded = registry.value().map(NatRegistry::network).flatMap(Known::value).stream()
                .flatMap(text -> Cidr.tryParse(text).stream())
                .anyMatch(network -> network.contains(address));
        boolean onSwitch = snapshot.windows()
                .wslSwitch()
                .filter(adapter -> adapter.isOnLink(address))
                .isPresent();
        return recorded || onSwitch || SWITCH_RANGE.contains(address) && isOnNoLink(address);
    }

    private boolean isOnNoLink(IpAddress address) {
        return snapshot.windows().adapters().orElse(List.of()).stream().noneMatch(adapter -> adapter.isOnLink(address));
    }

    private boolean connectsToGuest(PortProxyRule rule) {
        return rule.connectPort().equals(Optional.of(goal.port().port()))
                && rule.connectIp().equals(snapshot.wsl().eth0Address());
    }

    private void startService() {
        Map<String, WindowsService> services = snapshot.windows().services().orElse(Map.of());
        boolean rests = Optional.ofNullable(services.get(SERVICE))
                .map(service -> !service.isRunning().orElse(true))
                .orElse(false);
        if (rests) {
            draft.add(new Step.ServiceStart(SERVICE));
        }
    }
}
