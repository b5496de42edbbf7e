// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.text.UnparseableTextException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides whether the conditions of a firewall rule hold for a packet, in the words of the NetSecurity cmdlets. */
final class RuleConditions {
    private RuleConditions() {}

    static Match match(FirewallRule rule, Packet packet) {
        return protocol(rule, packet.port())
                .and(ports(rule.localPorts(), packet.port()))
                .and(profile(rule, packet))
                .and(aliases(rule, packet.adapter()))
                .and(program(rule, packet.program()))
                .and(addresses(rule.remoteAddresses(), packet));
    }

    /** Tells whether a rule for packets that go out is about this port of the other side. */
    static boolean coversRemote(FirewallRule rule, TransportPort port) {
        return protocol(rule, port).and(ports(rule.remotePorts(), port)) == Match.YES;
    }

    private static Match protocol(FirewallRule rule, TransportPort port) {
        String protocol = rule.protocol().toLowerCase(Locale.ROOT);
        return Match.of(
                switch (protocol) {
                    case "any" -> true;
                    case "6" -> port.transport().toString().equals("tcp");
                    case "17" -> port.transport().toString().equals("udp");
                    default -> protocol.equals(port.transport().toString());
                });
    }

    /** Keywords such as {@code RPC} or {@code IPHTTPSIn} stand for ports that no WSL server uses. */
    private static Match ports(List<String> ports, TransportPort port) {
        return Match.of(ports.isEmpty() || ports.stream().anyMatch(text -> isAny(text) || covers(text, port)));
    }

    private static boolean covers(String text, TransportPort port) {
        try {
            return PortRange.parse(text).contains(port.port());
        } catch (UnparseableTextException keyword) {
            return false;
        }
    }

    private static Match profile(FirewallRule rule, Packet packet) {
        Predicate<String> isActive = text -> isAny(text)
                || FirewallProfile.tryParse(text).equals(packet.profile().value());
        return Match.of(rule.profiles().isEmpty() || rule.profiles().stream().anyMatch(isActive));
    }

    private static Match aliases(FirewallRule rule, String adapter) {
        return Match.of(rule.interfaceAliases().isEmpty()
                || rule.interfaceAliases().stream().anyMatch(alias -> isAny(alias) || alias.equalsIgnoreCase(adapter)));
    }

    /** A socket table gives the program's file name and a rule its path, so the names are compared. */
    private static Match program(FirewallRule rule, Optional<String> program) {
        Optional<String> wanted = rule.program().filter(path -> !isAny(path));
        if (wanted.isEmpty()) {
            return Match.YES;
        }
        String path = wanted.get();
        String file = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        return program.map(name -> Match.of(name.equalsIgnoreCase(file))).orElse(Match.UNKNOWN);
    }

    private static Match addresses(List<String> addresses, Packet packet) {
        Match best = Match.of(addresses.isEmpty());
        for (String text : addresses) {
            Match match = address(text, packet);
            if (match == Match.YES) {
                return match;
            }
            best = match == Match.UNKNOWN ? match : best;
        }
        return best;
    }

    private static Match address(String text, Packet packet) {
        if (isAny(text)) {
            return Match.YES;
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("localsubnet")) {
            return Match.of(packet.isFromLink());
        }
        Optional<Predicate<IpAddress>> range = range(text);
        if (range.isEmpty()) {
            return Match.UNKNOWN;
        }
        return packet.source()
                .map(source -> Match.of(range.get().test(source)))
                .orElseGet(() -> anyHost(text, packet.onLink()));
    }

    /** "Some host of the LAN" is in a network that holds all of the adapter's; else it depends on which host. */
    private static Match anyHost(String text, List<Cidr> onLink) {
        Optional<Cidr> covered = network(text);
        if (covered.isPresent() && onLink.stream().anyMatch(covered.get()::contains)) {
            return Match.YES;
        }
        boolean apart =
                covered.isPresent() && !onLink.isEmpty() && onLink.stream().noneMatch(covered.get()::overlaps);
        return apart ? Match.NO : Match.UNKNOWN;
    }

    /** Reads an address, {@code a/prefix}, {@code a/mask} or {@code a-b}. */
    private static Optional<Predicate<IpAddress>> range(String text) {
        int dash = text.indexOf('-');
        if (dash > 0) {
            return IpAddress.tryParse(text.substring(0, dash))
                    .flatMap(first -> IpAddress.tryParse(text.substring(dash + 1))
                            .map(last -> source -> source.sameFamilyAs(first)
                                    && source.compareTo(first) >= 0
                                    && source.compareTo(last) <= 0));
        }
        Optional<IpAddress> single = IpAddress.tryParse(text);
        if (single.isPresent()) {
            return single.map(address -> address.withoutZone()::equals);
        }
        return network(text).map(network -> network::contains);
    }

    private static Optional<Cidr> network(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        Optional<IpAddress> address = IpAddress.tryParse(text.substring(0, slash));
        Optional<IpAddress> mask = IpAddress.tryParse(text.substring(slash + 1));
        if (mask.isPresent() && address.isPresent()) {
            int length = new BigInteger(1, mask.get().toBytes()).bitCount();
            return Optional.of(Cidr.containing(
                    address.get(), Math.min(length, address.get().bitLength())));
        }
        int length = Port.numberOrMinusOne(text, slash + 1, text.length());
        return address.filter(known -> length >= 0 && length <= known.bitLength())
                .map(known -> Cidr.containing(known, length));
    }

    private static boolean isAny(String text) {
        return text.equalsIgnoreCase("any") || text.equals("*");
    }
}
