// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HostFirewall;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.firewall.Ruling;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/** The firewall half of an exposure to the LAN. */
final class LanRule {
    private final LanExposure goal;
    private final Draft draft;
    private final Snapshot snapshot;

    LanRule(LanExposure goal, Draft draft) {
        this.goal = goal;
        this.draft = draft;
        this.snapshot = draft.snapshot();
    }

    /** Adds our rule unless the port is open already, by whomever's rule. */
    void ensure() {
        HostFirewall firewall = HostFirewall.of(snapshot.windows().firewall());
        List<Ruling> rulings = snapshot.windows().lanAdapters().stream()
                .map(adapter -> firewall.inbound(packet(adapter)))
                .toList();
        boolean open = !rulings.isEmpty() && rulings.stream().allMatch(Ruling::letsThrough);
        if (!open && own().isEmpty()) {
            draft.add(new Step.FirewallAllow(rule()));
        }
        rulings.stream()
                .filter(ruling -> own().isPresent() && !ruling.letsThrough())
                .findFirst()
                .ifPresent(ruling -> draft.warn("our rule is there, and yet " + ruling.because()));
    }

    void remove() {
        own().ifPresent(rule -> draft.add(new Step.FirewallRemove(rule)));
    }

    /** Returns the rule that this goal made, found by its unique name, or by group and name where that was not read. */
    private Optional<FirewallRule> own() {
        FirewallRule wanted = rule();
        return snapshot.windows().firewall().value().map(Firewall::rules).flatMap(Known::value).stream()
                .flatMap(List::stream)
                .filter(rule -> rule.isOwn() && rule.enabled() && isSame(rule, wanted))
                .findFirst();
    }

    private static boolean isSame(FirewallRule rule, FirewallRule wanted) {
        boolean sameName = rule.id().isPresent()
                ? rule.id().equals(wanted.id())
                : rule.name().equals(wanted.name());
        return sameName && rule.remoteAddresses().equals(wanted.remoteAddresses());
    }

    private FirewallRule rule() {
        String port = goal.windowsPort().toString();
        return FirewallRule.allow("wsl-net: TCP " + port + " to " + goal.distro())
                .id("wsl-net-tcp-" + port)
                .group(FirewallRule.OWN_GROUP)
                .tcp(port)
                .addAllRemoteAddresses(
                        goal.allowedSources().stream().map(Cidr::toString).toList())
                .build();
    }

    /** Returns a packet from the hosts that shall get in. */
    private Packet packet(Adapter adapter) {
        List<Cidr> onLink = adapter.addresses().orElse(List.of()).stream()
                .map(InterfaceAddress::network)
                .toList();
        Optional<IpAddress> source =
                goal.allowedSources().stream().map(Cidr::network).findFirst();
        TransportPort port = new TransportPort(goal.port().transport(), goal.windowsPort());
        return new Packet(port, source, adapter.name(), adapter.effectiveProfile(), onLink, Optional.of("svchost.exe"));
    }
}
