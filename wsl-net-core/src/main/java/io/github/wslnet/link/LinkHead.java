// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ip addr} prints of a link behind its title: {@code <UP,LOWER_UP> mtu 1500 master br0 state UP}.
 *
 * @param mtu the largest packet in bytes, or -1 when it was not printed
 */
record LinkHead(
        List<String> flags,
        int mtu,
        @Nullable String master,
        @Nullable String state) {
    private static final Words STATES =
            Words.of("UNKNOWN", "NOTPRESENT", "DOWN", "LOWERLAYERDOWN", "TESTING", "DORMANT", "UP");
    private static final Words KEYS = Words.of("mtu", "qdisc", "master", "state", "mode", "group", "qlen");
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

    /** What is known of a link whose head was not printed. */
    static final LinkHead UNKNOWN = new LinkHead(List.of(), -1, null, null);

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

    /** Reads the flags and the words that follow them, up to the state: what stands behind it is about queues. */
    static LinkHead read(Lines lines, int field) {
        int mtu = -1;
        String master = null;
        String state = null;
        for (int i = field + 1; state == null && lines.hasField(i + 1); i++) {
            String key = KEYS.find(lines.whole(), lines.fieldStart(i), lines.fieldEnd(i));
            if (key != null) {
                i++;
                switch (key) {
                    case "mtu" -> mtu = number(lines, i);
                    case "master" -> master = lines.field(i);
                    case "state" -> state = state(lines, i);
                    default -> {
                        // qdisc, mode, group, qlen: how packets queue, which is no concern of ours
                    }
                }
            }
        }
        return new LinkHead(flags(lines, field), mtu, master, state);
    }

    /** Returns a head with the flags of a field {@code <FLAG,FLAG>}. */
    LinkHead withFlags(Lines lines, int field) {
        return new LinkHead(flags(lines, field), mtu, master, state);
    }

    /** Returns a head with the state of a field. */
    LinkHead withState(Lines lines, int field) {
        return new LinkHead(flags, mtu, master, state(lines, field));
    }

    void copyTo(Link.Builder link) {
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

    private static List<String> flags(Lines lines, int field) {
        String text = lines.whole();
        List<String> flags = new ArrayList<>();
        int end = lines.fieldEnd(field) - 1;
        int start = lines.fieldStart(field) + 1;
        while (start < end) {
            int comma = text.indexOf(',', start);
            int stop = comma < 0 || comma > end ? end : comma;
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
