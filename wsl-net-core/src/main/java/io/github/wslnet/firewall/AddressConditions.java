// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hosts that a rule names, read once, in the words of the NetSecurity cmdlets. */
final class AddressConditions {
    private static final String LOCAL_SUBNET = "localsubnet";
    private static final AddressConditions ANY = new AddressConditions(List.of());

    private final List<Condition> conditions;

    private AddressConditions(List<Condition> conditions) {
        this.conditions = conditions;
    }

    static AddressConditions of(List<String> texts) {
        boolean any = texts.isEmpty() || texts.stream().anyMatch(RuleConditions::isAny);
        return any
                ? ANY
                : new AddressConditions(
                        texts.stream().map(AddressConditions::condition).toList());
    }

    /** Tells whether every host is named. */
    boolean isAny() {
        return conditions.isEmpty();
    }

    /** Says whether a host is among those that are named. */
    Match name(IpAddress host, List<AddressRange> onLink) {
        Match best = Match.of(isAny());
        for (Condition condition : conditions) {
            best = best.or(condition.names(host, onLink));
        }
        return best;
    }

    /** Says whether "some host of the LAN" is among those that are named, whichever host that is. */
    Match nameWholeLan(@Nullable IpAddress destination, List<AddressRange> onLink) {
        Match best = Match.of(isAny());
        for (Condition condition : conditions) {
            best = best.or(condition.namesLan(destination, onLink));
        }
        return best;
    }

    /** Returns the hosts that the texts name in a form that can be compared; empty is every host. */
    static Set<Object> hosts(List<String> texts) {
        if (texts.isEmpty() || texts.stream().anyMatch(RuleConditions::isAny)) {
            return Set.of();
        }
        return texts.stream()
                .map(text ->
                        AddressRange.tryParse(text).<Object>map(range -> range).orElse(text.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Condition condition(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(LOCAL_SUBNET)
                ? new LocalSubnet(text)
                : AddressRange.tryParse(text).<Condition>map(InRange::new).orElseGet(Keyword::new);
    }

    private sealed interface Condition {
        Match names(IpAddress host, List<AddressRange> onLink);

        Match namesLan(@Nullable IpAddress destination, List<AddressRange> onLink);
    }

    /** {@code LocalSubnet4} and {@code LocalSubnet6} are of one family, {@code LocalSubnet} is of both. */
    private record LocalSubnet(String text) implements Condition {
        @Override
        public Match names(IpAddress host, List<AddressRange> onLink) {
            if (!isForFamilyOf(host)) {
                return Match.NO;
            }
            Match best = onLink.isEmpty() ? Match.UNKNOWN : Match.NO;
            for (AddressRange network : onLink) {
                best = best.or(Match.of(network.contains(host)));
            }
            return best;
        }

        @Override
        public Match namesLan(@Nullable IpAddress destination, List<AddressRange> onLink) {
            return Match.of(destination == null || isForFamilyOf(destination));
        }

        private boolean isForFamilyOf(IpAddress host) {
            return !text.endsWith(host instanceof Ipv4Address ? "6" : "4");
        }
    }

    /** A range that holds all of the adapter's network holds each host there; one that is apart from it holds none. */
    private record InRange(AddressRange range) implements Condition {
        @Override
        public Match names(IpAddress host, List<AddressRange> onLink) {
            return Match.of(range.contains(host));
        }

        @Override
        public Match namesLan(@Nullable IpAddress destination, List<AddressRange> onLink) {
            Match best = onLink.isEmpty() ? Match.UNKNOWN : Match.NO;
            for (AddressRange network : onLink) {
                best = best.or(range.contains(network) ? Match.YES : perhaps(range.overlaps(network)));
            }
            return best;
        }

        private static Match perhaps(boolean overlaps) {
            return overlaps ? Match.UNKNOWN : Match.NO;
        }
    }

    /** A keyword other than {@code LocalSubnet}, for example {@code DNS}, stands for hosts that nobody listed here. */
    private record Keyword() implements Condition {
        @Override
        public Match names(IpAddress host, List<AddressRange> onLink) {
            return Match.UNKNOWN;
        }

        @Override
        public Match namesLan(@Nullable IpAddress destination, List<AddressRange> onLink) {
            return Match.UNKNOWN;
        }
    }
}
