// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HostGate;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.firewall.Ruling;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.reach.Check.Result;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.WantedServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the firewalls let the LAN in to what it shall reach. */
final class LanChecks {
    private LanChecks() {}

    static List<Check> all() {
        return List.of(new RuleMissing(), new ProfilePublic(), new HyperVInboundBlock());
    }

    /**
     * A server for the LAN.
     *
     * @param distro where it runs
     * @param serverPort its port
     * @param windowsPort the port of Windows that the LAN connects to
     */
    private record Wish(DistroName distro, Port serverPort, Port windowsPort) {}

    /** Returns what the LAN shall reach: what the user asked for, and what forwards lead to from addresses of the LAN. */
    private static List<Wish> wishes(Facts facts) {
        List<Wish> wishes = new ArrayList<>();
        facts.wanted().stream()
                .filter(WantedServer::lan)
                .forEach(wish -> wishes.add(new Wish(wish.distro(), wish.port(), wish.port())));
        wishes.addAll(forwarded(facts));
        return wishes;
    }

    private static List<Wish> forwarded(Facts facts) {
        Optional<IpAddress> eth0 = facts.wsl().eth0Address();
        List<Wish> wishes = new ArrayList<>();
        for (PortProxyRule rule : facts.rules()) {
            boolean fromLan =
                    rule.listenIp().filter(listen -> !listen.isLoopback()).isPresent();
            boolean toGuest = eth0.isPresent() && rule.connectIp().equals(eth0);
            if (fromLan && toGuest && rule.isValid()) {
                Port server = rule.connectPort().orElseThrow();
                facts.serving(server)
                        .ifPresent(distro -> wishes.add(
                                new Wish(distro, server, rule.listenPort().orElseThrow())));
            }
        }
        return wishes;
    }

    private static final class RuleMissing extends Check {
        RuleMissing() {
            super(
                    CheckId.FW_LAN_RULE_MISSING,
                    Field.MODE,
                    Field.ADAPTERS,
                    Field.FIREWALL_PROFILES,
                    Field.FIREWALL_RULES);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.may(ModeCapabilities::needsWindowsFirewallRule);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (WantedServer wish : facts.wanted()) {
                if (wish.lan()) {
                    asked(facts, wish)
                            .ifPresent(why -> note(new Wish(wish.distro(), wish.port(), wish.port()), why, notes));
                }
            }
            Optional<Adapter> lan = facts.lanAddress().flatMap(facts.windows()::adapterHolding);
            HostGate firewall = HostGate.of(facts.windows().firewall());
            for (Wish wish : forwarded(facts)) {
                lan.map(adapter -> firewall.inbound(packet(adapter, wish, facts)))
                        .filter(ruling -> ruling.answer() == Ruling.Answer.BLOCKS)
                        .ifPresent(ruling -> note(wish, ruling.because(), notes));
            }
        }

        /** A forward is asked about at the firewall alone; a whole question for each of a thousand takes its time. */
        private static Packet packet(Adapter adapter, Wish wish, Facts facts) {
            return adapter.incoming(new TransportPort(Transport.TCP, wish.windowsPort()))
                    .destination(facts.lanAddress())
                    .program("svchost.exe")
                    .build();
        }

        private static Optional<String> asked(Facts facts, WantedServer wish) {
            return facts
                    .reachability()
                    .from(Vantage.lan())
                    .to(wish.distro().text(), new TransportPort(Transport.TCP, wish.port()))
                    .checks(Result.FAIL)
                    .stream()
                    .filter(check -> check.id().equals("firewall.inbound"))
                    .map(io.github.wslnet.reach.Check::because)
                    .findFirst();
        }

        private static void note(Wish wish, String because, Notes notes) {
            notes.found(
                    "the LAN shall reach port " + wish.windowsPort() + " of Windows for " + wish.distro() + ", but "
                            + because,
                    Cures.expose(
                            wish.distro(),
                            wish.serverPort(),
                            "let the LAN in to port " + wish.windowsPort() + " by a rule"));
        }
    }

    private static final class ProfilePublic extends Check {
        ProfilePublic() {
            super(CheckId.FW_LAN_PROFILE_PUBLIC, Field.ADAPTERS, Field.FIREWALL_RULES);
        }

        @Override
        void look(Facts facts, Notes notes) {
            List<Adapter> lan = facts.windows().lanAdapters();
            if (lan.stream().noneMatch(adapter -> adapter.profile().isKnown())) {
                notes.unknown();
            }
            Optional<Adapter> open = lan.stream()
                    .filter(adapter -> adapter.profile().orElse(FirewallProfile.PRIVATE) == FirewallProfile.PUBLIC)
                    .findFirst();
            if (open.isEmpty()) {
                return;
            }
            Map<String, List<FirewallRule>> byPort = allowingByPort(facts);
            for (Wish wish : wishes(facts)) {
                open.ifPresent(adapter -> ruleForOthers(
                                byPort.getOrDefault(wish.windowsPort().toString(), List.of()))
                        .ifPresent(rule -> notes.found(
                                adapter.name() + " is a Public network, and rule '" + rule.name()
                                        + "' for port "
                                        + wish.windowsPort() + " counts in "
                                        + String.join(", ", rule.profiles()) + " alone",
                                Cures.byHand(
                                        "make-network-private",
                                        "make " + adapter.name()
                                                + " a Private network in Windows' settings if you trust it"))));
            }
        }

        private static Map<String, List<FirewallRule>> allowingByPort(Facts facts) {
            Map<String, List<FirewallRule>> byPort = new HashMap<>();
            for (FirewallRule rule : FirewallChecks.rules(facts)) {
                if (rule.action() == FirewallAction.ALLOW) {
                    rule.localPorts()
                            .forEach(port -> byPort.computeIfAbsent(port, none -> new ArrayList<>())
                                    .add(rule));
                }
            }
            return byPort;
        }

        private static Optional<FirewallRule> ruleForOthers(List<FirewallRule> rules) {
            return rules.stream().anyMatch(ProfilePublic::countsInPublic)
                    ? Optional.empty()
                    : rules.stream().findFirst();
        }

        private static boolean countsInPublic(FirewallRule rule) {
            return FirewallChecks.isAny(rule.profiles())
                    || rule.profiles().stream().anyMatch("Public"::equalsIgnoreCase);
        }
    }

    private static final class HyperVInboundBlock extends Check {
        HyperVInboundBlock() {
            super(CheckId.FW_HYPERV_INBOUND_BLOCK, Field.MODE, Field.HYPERV_FIREWALL);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.may(ModeCapabilities::needsHyperVRule);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (WantedServer wish : facts.wanted()) {
                if (wish.lan()) {
                    Explanation why = facts.reachability()
                            .from(Vantage.lan())
                            .to(wish.distro().text(), new TransportPort(Transport.TCP, wish.port()));
                    why.checks(Result.FAIL).stream()
                            .filter(check -> check.id().equals("hyperv.inbound"))
                            .findFirst()
                            .ifPresent(check -> notes.found(
                                    "the LAN shall reach port " + wish.port() + " of " + wish.distro() + ", but "
                                            + check.because(),
                                    Cures.expose(
                                            wish.distro(),
                                            wish.port(),
                                            "allow TCP " + wish.port() + " by a rule of the Hyper-V firewall")));
                }
            }
        }
    }
}
