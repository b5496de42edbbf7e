// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Words;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One link of {@code ip addr} while its rows are read.
 *
 * <pre>
 * 2: eth0@if7: &lt;BROADCAST,MULTICAST,UP,LOWER_UP&gt; mtu 1500 qdisc noqueue master br0 state UP group default qlen 1000
 *     link/ether 00:15:5d:53:3d:d9 brd ff:ff:ff:ff:ff:ff link-netnsid 0
 * </pre>
 */
final class LinkDraft {
    /** What {@code link_type} stands behind in the text. */
    static final String TYPE_MARK = "link/";

    private static final int MAC_LENGTH = 17;
    private static final Words STATES =
            Words.of("UNKNOWN", "NOTPRESENT", "DOWN", "LOWERLAYERDOWN", "TESTING", "DORMANT", "UP");
    private static final Words TYPES = Words.of("ether", "loopback", "none", "ppp", "sit", "ieee802.11");
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

    private final OptionalInt index;
    private final String name;
    private final Link.Builder link;
    private OptionalInt mtu = OptionalInt.empty();
    private OptionalInt netnsId = OptionalInt.empty();
    private @Nullable String netns;
    private @Nullable String master;
    private @Nullable String state;
    private @Nullable String type;
    private Optional<MacAddress> mac = Optional.empty();
    private @Nullable AddressDraft address;
    private boolean details;

    /**
     * Starts a link.
     *
     * @param title the name, or {@code NAME@PARENT}
     */
    LinkDraft(OptionalInt index, String title) {
        int at = title.lastIndexOf('@');
        this.index = index;
        this.name = at > 0 ? title.substring(0, at) : title;
        this.link = Link.named(name).index(index);
        if (at > 0) {
            link.parent(title.substring(at + 1));
        }
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

    /** Tells whether this is the link of this number. */
    boolean isNumbered(int number) {
        return index.isPresent() && index.getAsInt() == number;
    }

    String name() {
        return name;
    }

    /** Tells whether {@code -d} was given and the lines of its details are not over: they come before the addresses. */
    boolean awaitsDetails() {
        return details && address == null;
    }

    /** Returns the address that the last row was about. */
    @Nullable
    AddressDraft address() {
        return address;
    }

    /** Ends the address before and makes this the current one. */
    void start(AddressDraft next) {
        endAddress();
        address = next;
    }

    void addAltName(String altName) {
        link.addAltName(altName);
    }

    private void readState(Lines lines, int field) {
        state = STATES.at(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field));
    }

    private void readMac(Lines lines, int field) {
        if (lines.fieldEnd(field) - lines.fieldStart(field) == MAC_LENGTH) {
            mac = MacAddress.tryParse(lines.field(field));
        }
    }

    /** Reads {@code NUMBER: TITLE: <FLAGS> mtu 1500 ...} from the flags on. */
    void readHead(Lines lines, boolean further) {
        readFlags(lines, 2);
        readWords(lines, 3, further);
    }

    /**
     * Reads the line of {@code -br}: {@code TITLE STATE}, then addresses, or a hardware address and {@code <FLAGS>}.
     *
     * @return false when there is something else in it
     */
    boolean readBrief(Lines lines) {
        readState(lines, 1);
        int i = 2;
        while (lines.hasField(i)) {
            int read = readBriefField(lines, i);
            if (read == 0) {
                return false;
            }
            i += read;
        }
        return true;
    }

    /** Returns how many fields were read. */
    private int readBriefField(Lines lines, int field) {
        AddressDraft next = AddressDraft.start(lines, field, name);
        if (next != null) {
            start(next);
            return next.fields();
        }
        if (address != null && lines.fieldIs(field, "metric")) {
            return address.readMetric(lines, field);
        }
        if (isFlags(lines, field)) {
            readFlags(lines, field);
            return 1;
        }
        readMac(lines, field);
        boolean isTunnelEnd =
                IpAddress.parseOrNull(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field)) != null;
        return mac.isPresent() || isTunnelEnd ? 1 : 0;
    }

    /** Reads {@code <FLAG,FLAG>}. */
    private void readFlags(Lines lines, int field) {
        String text = lines.whole();
        int end = lines.fieldEnd(field) - 1;
        int start = lines.fieldStart(field) + 1;
        while (start < end) {
            int comma = text.indexOf(',', start);
            int stop = comma < 0 || comma > end ? end : comma;
            if (stop > start) {
                link.addFlag(FLAGS.at(text, start, stop));
            }
            start = stop + 1;
        }
    }

    /** Reads {@code link/TYPE ADDRESS} and, where something may stand there that counts, what follows it. */
    void readLinkLayer(Lines lines, boolean further) {
        type = TYPES.at(lines.whole(), lines.fieldStart(0) + TYPE_MARK.length(), lines.fieldEnd(0));
        if (lines.hasField(1)) {
            readMac(lines, 1);
        }
        if (further) {
            readWords(lines, 1, true);
        }
    }

    /** Reads words with a value, and steps over all others. */
    private void readWords(Lines lines, int from, boolean further) {
        String text = lines.whole();
        for (int i = from; (further || state == null) && lines.hasField(i + 1); i++) {
            String key = KEYS.find(text, lines.fieldStart(i), lines.fieldEnd(i));
            if (key != null) {
                i++;
                readValue(key, lines, i);
            }
        }
    }

    Link toLink() {
        endAddress();
        return link.mtu(mtu)
                .state(Optional.ofNullable(state))
                .master(Optional.ofNullable(master))
                .linkType(Optional.ofNullable(type))
                .mac(mac)
                .linkNetnsId(netnsId)
                .linkNetns(Optional.ofNullable(netns))
                .build();
    }

    private void readValue(String key, Lines lines, int field) {
        switch (key) {
            case "mtu" -> mtu = number(lines, field);
            case "master" -> master = lines.field(field);
            case "state" -> readState(lines, field);
            case "link-netnsid" -> netnsId = number(lines, field);
            case "link-netns" -> netns = lines.field(field);
            case "promiscuity" -> details = true;
            default -> {
                // qdisc, mode, group, qlen: how packets queue, which is no concern of ours
            }
        }
    }

    /** Ends the address that the last row was about. */
    void endAddress() {
        if (address != null) {
            link.addAddress(address.toAddress());
            address = null;
        }
    }

    private static OptionalInt number(Lines lines, int field) {
        int number = Digits.intOrMinusOne(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field));
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
