// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HostGate;
import io.github.wslnet.firewall.Packet;
import io.github.wslnet.firewall.ProfileSettings;
import io.github.wslnet.firewall.Ruling;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.snapshot.Probe;
import io.github.wslnet.socket.Listener;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Windows' own firewall: its profiles and rules, and firewalls beside it. */
final class FirewallChecks {
    private FirewallChecks() {}

    static List<Check> all() {
        return List.of(
                new WslToHostDropped(),
                new ProgramBlockRule(),
                new InterfaceRuleDead(),
                new RuleTooWide(),
                new ProfileOff(),
                new PolicyIgnoresRules(),
                new ShieldsUp(),
                new ThirdPartyFirewall());
    }

    /** A refused connection is no firewall's work, and no rule helps a server on loopback. */
    private static final class WslToHostDropped extends Check {
        WslToHostDropped() {
            super(CheckId.FW_WSL_TO_HOST_DROPPED, Field.MODE, Field.ADAPTERS, Field.PROBES, Field.WINDOWS_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Probe probe : facts.wsl().probes().orElse(List.of())) {
                ProbeTarget.of(probe)
                        .filter(target -> probe.timedOut() && probe.from().startsWith("distro:"))
                        .ifPresent(target -> facts.windows()
                                .adapterHolding(target.address())
                                .ifPresent(adapter -> look(facts, target, adapter, notes)));
            }
        }

        private static void look(Facts facts, ProbeTarget target, Adapter adapter, Notes notes) {
            Optional<Listener> listener = listener(facts, target);
            Packet packet = adapter.incoming(target.port())
                    .source(facts.wsl().eth0Address())
                    .destination(target.address())
                    .program(listener.flatMap(Listener::process))
                    .build();
            Ruling ruling = HostGate.of(facts.windows().firewall()).inbound(packet);
            if (listener.isPresent() && !ruling.letsThrough()) {
                notes.found(
                        "from WSL nothing comes back from "
                                + new Endpoint(target.address(), target.port().port())
                                + ", though " + Sockets.program(listener.get()) + " listens on "
                                + listener.get().endpoint() + ": " + ruling.because(),
                        rule(facts, target.port()));
            }
        }

        private static Optional<Listener> listener(Facts facts, ProbeTarget target) {
            TransportPort port = target.port();
            return facts.sockets().onWindows(port.transport(), port.port()).stream()
                    .filter(listener -> listener.accepts(target.address()))
                    .findFirst();
        }

        private static Remedy rule(Facts facts, TransportPort port) {
            String from = facts.wslNetworks().stream()
                    .findFirst()
                    .map(Object::toString)
                    .orElse("WSL's network");
            return Cures.byAdmin(
                    "open-firewall",
                    "let the Windows program connect to WSL instead, which needs no rule; or allow " + port
                            + " in from " + from + " alone by a rule of the group wsl-net");
        }
    }

    /** A rule for a service host is about one of many services. */
    private static final class ProgramBlockRule extends Check {
        ProgramBlockRule() {
            super(CheckId.FW_PROGRAM_BLOCK_RULE, Field.FIREWALL_RULES, Field.WINDOWS_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            Map<String, FirewallRule> blocking = new HashMap<>();
            for (FirewallRule rule : rules(facts)) {
                if (rule.action() == FirewallAction.BLOCK && isForPublic(rule)) {
                    rule.program().map(FirewallChecks::fileName).ifPresent(name -> blocking.putIfAbsent(name, rule));
                }
            }
            blocking.remove("svchost.exe");
            for (Listener listener : facts.sockets().ofWindows()) {
                FirewallRule rule = blocking.get(fileName(listener.process().orElse("")));
                if (rule != null && !listener.address().isLoopback() && isAbout(rule, listener)) {
                    notes.found(
                            "rule '" + rule.name() + "' blocks " + Sockets.program(listener) + ", which listens on "
                                    + listener.endpoint() + "; block beats every rule that allows",
                            Cures.byAdmin(
                                    "disable-rule",
                                    "disable the rule '" + rule.name() + "' if the program is trusted"));
                }
            }
        }

        private static boolean isAbout(FirewallRule rule, Listener listener) {
            boolean sameProtocol = rule.protocol().equalsIgnoreCase("Any")
                    || rule.protocol().equalsIgnoreCase(listener.transport().toString());
            return sameProtocol
                    && (isAny(rule.localPorts())
                            || rule.localPorts().contains(listener.port().toString()));
        }

        private static boolean isForPublic(FirewallRule rule) {
            return isAny(rule.profiles()) || rule.profiles().stream().anyMatch("Public"::equalsIgnoreCase);
        }
    }

