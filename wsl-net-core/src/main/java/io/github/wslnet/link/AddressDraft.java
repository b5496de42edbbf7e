// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.scan.Chars;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One address of {@code ip addr} while its rows are read.
 *
 * <pre>
 * inet 10.8.0.2 peer 10.8.0.1/32 metric 100 brd 10.8.0.255 scope global proto 5 dynamic noprefixroute tun0
 *    valid_lft 86311sec preferred_lft forever
 * </pre>
 */
final class AddressDraft {
    /** The lifetimes of an address that nobody has limited. */
    static final String ENDLESS = "valid_lft forever preferred_lft forever";

    private static final String FOREVER = "forever";
    private static final String SECONDS = "sec";
    private static final Words KEYS = Words.of("brd", "any", "metric", "scope", "proto", "flags");
    private static final Words SCOPES = Words.of("global", "link", "host", "site");
    private static final Words FLAGS = Words.of(
            "secondary",
            "temporary",
            "nodad",
            "optimistic",
            "dadfailed",
            "home",
            "deprecated",
            "tentative",
            "dynamic",
            "mngtmpaddr",
            "noprefixroute",
            "autojoin",
            "stable-privacy");

    private final IpAddress address;
    private final int prefixLength;
    private final @Nullable IpAddress peer;
    private final boolean inet6;
    private final String linkName;
    private @Nullable IpAddress broadcast;
    private long metric = -1;
    private long unnamedFlags = -1;
    private @Nullable List<String> flags;
    private @Nullable String scope;
    private @Nullable String proto;
    private @Nullable String label;
    private @Nullable Lifetime valid;
    private @Nullable Lifetime preferred;
    private @Nullable String complaint;

    private AddressDraft(IpAddress address, int prefixLength, @Nullable IpAddress peer, String linkName) {
        this.address = address;
        this.prefixLength = prefixLength;
        this.peer = peer;
        this.inet6 = address.bitLength() == 128;
        this.linkName = linkName;
    }

    /**
     * Starts an address from the fields {@code ADDRESS/PREFIX} or {@code ADDRESS peer PEER/PREFIX}.
     *
     * @return null when they are not there or do not fit each other
     */
    static @Nullable AddressDraft start(Lines lines, int field, String linkName) {
        int fields = lines.fieldIs(field + 1, "peer") ? 3 : 1;
        int last = field + fields - 1;
        if (!lines.hasField(last)) {
            return null;
        }
        String text = lines.whole();
        int end = lines.fieldEnd(last);
        int slash = Chars.indexOf(text, '/', lines.fieldStart(last), end);
        if (slash < 0) {
            return null;
        }
        IpAddress network =
                IpAddress.tryParse(text, lines.fieldStart(last), slash).orElse(null);
        IpAddress own = fields == 1
                ? network
                : IpAddress.tryParse(text, lines.fieldStart(field), lines.fieldEnd(field))
                        .orElse(null);
        int prefixLength = Digits.intOrMinusOne(text, slash + 1, end);
        if (own == null || network == null || !own.sameFamilyAs(network) || !fits(prefixLength, own)) {
            return null;
        }
        return new AddressDraft(own, prefixLength, fields == 1 ? null : network, linkName);
    }

    /** Tells whether the address is an IPv6 one. */
    boolean isInet6() {
        return inet6;
    }

    /** Returns how many fields {@link #start} has read. */
    int fields() {
        return peer == null ? 1 : 3;
    }

    /** Returns what of the last row could not be read, if anything. */
    @Nullable
    String takeComplaint() {
        String taken = complaint;
        complaint = null;
        return taken;
    }

    /** Reads {@code valid_lft 86311sec preferred_lft forever}. */
    void readLifetimes(Lines lines) {
        for (int i = 0; lines.hasField(i + 1); i += 2) {
            Lifetime lifetime = lifetime(lines.whole(), lines.fieldStart(i + 1), lines.fieldEnd(i + 1));
            if (lifetime == null) {
                complaint = "a lifetime is 'forever' or a number of seconds";
            } else if (lines.fieldIs(i, "valid_lft")) {
                valid = lifetime;
            } else if (lines.fieldIs(i, "preferred_lft")) {
                preferred = lifetime;
            }
        }
    }

    /** Takes {@link #ENDLESS} for read. */
    void setEndless() {
        valid = Lifetime.FOREVER;
        preferred = Lifetime.FOREVER;
    }

