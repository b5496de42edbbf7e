// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.route;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.scan.Chars;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the words of one line of {@code ip route} into a draft. */
final class RouteWords {
    private static final String DEFAULT = "default";
    private static final String SECONDS = "sec";
    private static final Words FAMILIES = Words.of("inet", "inet6", "mpls", "link", "bridge");
    private static final Words FLAGS = Words.of(
            "onlink",
            "linkdown",
            "dead",
            "pervasive",
            "offload",
            "offload_failed",
            "trap",
            "notify",
            "unresolved",
            "rt_offload",
            "rt_offload_failed",
            "rt_trap");
    private static final Words READ = Words.of(
            "via",
            "dev",
            "src",
            "from",
            "metric",
            "table",
            "proto",
            "scope",
            "pref",
            "mtu",
            "hoplimit",
            "expires",
            "error",
            "weight");
    private static final Words PASSED = Words.of(
            "to",
            "tos",
            "dsfield",
            "mark",
            "uid",
            "realm",
            "realms",
            "nhid",
            "iif",
            "advmss",
            "window",
            "rtt",
            "rttvar",
            "ssthresh",
            "cwnd",
            "initcwnd",
            "initrwnd",
            "reordering",
            "rto_min",
            "quickack",
            "congctl",
            "features",
            "fastopen_no_cookie",
            "ttl-propagate",
            "users",
            "used",
            "age",
            "ipid",
            "ts",
            "tsage");
    private static final Words AFTER_ENCAP = Words.of("via", "dev", "table", "proto", "metric");

    private final Lines lines;
    private final String text;
    private final RouteDraft route;
    private @Nullable String complaint;

    private RouteWords(Lines lines, RouteDraft route) {
        this.lines = lines;
        this.text = lines.whole();
        this.route = route;
    }

    /**
     * Reads the words from a field on.
     *
     * @return what could not be read, if anything
     */
    static @Nullable String read(Lines lines, int from, RouteDraft route) {
        RouteWords reader = new RouteWords(lines, route);
        for (int i = from; lines.hasField(i); i++) {
            i = reader.readWord(i);
        }
        return reader.complaint;
    }

    /** Tells whether a field is a word that may follow a destination. */
    static boolean isWord(Lines lines, int field) {
        int start = lines.fieldStart(field);
        int end = lines.fieldEnd(field);
        String text = lines.whole();
        return READ.contains(text, start, end)
                || PASSED.contains(text, start, end)
                || FLAGS.contains(text, start, end)
                || lines.fieldIs(field, "encap")
                || lines.fieldIs(field, "as");
    }

