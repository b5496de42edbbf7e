// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.internal.scan.Chars;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of {@code ip addr} tells of a link in words: {@code <UP,LOWER_UP> mtu 1500 master br0 state UP}, or
 * {@code link-netnsid 0}.
 */
final class LinkWords {
    private static final Words STATES =
            Words.of("UNKNOWN", "NOTPRESENT", "DOWN", "LOWERLAYERDOWN", "TESTING", "DORMANT", "UP");
    private static final Words KEYS = Words.of(
            "mtu", "qdisc", "master", "state", "mode", "group", "qlen", "link-netnsid", "link-netns", "promiscuity");
    private static final Words FLAGS = Words.of(
            "NO-CARRIER",
            "LOOPBACK",
            "BROADCAST",
            "POINTOPOINT",
            "MULTICAST",
            "NOARP",
            "ALLMULTI",
            "PROMISC",
            "MASTER",
            "SLAVE",
            "DEBUG",
            "DYNAMIC",
            "AUTOMEDIA",
            "PORTSEL",
            "NOTRAILERS",
            "UP",
            "LOWER_UP",
            "DORMANT",
            "ECHO",
            "M-DOWN");

    /** No word. */
    static final LinkWords NONE = new LinkWords(List.of());

    private final List<String> flags;
    private int mtu = -1;
    private int netnsId = -1;
    private @Nullable String netns;
    private @Nullable String master;
    private @Nullable String state;
    private boolean detailed;

    private LinkWords(List<String> flags) {
        this.flags = flags;
    }

    /** Tells whether a field is {@code <FLAG,FLAG>}. */
    static boolean isFlags(Lines lines, int field) {
        return lines.hasField(field)
                && lines.whole().charAt(lines.fieldStart(field)) == '<'
                && lines.whole().charAt(lines.fieldEnd(field) - 1) == '>';
    }

    /** Tells whether a field is an operational state. */
    static boolean isState(Lines lines, int field) {
        return lines.hasField(field) && STATES.contains(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field));
    }

    /** Reads a field of flags and the words with a value behind it. */
    static LinkWords ofHead(Lines lines, int field) {
        return new LinkWords(flags(lines, field)).readAll(lines, field + 1);
    }

    /** Reads the words with a value from a field on. */
    static LinkWords ofLayer(Lines lines, int from) {
        return new LinkWords(List.of()).readAll(lines, from);
    }

    /** Reads a state and, on the same line, flags if there are some: what {@code -br} prints. */
    static LinkWords ofBrief(Lines lines) {
        int field = 2;
        while (lines.hasField(field) && !isFlags(lines, field)) {
            field++;
        }
        LinkWords words = lines.hasField(field) ? new LinkWords(flags(lines, field)) : new LinkWords(List.of());
        words.state = state(lines, 1);
        return words;
    }

    private LinkWords readAll(Lines lines, int from) {
        for (int i = from; lines.hasField(i + 1); i++) {
            String key = KEYS.find(lines.whole(), lines.fieldStart(i), lines.fieldEnd(i));
            if (key != null) {
                i++;
                read(key, lines, i);
            }
        }
        return this;
    }

    private void read(String key, Lines lines, int field) {
        switch (key) {
            case "mtu" -> mtu = number(lines, field);
            case "master" -> master = lines.field(field);
            case "state" -> state = state(lines, field);
            case "link-netnsid" -> netnsId = number(lines, field);
            case "link-netns" -> netns = lines.field(field);
            case "promiscuity" -> detailed = true;
            default -> {
                // qdisc, mode, group, qlen: how packets queue, which is no concern of ours
            }
        }
    }

    /** Tells whether {@code -d} was given, by a word that no other option prints. */
    boolean isDetailed() {
        return detailed;
    }

    /** Copies what the head of a link tells: where its other end lives is left to its second line. */
    void copyHeadTo(Link.Builder link) {
        link.addAllFlags(flags);
        if (mtu >= 0) {
            link.mtu(mtu);
        }
        if (master != null) {
            link.master(master);
        }
        if (state != null) {
            link.state(state);
        }
    }

    /** Copies where the other end lives; tells whether that was known. */
    boolean copyNetnsTo(Link.Builder link) {
        if (netnsId >= 0) {
            link.linkNetnsId(netnsId);
        }
        if (netns != null) {
            link.linkNetns(netns);
        }
        return netnsId >= 0 || netns != null;
    }

    private static List<String> flags(Lines lines, int field) {
        String text = lines.whole();
        List<String> flags = new ArrayList<>();
        int end = lines.fieldEnd(field) - 1;
        int start = lines.fieldStart(field) + 1;
        while (start < end) {
            int comma = Chars.indexOf(text, ',', start, end);
            int stop = comma < 0 ? end : comma;
            if (stop > start) {
                flags.add(FLAGS.at(text, start, stop));
            }
            start = stop + 1;
        }
        return List.copyOf(flags);
    }

    private static String state(Lines lines, int field) {
        return STATES.at(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field));
    }

    private static int number(Lines lines, int field) {
        return Digits.intOrMinusOne(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field));
    }
}
