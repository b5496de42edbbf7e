// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import java.util.Optional;
import java.util.Set;

/** Exchanges the public addresses of texts, and single ones. */
final class AddressExchange {
    private static final String VERSION = "version";
    private static final int LONGEST_GAP = 16;
    private static final Set<String> JSON_WORDS = Set.of("text", "data", "kind", "String");

    private final StandIns standIns = new StandIns();

    /** Returns the address in the place of a public one; any other stays. */
    IpAddress exchange(IpAddress address) {
        return standIns.of(address);
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
                int prefixEnd = prefixEnd(text, end);
                boolean stays = isPartOfMore(text, i, end) || isVersion(text, i);
                changed.append(
                        stays
                                ? text.substring(i, prefixEnd)
                                : word(text.substring(i, end), text.substring(end, prefixEnd)));
                i = prefixEnd;
            }
        }
        return changed.toString();
    }

    /**
     * Exchanges a word that is an address, one with a port behind it, or one with the length of a network's prefix.
     *
     * @param prefix a slash and the length, or nothing
     */
    private String word(String word, String prefix) {
        Optional<InterfaceAddress> network =
                prefix.isEmpty() ? Optional.empty() : InterfaceAddress.tryParse(word + prefix);
        if (network.isPresent()) {
            InterfaceAddress other = standIns.of(network.get());
            return other.equals(network.get()) ? word + prefix : other.toString();
        }
        int colon = word.indexOf(':');
        boolean v4WithPort = word.indexOf('.') >= 0 && colon > word.indexOf('.') && word.indexOf(':', colon + 1) < 0;
        int end = v4WithPort ? colon : word.length();
        while (end > 0 && word.charAt(end - 1) == '.') {
            end--;
        }
        Optional<IpAddress> address = IpAddress.tryParse(word.substring(0, end));
        if (address.isEmpty() || exchange(address.get()).equals(address.get())) {
            return word + prefix;
        }
        return exchange(address.get()) + word.substring(end) + prefix;
    }

    /** Returns where a slash and digits end that follow a word; there where none do. */
    private static int prefixEnd(String text, int start) {
        int end = start;
        if (end < text.length() && text.charAt(end) == '/') {
            end++;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
        }
        return end - start > 1 ? end : start;
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
