// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides whether the conditions of a firewall rule hold for a packet, in the words of the NetSecurity cmdlets. */
final class RuleConditions {
    private RuleConditions() {}

    /** Says whether a rule for packets that come in is about this one. */
    static Match inbound(FirewallRule rule, Packet packet) {
        return protocol(rule, packet.port())
                .and(ports(rule.localPorts(), packet.port()))
                .and(isUnbound(rule.remotePorts()) ? Match.YES : Match.UNKNOWN)
                .and(profile(rule, packet))
                .and(aliases(rule, packet.adapter()))
                .and(program(rule, packet))
                .and(localAddresses(rule, packet))
                .and(remoteAddresses(rule, packet));
    }

    /** Says whether a rule for packets that go out is about those to this port of another host. */
    static Match outbound(FirewallRule rule, IpAddress destination, TransportPort port) {
        boolean elsewhere = isUnbound(rule.profiles()) && isUnbound(rule.localAddresses());
        return protocol(rule, port)
                .and(ports(rule.remotePorts(), port))
                .and(AddressConditions.names(rule.remoteAddresses(), destination, List.of()))
                .and(elsewhere ? Match.YES : Match.UNKNOWN);
    }

    static boolean isAny(String text) {
        return text.equalsIgnoreCase("any") || text.equals("*");
    }

    private static boolean isUnbound(List<String> texts) {
        return texts.isEmpty() || texts.stream().anyMatch(RuleConditions::isAny);
    }

    private static Match protocol(FirewallRule rule, TransportPort port) {
        String protocol = rule.protocol().toLowerCase(Locale.ROOT);
        return Match.of(
                switch (protocol) {
                    case "any" -> true;
                    case "6" -> port.transport() == Transport.TCP;
                    case "17" -> port.transport() == Transport.UDP;
                    default -> protocol.equals(port.transport().toString());
                });
    }

    /** Keywords such as {@code RPC} or {@code IPHTTPSIn} stand for ports that no WSL server uses. */
    private static Match ports(List<String> ports, TransportPort port) {
        return Match.of(isUnbound(ports) || ports.stream().anyMatch(text -> covers(text, port)));
    }

    private static boolean covers(String text, TransportPort port) {
        try {
            return PortRange.parse(text).contains(port.port());
        } catch (UnparseableTextException keyword) {
            return false;
        }
    }

    private static Match profile(FirewallRule rule, Packet packet) {
        Predicate<String> isActive =
                text -> FirewallProfile.tryParse(text).equals(packet.profile().value());
        return Match.of(isUnbound(rule.profiles()) || rule.profiles().stream().anyMatch(isActive));
    }

    private static Match aliases(FirewallRule rule, String adapter) {
        return Match.of(isUnbound(rule.interfaceAliases())
                || rule.interfaceAliases().stream().anyMatch(adapter::equalsIgnoreCase));
    }

    /** A socket table gives the program's file name and a rule its path, so the names are compared. */
    private static Match program(FirewallRule rule, Packet packet) {
        Optional<String> wanted = rule.program().filter(path -> !isAny(path));
        if (wanted.isEmpty() || packet.unclaimed()) {
            return Match.of(wanted.isEmpty());
        }
        String path = wanted.get();
        String file = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        return packet.program()
                .map(name -> Match.of(name.equalsIgnoreCase(file)))
                .orElse(Match.UNKNOWN);
    }

    private static Match localAddresses(FirewallRule rule, Packet packet) {
        return isUnbound(rule.localAddresses())
                ? Match.YES
                : packet.destination()
                        .map(here -> AddressConditions.names(rule.localAddresses(), here, List.of()))
                        .orElse(Match.UNKNOWN);
    }

    private static Match remoteAddresses(FirewallRule rule, Packet packet) {
        return packet.source()
                .map(source -> AddressConditions.names(rule.remoteAddresses(), source, packet.onLink()))
                .orElseGet(() ->
                        AddressConditions.nameWholeLan(rule.remoteAddresses(), packet.destination(), packet.onLink()));
    }
}