    LinkAddress toAddress() {
        LinkAddress.Builder to = LinkAddress.builder(address, prefixLength);
        copyAddresses(to);
        copyWords(to);
        copyLifetimes(to);
        return to.build();
    }

    private void copyAddresses(LinkAddress.Builder to) {
        if (peer != null) {
            to.peer(peer);
        }
        if (broadcast != null) {
            to.broadcast(broadcast);
        }
        if (metric >= 0) {
            to.metric(metric);
        }
    }

    private void copyWords(LinkAddress.Builder to) {
        if (scope != null) {
            to.scope(scope);
        }
        if (proto != null) {
            to.proto(proto);
        }
        if (label != null) {
            to.label(label);
        }
        if (flags != null) {
            to.addAllFlags(flags);
        }
        if (unnamedFlags >= 0) {
            to.unnamedFlags((int) unnamedFlags);
        }
    }

    private void copyLifetimes(LinkAddress.Builder to) {
        if (valid != null) {
            to.validLifetime(valid);
        }
        if (preferred != null) {
            to.preferredLifetime(preferred);
        }
    }

    /** Reads {@code metric 100} and returns how many fields that are. */
    int readMetric(Lines lines, int field) {
        if (!lines.hasField(field + 1)) {
            return 1;
        }
        readMetric(lines.whole(), lines.fieldStart(field + 1), lines.fieldEnd(field + 1));
        return 2;
    }

    /** Reads what follows the network. */
    void readWords(Lines lines, int from) {
        String text = lines.whole();
        for (int i = from; lines.hasField(i); i++) {
            String key = KEYS.find(text, lines.fieldStart(i), lines.fieldEnd(i));
            boolean last = !lines.hasField(i + 1);
            if (key == null) {
                readFlagOrLabel(lines, i, last);
            } else if (last) {
                complaint = "nothing stands after '" + key + "'";
            } else {
                i++;
                readValue(key, text, lines.fieldStart(i), lines.fieldEnd(i));
            }
        }
    }

    private void readValue(String key, String text, int start, int end) {
        switch (key) {
            case "scope" -> scope = SCOPES.at(text, start, end);
            case "proto" -> proto = text.substring(start, end);
            case "brd" -> readBroadcast(text, start, end);
            case "metric" -> readMetric(text, start, end);
            case "flags" -> readUnnamedFlags(text, start, end);
            default -> {
                // "any": an anycast address; only ever set by a program of one's own
            }
        }
    }

    private void readBroadcast(String text, int start, int end) {
        broadcast = IpAddress.tryParse(text, start, end).orElse(null);
        if (broadcast == null) {
            complaint = "no address stands after 'brd'";
        }
    }

    private void readMetric(String text, int start, int end) {
        metric = Digits.numberOrMinusOne(text, start, end);
        if (metric < 0) {
            complaint = "no number stands after 'metric'";
        }
    }

    private void readUnnamedFlags(String text, int start, int end) {
        unnamedFlags = Digits.hexOrMinusOne(text, start, end);
        if (unnamedFlags < 0) {
            complaint = "no hexadecimal number stands after 'flags'";
        }
    }

    /** Reads a word that has no value: the label, which comes last, or a flag, were it one that no tool has today. */
    private void readFlagOrLabel(Lines lines, int field, boolean last) {
        String text = lines.whole();
        int start = lines.fieldStart(field);
        int end = lines.fieldEnd(field);
        if (last && !inet6 && lines.fieldIs(field, linkName)) {
            label = linkName;
        } else if (last && !inet6 && !FLAGS.contains(text, start, end)) {
            label = text.substring(start, end);
        } else {
            if (flags == null) {
                flags = new ArrayList<>(2);
            }
            flags.add(FLAGS.at(text, start, end));
        }
    }

    private static boolean fits(int prefixLength, IpAddress address) {
        return prefixLength >= 0 && prefixLength <= address.bitLength();
    }

    private static @Nullable Lifetime lifetime(String text, int start, int end) {
        if (end - start == FOREVER.length() && text.startsWith(FOREVER, start)) {
            return Lifetime.FOREVER;
        }
        int unit = end - SECONDS.length();
        if (unit <= start || !text.startsWith(SECONDS, unit)) {
            return null;
        }
        // a deprecated address counts on below zero
        boolean over = text.charAt(start) == '-';
        long seconds = Digits.numberOrMinusOne(text, over ? start + 1 : start, unit);
        return over && seconds >= 0 ? Lifetime.ofSeconds(0) : Lifetime.ofKernelOrNull(seconds);
    }
}
