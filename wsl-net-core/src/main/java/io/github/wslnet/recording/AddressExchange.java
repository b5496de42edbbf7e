// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Exchanges public addresses by ones that are reserved for documentation (RFC 5737, RFC 3849). */
final class AddressExchange {
    private static final String VERSION = "version";
    private static final int LONGEST_GAP = 16;
    private static final Set<String> JSON_WORDS = Set.of("text", "data", "kind", "String");
    private static final List<Cidr> NOT_PUBLIC = List.of(
            Cidr.parse("0.0.0.0/8"),
            Cidr.parse("100.64.0.0/10"),
            Cidr.parse("192.0.2.0/24"),
            Cidr.parse("198.51.100.0/24"),
            Cidr.parse("203.0.113.0/24"),
            Cidr.parse("240.0.0.0/4"));
    private static final Cidr GLOBAL_V6 = Cidr.parse("2000::/3");
    private static final Cidr DOCUMENTATION_V6 = Cidr.parse("2001:db8::/32");

    private final Map<IpAddress, IpAddress> others = new HashMap<>();
    private int v4;
    private int v6;

    /** Returns the address in the place of a public one; any other stays. */
    IpAddress exchange(IpAddress address) {
        return isPublic(address) ? others.computeIfAbsent(address, this::other) : address;
    }

    private IpAddress other(IpAddress address) {
        if (address.bitLength() > 32) {
            v6++;
            return IpAddress.parse("2001:db8::" + Integer.toHexString(v6));
        }
        v4++;
        String network = v4 < 255 ? "203.0.113." : "198.51.100.";
        return IpAddress.parse(network + (1 + (v4 - 1) % 254));
    }

    private static boolean isPublic(IpAddress address) {
        if (address instanceof Ipv4Address ipv4) {
            return !ipv4.isPrivate()
                    && !ipv4.isLoopback()
                    && !ipv4.isLinkLocal()
                    && !ipv4.isMulticast()
                    && NOT_PUBLIC.stream().noneMatch(reserved -> reserved.contains(ipv4));
        }
        return GLOBAL_V6.contains(address) && !DOCUMENTATION_V6.contains(address);
    }

    /** Exchanges all public addresses of a text. */
    String exchange(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = wordEnd(text, i);
            if (end == i) {
                changed.append(text.charAt(i));
                i++;
            } else {
                boolean stays = isPartOfMore(text, i, end) || isVersion(text, i);
                changed.append(stays ? text.substring(i, end) : word(text.substring(i, end)));
                i = end;
            }
        }
        return changed.toString();
    }

    /** Exchanges a word that is an address, or one with a port behind it. */
    private String word(String word) {
        int colon = word.indexOf(':');
        boolean v4WithPort = word.indexOf('.') >= 0 && colon > word.indexOf('.') && word.indexOf(':', colon + 1) < 0;
        int end = v4WithPort ? colon : word.length();
        while (end > 0 && word.charAt(end - 1) == '.') {
            end--;
        }
        Optional<IpAddress> address = IpAddress.tryParse(word.substring(0, end));
        if (address.isEmpty() || !isPublic(address.get())) {
            return word;
        }
        return exchange(address.get()) + word.substring(end);
    }

    /** A letter or dash beside it makes it a name, or the number of a version. */
    private static boolean isPartOfMore(String text, int start, int end) {
        return start > 0 && isNamePart(text.charAt(start - 1)) || end < text.length() && isNamePart(text.charAt(end));
    }

    /** The registry's value {@code Version} has four parts too; in JSON some words of its form stand in between. */
    private static boolean isVersion(String text, int start) {
        int end = wordBefore(text, start);
        int begin = nameStart(text, end);
        while (JSON_WORDS.contains(text.substring(begin, end))) {
            end = wordBefore(text, begin);
            begin = nameStart(text, end);
        }
        return isName(VERSION, text, begin, end);
    }

    private static boolean isName(String name, String text, int start, int end) {
        return end - start == name.length() && text.regionMatches(true, start, name, 0, name.length());
    }

    /** Returns where the last word before a place ends, looking past a few signs such as quotes and colons. */
    private static int wordBefore(String text, int place) {
        int end = place;
        while (end > 0 && place - end < LONGEST_GAP && !isNamePart(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int nameStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start <= VERSION.length() && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isAddressPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAddressPart(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == '.' || c == ':';
    }
}
