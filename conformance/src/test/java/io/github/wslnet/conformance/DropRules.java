// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Windows' firewall and the Hyper-V firewall as nftables rules: what blocks drops, block beats allow, and what comes in
 * by default is blocked.
 *
 * <p>A packet that opens a connection is known by its flags: conntrack may take it for one of a connection of the world
 * before that had the same ports.
 */
final class DropRules {
    /** The networks that an interface of Windows is in, for the word LocalSubnet. */
    private record Interface(String name, String profile, List<String> subnets) {}

    private static final List<Interface> INTERFACES = List.of(
            new Interface(NatWiring.ON_LAN, "Private", List.of(Addressing.LAN, Addressing.LAN_6)),
            new Interface(NatWiring.ON_SWITCH, "Public", List.of(Addressing.SWITCH)));

    private DropRules() {}

    /** Returns rules that take the place of those of the world before. */
    static String of(World world) {
        return """
                table inet firewalls
                delete table inet firewalls
                table inet firewalls {
                  chain rules {
                %s  }
                  chain windows {
                    type filter hook input priority filter; policy drop;
                    iif "lo" accept
                    tcp flags & (syn | ack) != syn accept
                    meta l4proto ipv6-icmp accept
                %s
                    jump rules
                  }
                %s}
                """.formatted(
                        lines(world.rules(), DropRules::inbound),
                        world.mode() == Mode.MIRRORED ? "iifname \"" + MirroredWiring.LOOPBACK + "\" accept" : "",
                        world.mode() == Mode.MIRRORED ? INTO_MIRRORED_GUEST : hyperV(world.hyperV()));
    }

    /** To a guest with Windows' addresses, the Hyper-V firewall lets through what the host's rules let through. */
    private static final String INTO_MIRRORED_GUEST = """
              chain into_guest {
                type filter hook forward priority filter; policy accept;
                tcp flags & (syn | ack) != syn accept
                meta mark != 2 accept
                jump rules
                drop
              }
            """;

    private static String hyperV(World.HyperV hyperV) {
        return """
                  chain out_of_guest {
                    type filter hook prerouting priority filter; policy accept;
                    iifname != "%1$s" accept
                    tcp flags & (syn | ack) != syn accept
                %2$s  }
                  chain into_guest {
                    type filter hook output priority filter; policy accept;
                    oifname != "%1$s" accept
                    tcp flags & (syn | ack) != syn accept
                    %3$s
                  }
                """.formatted(
                        NatWiring.ON_SWITCH,
                        lines(hyperV.rules(), DropRules::outbound)
                                + (hyperV.outbound() == FirewallAction.BLOCK ? "meta l4proto tcp drop\n" : ""),
                        hyperV.loopback() ? "accept" : "meta l4proto tcp drop");
    }

    /** Rules that block come first. */
    private static String lines(List<FirewallRule> rules, Function<FirewallRule, List<String>> form) {
        StringBuilder lines = new StringBuilder();
        for (Predicate<FirewallRule> turn :
                List.<Predicate<FirewallRule>>of(DropRules::blocks, rule -> !blocks(rule))) {
            rules.stream()
                    .filter(FirewallRule::enabled)
                    .filter(turn)
                    .forEach(rule -> form.apply(rule)
                            .forEach(line -> lines.append(line)
                                    .append(blocks(rule) ? " drop" : " accept")
                                    .append('\n')));
        }
        return lines.toString();
    }

    private static boolean blocks(FirewallRule rule) {
        return rule.action() == FirewallAction.BLOCK;
    }

    private static List<String> inbound(FirewallRule rule) {
        String destination = matches("daddr", rule.localAddresses());
        List<String> lines = new ArrayList<>();
        for (Interface there : INTERFACES) {
            if (rule.profiles().isEmpty() || rule.profiles().contains(there.profile())) {
                sources(rule, there).stream()
                        .filter(source -> !areOfTwoFamilies(source, destination))
                        .forEach(source -> lines.add(
                                "iifname \"" + there.name() + '"' + source + destination + ports(rule.localPorts())));
            }
        }
        return lines;
    }

    /** Tells whether no packet has both; nft takes such a line for a mistake. */
    private static boolean areOfTwoFamilies(String source, String destination) {
        return !source.isEmpty()
                && !destination.isEmpty()
                && source.startsWith(" ip6") != destination.startsWith(" ip6");
    }

    private static List<String> outbound(FirewallRule rule) {
        return List.of(matches("daddr", rule.remoteAddresses()) + ports(rule.remotePorts()));
    }

    private static List<String> sources(FirewallRule rule, Interface there) {
        return rule.remoteAddresses().contains("LocalSubnet")
                ? there.subnets().stream()
                        .map(subnet -> matches("saddr", List.of(subnet)))
                        .toList()
                : List.of(matches("saddr", rule.remoteAddresses()));
    }

    private static String matches(String field, List<String> address) {
        return address.isEmpty()
                ? ""
                : " " + (address.get(0).contains(":") ? "ip6 " : "ip ") + field + " " + address.get(0);
    }

    private static String ports(List<String> ports) {
        return ports.isEmpty() ? " meta l4proto tcp" : " tcp dport { " + String.join(", ", ports) + " }";
    }
}
