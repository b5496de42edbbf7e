// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.internal.scan.Chars;
import io.github.wslnet.internal.scan.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Reads ends of sockets out of a longer text; one reader serves a whole table.
 *
 * <p>What looks like an address but can't be one is refused; what has a letter that no address has is a name, be it a
 * host's or an address that somebody blackened ({@code 192.168.x.x}) before passing it on.
 */
final class EndText {
    private final Words words;
    private int port;
    private @Nullable String portName;
    private String complaint = "";

    EndText(Words words) {
        this.words = words;
    }

    /** Says what was wrong after {@link #read} gave null. */
    String complaint() {
        return complaint;
    }

    /** Returns the end that stands between two positions, or null. */
    @Nullable
    SocketEnd read(String text, int start, int end) {
        SocketEnd common = common(text, start, end);
        if (common != null) {
            return common;
        }
        int colon = colonBefore(text, start, end);
        if (colon < 0) {
            return fail("expected address:port but there is no colon", text, start, end);
        }
        port = Digits.portOrMinusOne(text, colon + 1, end);
        portName = null;
        if (port < 0) {
            if (!isPortName(text, colon + 1, end)) {
                return fail("expected a port in 0..65535, a service's name or *", text, colon + 1, end);
            }
            port = 0;
            portName = words.at(text, colon + 1, end);
        }
        return text.charAt(start) == '[' ? bracketed(text, start, colon) : plain(text, start, colon);
    }

    /** Returns the ends that most rows have, without making them anew. */
    private static @Nullable SocketEnd common(String text, int start, int end) {
        return switch (end - start) {
            case 3 -> text.startsWith("*:*", start) ? SocketEnd.ANY : null;
            case 6 -> text.startsWith("[::]:0", start) ? SocketEnd.ANY_IPV6 : null;
            case 9 -> text.startsWith("0.0.0.0:0", start) ? SocketEnd.ANY_IPV4 : null;
            default -> null;
        };
    }

    /** Reads {@code [fe80::1]}, {@code [fe80::1%12]} or {@code [fe80::1]%eth0}. */
    private @Nullable SocketEnd bracketed(String text, int start, int end) {
        if (text.charAt(end - 1) == ']') {
            return plain(text, start + 1, end - 1);
        }
        int close = Chars.indexOf(text, ']', start, end);
        if (close < 0) {
            return fail("expected ] after the address", text, start, end);
        }
        return text.charAt(close + 1) == '%' && Chars.indexOf(text, '%', start, close) < 0
                ? scoped(text, start + 1, close, close + 2, end)
                : fail("expected a colon or one zone after ]", text, start, end);
    }

    /** Reads {@code 127.0.0.1}, {@code fe80::1}, {@code fe80::1%12} or a name. */
    private @Nullable SocketEnd plain(String text, int start, int end) {
        IpAddress address = IpAddress.tryParse(text, start, end).orElse(null);
        if (address instanceof Ipv4Address v4) {
            return end(shared(v4), null, null);
        }
        if (address instanceof Ipv6Address v6) {
            return at(v6, v6.zone().orElse(null));
        }
        int percent = Chars.indexOf(text, '%', start, end);
        return percent < 0 ? named(text, start, end, null) : scoped(text, start, percent, percent + 1, end);
    }

    private @Nullable SocketEnd scoped(String text, int start, int end, int zoneStart, int zoneEnd) {
        for (int i = zoneStart; i < zoneEnd; i++) {
            char c = text.charAt(i);
            if ("%/:[]".indexOf(c) >= 0 || Character.isISOControl(c) || Character.isSpaceChar(c)) {
                return fail("the zone after % must be one word", text, start, zoneEnd);
            }
        }
        if (zoneStart == zoneEnd) {
            return fail("the zone after % is missing", text, start, zoneEnd);
        }
        String zone = words.at(text, zoneStart, zoneEnd);
        IpAddress address = IpAddress.tryParse(text, start, end).orElse(null);
        if (address == null) {
            return named(text, start, end, zone);
        }
        return address instanceof Ipv6Address v6 ? at(v6, zone) : end(address, null, zone);
    }

    /** Only link-local addresses have a zone of their own; elsewhere it says which adapter the socket is tied to. */
    private SocketEnd at(Ipv6Address address, @Nullable String zone) {
        if (zone == null) {
            return end(shared(address), null, null);
        }
        return end(address.isLinkLocal() ? address.withZone(zone) : address.withoutZone(), null, zone);
    }

    private @Nullable SocketEnd named(String text, int start, int end, @Nullable String zone) {
        if (start >= end) {
            return fail("the address is missing", text, start, start);
        }
        return looksLikeAddress(text, start, end)
                ? fail("this is no address", text, start, end)
                : end(null, words.at(text, start, end), zone);
    }

    private SocketEnd end(@Nullable IpAddress address, @Nullable String host, @Nullable String zone) {
        boolean plain = host == null && zone == null && portName == null;
        return new SocketEnd(address, port, plain ? null : new SocketEnd.Text(host, zone, portName, false));
    }

    /** Lets the addresses that most rows have be the same objects. */
    private static IpAddress shared(Ipv4Address address) {
        return address.bits() == 0
                ? Ipv4Address.UNSPECIFIED
                : address.bits() == 0x7f000001 ? Ipv4Address.LOOPBACK : address;
    }

    private static IpAddress shared(Ipv6Address address) {
        return address.isUnspecified()
                ? Ipv6Address.UNSPECIFIED
                : address.isLoopback() ? Ipv6Address.LOOPBACK : address;
    }

    /** Tells whether there is nothing but what addresses are made of; then it is a broken one and no name. */
    private static boolean looksLikeAddress(String text, int start, int end) {
        boolean digitsAndDots = true;
        boolean hexAndColons = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digitsAndDots &= digit || c == '.';
            hexAndColons |= c == ':';
            if (!digit && c != '.' && c != ':' && Character.digit(c, 16) < 0) {
                return c == '[' || c == ']';
            }
        }
        return digitsAndDots || hexAndColons;
    }

    /** Service names are ASCII (RFC 6335), with what {@code /etc/services} adds to that. */
    private static boolean isPortName(String text, int start, int end) {
        boolean letter = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            letter |= !digit;
            if (!digit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && "-_.+/".indexOf(c) < 0) {
                return c == '*' && end - start == 1;
            }
        }
        return letter;
    }

    private static int colonBefore(String text, int start, int end) {
        int i = end - 1;
        while (i >= start && text.charAt(i) != ':') {
            i--;
        }
        return i < start ? -1 : i;
    }

    private @Nullable SocketEnd fail(String reason, String text, int start, int end) {
        complaint = reason + ": '" + text.substring(start, Math.min(end, start + 80)) + "'";
        return null;
    }
}