    /** WSL's adapter comes with its first start; until then a rule that names it waits. */
    private static final class InterfaceRuleDead extends Check {
        InterfaceRuleDead() {
            super(CheckId.FW_INTERFACE_RULE_DEAD, Field.FIREWALL_RULES, Field.ADAPTERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            Set<String> names = facts.windows().adapters().orElse(List.of()).stream()
                    .map(adapter -> adapter.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            for (FirewallRule rule : rules(facts)) {
                rule.interfaceAliases().stream()
                        .filter(alias -> isGone(alias.toLowerCase(Locale.ROOT), names, facts))
                        .findFirst()
                        .ifPresent(alias -> notes.found(
                                "rule '" + rule.name() + "' is bound to the adapter '" + alias
                                        + "', which is not there",
                                Cures.byAdmin(
                                        "rescope-rule",
                                        "bind the rule to remote addresses instead, for example to WSL's network")));
            }
        }

        private static boolean isGone(String alias, Set<String> names, Facts facts) {
            boolean none = alias.equals("any") || alias.contains("*") || alias.isEmpty();
            boolean waits = alias.startsWith("vethernet (wsl") && !facts.guestMayRun();
            return !none && !waits && !names.contains(alias);
        }
    }

    /** Rules of apps have a group, and what they are bound to besides is not read; a person's own rule has none. */
    private static final class RuleTooWide extends Check {
        RuleTooWide() {
            super(CheckId.FW_RULE_TOO_WIDE, Field.FIREWALL_RULES);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (FirewallRule rule : rules(facts)) {
                if (rule.action() == FirewallAction.ALLOW && isOpen(rule) && isUnbound(rule)) {
                    notes.found(
                            "rule '" + rule.name()
                                    + "' lets everybody in to every port of every program, in public networks" + " too",
                            Cures.byAdmin("narrow-rule", "give the rule a port and remote addresses"));
                }
            }
        }

        private static boolean isOpen(FirewallRule rule) {
            return isAny(rule.localPorts())
                    && isAny(rule.remotePorts())
                    && isAny(rule.remoteAddresses())
                    && isAny(rule.localAddresses())
                    && !rule.protocol().toUpperCase(Locale.ROOT).startsWith("ICMP");
        }

        private static boolean isUnbound(FirewallRule rule) {
            boolean everyProgram =
                    rule.program().filter(path -> !path.equalsIgnoreCase("Any")).isEmpty();
            boolean inPublic =
                    isAny(rule.profiles()) || rule.profiles().stream().anyMatch("Public"::equalsIgnoreCase);
            return everyProgram && inPublic && rule.group().isEmpty() && isAny(rule.interfaceAliases());
        }
    }

    private static final class ProfileOff extends Check {
        ProfileOff() {
            super(CheckId.FW_PROFILE_OFF_ON_WSL, Field.MODE, Field.FIREWALL_PROFILES);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            is(FirewallProfile.PUBLIC, false, ProfileSettings::enabled, facts, notes)
                    .ifPresent(profile -> notes.found(
                            "the firewall is off in profile Public, which is that of WSL's adapter",
                            Cures.byAdmin(
                                    "profile-on", "switch the profile on again, and let in what is needed by rules")));
        }
    }

    private static final class PolicyIgnoresRules extends Check {
        PolicyIgnoresRules() {
            super(CheckId.FW_POLICY_IGNORES_LOCAL_RULES, Field.FIREWALL_PROFILES, Field.ADAPTERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (FirewallProfile profile : active(facts)) {
                is(profile, false, ProfileSettings::allowLocalRules, facts, notes)
                        .ifPresent(
                                found -> notes.found(
                                        "in profile " + profile + " a policy lets no rule made on this machine count",
                                        Cures.byHand(
                                                "ask-administrators",
                                                "ask those who made the policy; until then let the Windows side connect to WSL")));
            }
        }
    }

    private static final class ShieldsUp extends Check {
        ShieldsUp() {
            super(CheckId.FW_SHIELDS_UP, Field.FIREWALL_PROFILES, Field.ADAPTERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (FirewallProfile profile : active(facts)) {
                is(profile, false, ProfileSettings::allowInboundRules, facts, notes)
                        .ifPresent(found -> notes.found(
                                "profile " + profile + " blocks all that comes in, also what rules allow",
                                Cures.byHand(
                                        "let-rules-count",
                                        "clear 'Block all incoming connections' of that profile in Windows Security")));
            }
        }
    }

    /** Returns the profiles in force on some adapter; WSL's own counts while the guest stands behind it. */
    private static Set<FirewallProfile> active(Facts facts) {
        Set<FirewallProfile> active = EnumSet.noneOf(FirewallProfile.class);
        facts.windows().lanAdapters().stream()
                .map(Adapter::effectiveProfile)
                .forEach(profile -> profile.value().ifPresent(active::add));
        if (facts.mayBeNat() && facts.windows().wslSwitch().isPresent()) {
            active.add(FirewallProfile.PUBLIC);
        }
        return active;
    }

    private static Optional<FirewallProfile> is(
            FirewallProfile profile,
            boolean wanted,
            Function<ProfileSettings, Known<Boolean>> flag,
            Facts facts,
            Notes notes) {
        Known<Boolean> value = facts.windows()
                .firewall()
                .value()
                .flatMap(firewall -> firewall.profiles().value())
                .flatMap(all -> Optional.ofNullable(all.get(profile)))
                .map(flag)
                .orElseGet(Known::absent);
        if (!value.isKnown()) {
            notes.unknown();
        }
        return value.value().filter(is -> is == wanted).map(is -> profile);
    }

    /** Returns the enabled rules for what comes in. */
    static List<FirewallRule> rules(Facts facts) {
        return facts
                .windows()
                .firewall()
                .value()
                .map(Firewall::rules)
                .map(rules -> rules.orElse(List.of()))
                .orElse(List.of())
                .stream()
                .filter(rule -> rule.enabled() && rule.inbound())
                .toList();
    }

    static boolean isAny(List<String> condition) {
        return condition.isEmpty() || condition.stream().anyMatch("Any"::equalsIgnoreCase);
    }

    private static String fileName(String path) {
        int slash = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
        return path.substring(slash + 1).toLowerCase(Locale.ROOT);
    }

    private static final class ThirdPartyFirewall extends Check {
        ThirdPartyFirewall() {
            super(CheckId.POLICY_THIRD_PARTY_FW, Field.FIREWALL_PRODUCTS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (String product : facts.windows().firewallProducts().orElse(List.of())) {
                notes.found(product + " is active, and drops that no rule of Windows explains may be its own");
            }
        }
    }
}
