// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The conditions of one rule, read once, in the words of the NetSecurity cmdlets. */
final class RuleConditions {
    private final FirewallRule rule;
    private final Set<Transport> transports;
    private final PortConditions localPorts;
    private final PortConditions remotePorts;
    private final boolean inEveryProfile;
    private final Set<FirewallProfile> profiles;
    private final Optional<String> program;
    private final List<String> aliases;
    private final AddressConditions localAddresses;
    private final AddressConditions remoteAddresses;

    RuleConditions(FirewallRule rule) {
        this.rule = rule;
        this.transports = transports(rule.protocol());
        this.localPorts = PortConditions.of(rule.localPorts());
        this.remotePorts = PortConditions.of(rule.remotePorts());
        this.inEveryProfile = isUnbound(rule.profiles());
        this.profiles = profiles(rule.profiles());
        this.program = rule.program().filter(path -> !isAny(path)).map(RuleConditions::fileName);
        this.aliases = isUnbound(rule.interfaceAliases()) ? List.of() : rule.interfaceAliases();
        this.localAddresses = AddressConditions.of(rule.localAddresses());
        this.remoteAddresses = AddressConditions.of(rule.remoteAddresses());
    }

    FirewallRule rule() {
        return rule;
    }

    /** Returns the ports that a question about packets of this direction is asked by. */
    PortConditions ports() {
        return rule.inbound() ? localPorts : remotePorts;
    }

    /** Tells whether the rule names nothing but addresses, ports, protocol and profiles. */
    boolean isOfPacketsAlone() {
        return program.isEmpty() && aliases.isEmpty();
    }

    /** Says whether a rule for packets that come in is about this one. */
    Match inbound(Packet packet) {
        if (!names(packet.port(), localPorts) || !isInProfile(packet) || !isAt(packet.adapter())) {
            return Match.NO;
        }
        return program(packet)
                .and(Match.of(remotePorts.any()).or(Match.UNKNOWN))
                .and(localAddresses(packet))
                .and(remoteAddresses(packet));
    }

    /** Says whether a rule for packets that go out is about those to this port of another host. */
    Match outbound(IpAddress destination, TransportPort port) {
        if (!names(port, remotePorts)) {
            return Match.NO;
        }
        boolean elsewhere = inEveryProfile && localAddresses.isAny();
        return remoteAddresses.name(destination, List.of()).and(elsewhere ? Match.YES : Match.UNKNOWN);
    }

    static boolean isAny(String text) {
        return text.equalsIgnoreCase("any") || text.equals("*");
    }

    private static boolean isUnbound(List<String> texts) {
        return texts.isEmpty() || texts.stream().anyMatch(RuleConditions::isAny);
    }

    private static Set<Transport> transports(String protocol) {
        return switch (protocol.toLowerCase(Locale.ROOT)) {
            case "any" -> EnumSet.allOf(Transport.class);
            case "6", "tcp" -> EnumSet.of(Transport.TCP);
            case "17", "udp" -> EnumSet.of(Transport.UDP);
            default -> EnumSet.noneOf(Transport.class);
        };
    }

    private static Set<FirewallProfile> profiles(List<String> texts) {
        Set<FirewallProfile> profiles = EnumSet.noneOf(FirewallProfile.class);
        texts.forEach(text -> FirewallProfile.tryParse(text).ifPresent(profiles::add));
        return profiles;
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
    }

    private boolean names(TransportPort port, PortConditions ports) {
        return transports.contains(port.transport()) && ports.covers(port.port());
    }

    private boolean isInProfile(Packet packet) {
        return inEveryProfile
                || packet.profile().value().filter(profiles::contains).isPresent();
    }

    private boolean isAt(String adapter) {
        return aliases.isEmpty() || aliases.stream().anyMatch(adapter::equalsIgnoreCase);
    }

    /** A socket table gives the program's file name and a rule its path, so the names are compared. */
    private Match program(Packet packet) {
        if (program.isEmpty() || packet.unclaimed()) {
            return Match.of(program.isEmpty());
        }
        return packet.program()
                .map(name -> Match.of(name.equalsIgnoreCase(program.get())))
                .orElse(Match.UNKNOWN);
    }

    private Match localAddresses(Packet packet) {
        if (localAddresses.isAny()) {
            return Match.YES;
        }
        return packet.destination()
                .map(here -> localAddresses.name(here, List.of()))
                .orElse(Match.UNKNOWN);
    }

    private Match remoteAddresses(Packet packet) {
        if (remoteAddresses.isAny()) {
            return Match.YES;
        }
        return packet.source()
                .map(source -> remoteAddresses.name(source, packet.onLink()))
                .orElseGet(() -> remoteAddresses.nameWholeLan(packet.destination(), packet.onLink()));
    }
}