    /** Reads {@code default}, {@code 10.0.0.0/8} or {@code 10.0.0.1}; false when there is none of these. */
    static boolean readDestination(Lines lines, int field, RouteDraft route) {
        if (lines.fieldIs(field, DEFAULT)) {
            return true;
        }
        return lines.hasField(field)
                && readDestination(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field), route);
    }

    /** Reads what {@code "dst"} holds; false when it is no destination. */
    static boolean readDestination(String destination, RouteDraft route) {
        return destination.equals(DEFAULT) || readDestination(destination, 0, destination.length(), route);
    }

    private static boolean readDestination(String text, int start, int end, RouteDraft route) {
        int slash = Chars.indexOf(text, '/', start, end);
        boolean hasPrefix = slash >= 0;
        IpAddress address =
                IpAddress.tryParse(text, start, hasPrefix ? slash : end).orElse(null);
        if (address == null) {
            return false;
        }
        int prefixLength = hasPrefix ? Digits.intOrMinusOne(text, slash + 1, end) : address.bitLength();
        if (prefixLength < 0 || prefixLength > address.bitLength()) {
            return false;
        }
        route.destination = address;
        route.prefixLength = prefixLength;
        return true;
    }

    /** Reads a word and its value, and returns the last field of these. */
    private int readWord(int field) {
        int start = lines.fieldStart(field);
        int end = lines.fieldEnd(field);
        String flag = FLAGS.find(text, start, end);
        if (flag != null) {
            route.flags.add(flag);
            return field;
        }
        if (lines.fieldIs(field, "as")) {
            return field;
        }
        if (lines.fieldIs(field, "encap")) {
            return passEncapsulation(field);
        }
        String key = READ.find(text, start, end);
        if (key == null && !PASSED.contains(text, start, end)) {
            complaint = "unknown word '" + text.substring(start, end) + "'";
            return field;
        }
        int value = lines.fieldIs(field + 1, "lock") ? field + 2 : field + 1;
        if (!lines.hasField(value)) {
            complaint = "nothing stands after '" + text.substring(start, end) + "'";
            return field;
        }
        return key == null ? value : readValue(key, value);
    }

    private int readValue(String key, int field) {
        switch (key) {
            case "via" -> {
                return readGateway(field);
            }
            case "dev" -> route.dev = Optional.of(lines.field(field));
            case "table" -> route.table = Optional.of(lines.field(field));
            case "proto" -> route.proto = Optional.of(lines.field(field));
            case "scope" -> route.scope = Optional.of(lines.field(field));
            case "pref" -> route.preference = Optional.of(lines.field(field));
            case "src" -> route.src = address(key, field);
            case "from" -> route.from = network(field);
            default -> readNumber(key, field);
        }
        return field;
    }

    private void readNumber(String key, int field) {
        switch (key) {
            case "metric" -> route.metric = metric(field);
            case "expires" -> route.expiresSeconds = number(key, field, SECONDS.length());
            case "mtu" -> route.mtu = smallNumber(key, field);
            case "hoplimit" -> route.hopLimit = smallNumber(key, field);
            case "weight" -> route.weight = smallNumber(key, field);
            default -> route.error = error(field);
        }
    }

    /** Reads {@code 10.0.0.1} or {@code inet6 fe80::1}, which is how a gateway of the other family is printed. */
    private int readGateway(int field) {
        boolean named = FAMILIES.contains(text, lines.fieldStart(field), lines.fieldEnd(field));
        int last = named && lines.hasField(field + 1) ? field + 1 : field;
        route.via = address("via", last);
        route.viaOtherFamily = named;
        return last;
    }

    private int passEncapsulation(int field) {
        int last = field;
        while (lines.hasField(last + 1)
                && !AFTER_ENCAP.contains(text, lines.fieldStart(last + 1), lines.fieldEnd(last + 1))) {
            last++;
        }
        return last;
    }

    private Optional<IpAddress> address(String key, int field) {
        IpAddress address = IpAddress.tryParse(text, lines.fieldStart(field), lines.fieldEnd(field))
                .orElse(null);
        if (address == null) {
            complaint = "no address stands after '" + key + "'";
        }
        return Optional.ofNullable(address);
    }

    private Optional<Cidr> network(int field) {
        RouteDraft sender = new RouteDraft();
        if (!readDestination(lines, field, sender) || sender.destination == null) {
            complaint = "no network stands after 'from'";
            return Optional.empty();
        }
        return Optional.of(Cidr.containing(sender.destination, sender.prefixLength));
    }

    private OptionalInt smallNumber(String key, int field) {
        OptionalLong number = number(key, field, 0);
        if (number.isPresent() && number.getAsLong() > Integer.MAX_VALUE) {
            complaint = "the number after '" + key + "' is too large";
            return OptionalInt.empty();
        }
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /** Reads a metric; busybox (1.35) prints those from 2147483648 on as negative numbers. */
    private OptionalLong metric(int field) {
        int start = lines.fieldStart(field);
        boolean wrapped = text.charAt(start) == '-';
        long number = wrapped ? Digits.numberOrMinusOne(text, start + 1, lines.fieldEnd(field)) : -1;
        boolean isInt = number > 0 && number <= 1L << 31;
        return isInt ? OptionalLong.of((1L << 32) - number) : number("metric", field, 0);
    }

    /** Reads a number, after which a unit of some letters stands. */
    private OptionalLong number(String key, int field, int unit) {
        long number = Digits.numberOrMinusOne(text, lines.fieldStart(field), lines.fieldEnd(field) - unit);
        if (number < 0) {
            complaint = "no number stands after '" + key + "'";
            return OptionalLong.empty();
        }
        return OptionalLong.of(number);
    }

    private OptionalInt error(int field) {
        int start = lines.fieldStart(field);
        boolean negative = text.charAt(start) == '-';
        int number = Digits.intOrMinusOne(text, negative ? start + 1 : start, lines.fieldEnd(field));
        if (number < 0) {
            complaint = "no number stands after 'error'";
            return OptionalInt.empty();
        }
        return OptionalInt.of(negative ? -number : number);
    }
}
