// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether the address conditions of a rule hold, in the words of the NetSecurity cmdlets. */
final class AddressConditions {
    private static final String LOCAL_SUBNET = "localsubnet";

    private AddressConditions() {}

    /** Says whether a host is among those that the texts name; no text names every host. */
    static Match names(List<String> texts, IpAddress host, List<Cidr> onLink) {
        return anyOf(texts, text -> named(text, host, onLink));
    }

    /** Says whether "some host of the LAN" is among those that the texts name, whichever host that is. */
    static Match nameWholeLan(List<String> texts, Optional<IpAddress> destination, List<Cidr> onLink) {
        return anyOf(texts, text -> namesLan(text, destination, onLink));
    }

    /** Returns the hosts that the texts name in a form that can be compared; empty is every host. */
    static Set<Object> hosts(List<String> texts) {
        if (texts.stream().anyMatch(RuleConditions::isAny)) {
            return Set.of();
        }
        return texts.stream()
                .map(text ->
                        AddressRange.tryParse(text).<Object>map(range -> range).orElse(text.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private interface Condition {
        Match test(String text);
    }

    private static Match anyOf(List<String> texts, Condition condition) {
        Match best = Match.of(texts.isEmpty());
        for (String text : texts) {
            Match match = RuleConditions.isAny(text) ? Match.YES : condition.test(text);
            if (match == Match.YES) {
                return match;
            }
            best = match == Match.UNKNOWN ? match : best;
        }
        return best;
    }

    /** A keyword other than {@code LocalSubnet}, for example {@code DNS}, stands for hosts that nobody listed here. */
    private static Match named(String text, IpAddress host, List<Cidr> onLink) {
        if (!isLocalSubnet(text)) {
            return AddressRange.tryParse(text)
                    .map(range -> Match.of(range.contains(host)))
                    .orElse(Match.UNKNOWN);
        }
        if (!isForFamilyOf(text, host)) {
            return Match.NO;
        }
        return onLink.isEmpty() ? Match.UNKNOWN : Match.of(onLink.stream().anyMatch(network -> network.contains(host)));
    }

    /** A range that holds all of the adapter's network holds each host there; one that is apart from it holds none. */
    private static Match namesLan(String text, Optional<IpAddress> destination, List<Cidr> onLink) {
        if (isLocalSubnet(text)) {
            return Match.of(
                    destination.map(address -> isForFamilyOf(text, address)).orElse(true));
        }
        Optional<AddressRange> range = AddressRange.tryParse(text);
        if (range.isEmpty() || onLink.isEmpty()) {
            return Match.UNKNOWN;
        }
        if (onLink.stream().anyMatch(range.get()::contains)) {
            return Match.YES;
        }
        return onLink.stream().anyMatch(range.get()::overlaps) ? Match.UNKNOWN : Match.NO;
    }

    private static boolean isLocalSubnet(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(LOCAL_SUBNET);
    }

    /** {@code LocalSubnet4} and {@code LocalSubnet6} are of one family, {@code LocalSubnet} is of both. */
    private static boolean isForFamilyOf(String text, IpAddress host) {
        return !text.endsWith(host instanceof Ipv4Address ? "6" : "4");
    }
}
