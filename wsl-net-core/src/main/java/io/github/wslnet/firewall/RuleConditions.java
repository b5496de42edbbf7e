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
        this.program = rule.program()
                .filter(path -> !isAny(path))
                .map(RuleConditions::fileName)
                .map(RuleConditions::folded);
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

    /** Returns the folded file name of the program that the rule is for, if it is for one. */
    Optional<String> program() {
        return program;
    }

    /** Returns a file name in the form in which names are compared. */
    static String folded(String fileName) {
        return fileName.toLowerCase(Locale.ROOT);
    }

    /** Tells whether the rule names nothing but addresses, ports, protocol and profiles. */
    boolean isOfPacketsAlone() {
        return program.isEmpty() && aliases.isEmpty();
    }

    /** Says whether a rule for packets that come in is about this one; what is cheap to look at comes first. */
    Match inbound(Arriving arriving) {
        Packet packet = arriving.packet();
        if (!names(packet.transportPort(), localPorts) || !isInProfile(packet) || !isAt(packet.adapter())) {
            return Match.NO;
        }
        Match byProgram = program(packet);
        if (byProgram == Match.NO) {
            return byProgram;
        }
        Match byPort = remotePorts.any() ? Match.YES : Match.UNKNOWN;
        return byProgram.and(byPort).and(localAddresses(arriving)).and(remoteAddresses(arriving));
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
                .map(name -> Match.of(folded(name).equals(program.get())))
                .orElse(Match.UNKNOWN);
    }

    private Match localAddresses(Arriving arriving) {
        if (localAddresses.isAny()) {
            return Match.YES;
        }
        IpAddress here = arriving.destination();
        return here == null ? Match.UNKNOWN : localAddresses.name(here, List.of());
    }

    private Match remoteAddresses(Arriving arriving) {
        if (remoteAddresses.isAny()) {
            return Match.YES;
        }
        IpAddress sender = arriving.source();
        return sender == null
                ? remoteAddresses.nameWholeLan(arriving.destination(), arriving.networks())
                : remoteAddresses.name(sender, arriving.networks());
    }
}
