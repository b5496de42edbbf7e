// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Words;
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

    private static final int BROADCAST_LENGTH = " brd ff:ff:ff:ff:ff:ff".length();
    private static final Words TYPES = Words.of("ether", "loopback", "none", "ppp", "sit", "ieee802.11");

    private final int index;
    private final String name;
    private final Link.Builder link;
    private LinkWords head = LinkWords.NONE;
    private LinkWords layer = LinkWords.NONE;
    private @Nullable String type;
    private @Nullable MacAddress mac;
    private @Nullable AddressDraft address;

    /**
     * Starts a link.
     *
     * @param index its number, or -1 when none was printed
     * @param title the name, or {@code NAME@PARENT}
     */
    LinkDraft(int index, String title) {
        int at = title.lastIndexOf('@');
        this.index = index;
        this.name = at > 0 ? title.substring(0, at) : title;
        this.link = Link.named(name);
        if (index >= 0) {
            link.index(index);
        }
        if (at > 0) {
            link.parent(title.substring(at + 1));
        }
    }

    /** Tells whether this is the link of this number. */
    boolean isNumbered(int number) {
        return index == number;
    }

    String name() {
        return name;
    }

    /** Tells whether {@code -d} was given and the lines of its details are not over: they come before the addresses. */
    boolean awaitsDetails() {
        return address == null && (head.isDetailed() || layer.isDetailed());
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

    private void readMac(Lines lines, int field) {
        mac = MacAddress.tryParse(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field))
                .orElse(null);
    }

    /** Takes what stands after the title. */
    void set(LinkWords words) {
        head = words;
    }

    /**
     * Reads the line of {@code -br}: {@code TITLE STATE}, then addresses, or a hardware address and {@code <FLAGS>}.
     *
     * @return false when there is something else in it
     */
    boolean readBrief(Lines lines) {
        head = LinkWords.ofBrief(lines);
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
        if (LinkWords.isFlags(lines, field)) {
            return 1;
        }
        readMac(lines, field);
        boolean isTunnelEnd = IpAddress.tryParse(lines.whole(), lines.fieldStart(field), lines.fieldEnd(field))
                .isPresent();
        return mac != null || isTunnelEnd ? 1 : 0;
    }

    /** Reads {@code link/TYPE ADDRESS} and the words with a value that follow the broadcast address. */
    void readLinkLayer(Lines lines) {
        String text = lines.whole();
        type = TYPES.at(text, lines.fieldStart(0) + TYPE_MARK.length(), lines.fieldEnd(0));
        if (!lines.hasField(1)) {
            return;
        }
        readMac(lines, 1);
        if (lines.end() - lines.fieldEnd(1) > BROADCAST_LENGTH || mac == null) {
            layer = LinkWords.ofLayer(lines, 1);
        }
    }

    Link toLink() {
        endAddress();
        head.copyHeadTo(link);
        if (!layer.copyNetnsTo(link)) {
            head.copyNetnsTo(link);
        }
        // set only if it is there: an Optional for each word of a hundred links would cost as much as reading it
        if (type != null) {
            link.linkType(type);
        }
        if (mac != null) {
            link.mac(mac);
        }
        return link.build();
    }

    /** Ends the address that the last row was about. */
    void endAddress() {
        if (address != null) {
            link.addAddress(address.toAddress());
            address = null;
        }
    }
}
