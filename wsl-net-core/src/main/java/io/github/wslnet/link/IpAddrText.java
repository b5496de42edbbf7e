// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Warnings;
import io.github.wslnet.internal.scan.Words;
import io.github.wslnet.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines that {@code ip addr} prints for people. Each is told by its first word, whatever its indentation. */
final class IpAddrText {
    private static final Words WORDS =
            Words.of("valid_lft", "altname", "RX:", "TX:", "RX", "TX", "alias", "vf", "prog/xdp", "family");

    private final Lines lines;
    private final List<Link> links = new ArrayList<>();
    private final LinkHeads heads = new LinkHeads();
    private final Warnings warnings = new Warnings();
    private @Nullable LinkDraft link;
    private boolean awaitsNumbers;

    private IpAddrText(String text) {
        this.lines = Lines.ofIproute(text);
    }

    static Parsed<List<Link>> parse(String text) {
        IpAddrText reader = new IpAddrText(text);
        while (reader.lines.next()) {
            if (!reader.lines.isBlank()) {
                reader.readLine();
            }
        }
        reader.endLink();
        if (reader.links.isEmpty()) {
            throw reader.warnings.nothingRead(IpAddrOutput.FORMAT);
        }
        return reader.warnings.besides(List.copyOf(reader.links));
    }

    /** Reads a line by its first word; the words that most lines begin with are tried first. */
    private void readLine() {
        boolean numbersMayFollow = awaitsNumbers;
        awaitsNumbers = false;
        if (lines.fieldIs(0, "inet")) {
            readAddress(0, false);
        } else if (lines.fieldIs(0, "inet6")) {
            readAddress(0, true);
        } else if (lines.whole().startsWith(LinkDraft.TYPE_MARK, lines.fieldStart(0))) {
            readLinkLayer();
        } else if (!readNumbered()) {
            readOther(numbersMayFollow);
        }
    }

    /** Reads the lines that are seldom there. */
    private void readOther(boolean numbersMayFollow) {
        String text = lines.whole();
        String word = WORDS.find(text, lines.fieldStart(0), lines.fieldEnd(0));
        if (word != null) {
            readNamed(word);
        } else if (LinkWords.isState(lines, 1)) {
            readBrief();
        } else if (!(numbersMayFollow && Character.isDigit(text.charAt(lines.fieldStart(0)))) && !isDetail()) {
            passOver();
        }
    }

    private void readNamed(String word) {
        switch (word) {
            case "valid_lft" -> readLifetimes();
            case "altname" -> readAltName();
            case "RX:", "TX:", "RX", "TX" -> awaitsNumbers = true;
            default -> {
                // aliases, virtual functions, filters: printed with -d and of no concern here
            }
        }
    }

    /** Reads the line if it begins with {@code NUMBER:}. */
    private boolean readNumbered() {
        int colon = lines.fieldEnd(0) - 1;
        if (lines.whole().charAt(colon) != ':') {
            return false;
        }
        int index = Digits.intOrMinusOne(lines.whole(), lines.fieldStart(0), colon);
        if (index >= 0) {
            readNumbered(index);
        }
        return index >= 0;
    }

    /** Reads {@code 2: eth0: <UP> mtu 1500}, or {@code 2: eth0    inet 172.26.17.100/20} of {@code -o}. */
    private void readNumbered(int index) {
        boolean inet6 = lines.fieldIs(2, "inet6");
        if (inet6 || lines.fieldIs(2, "inet")) {
            if (link == null || !link.isNumbered(index)) {
                start(new LinkDraft(index, lines.field(1)));
            }
            readAddress(2, inet6);
            return;
        }
        if (LinkWords.isFlags(lines, 2) && isTitle(1)) {
            String title = lines.whole().substring(lines.fieldStart(1), lines.fieldEnd(1) - 1);
            start(new LinkDraft(index, title)).set(heads.read(lines, 2));
        } else {
            // what follows belongs to the interface that can't be read, not to the one before
            endLink();
            warn("expected an interface as NUMBER: NAME: <FLAGS>");
        }
    }

    /** Tells whether a field is {@code NAME:} or {@code NAME@PARENT:}. */
    private boolean isTitle(int field) {
        int colon = lines.fieldEnd(field) - 1;
        return colon > lines.fieldStart(field) && lines.whole().charAt(colon) == ':';
    }

    private void readBrief() {
        LinkDraft brief = new LinkDraft(-1, lines.field(0));
        if (brief.readBrief(lines)) {
            start(brief);
        } else {
            passOver();
        }
    }

    private void readAddress(int field, boolean inet6) {
        if (link == null) {
            warn("no interface stands before this address");
            return;
        }
        AddressDraft address = AddressDraft.start(lines, field + 1, link.name());
        if (address == null || address.isInet6() != inet6) {
            link.endAddress();
            warn("expected ADDRESS/PREFIX after '" + lines.field(field) + "'");
            return;
        }
        link.start(address);
        address.readWords(lines, field + 1 + address.fields());
        warnOfComplaint(address);
        if (lines.nextIf(AddressDraft.ENDLESS)) {
            address.setEndless();
        }
    }

    private void readLifetimes() {
        AddressDraft address = link == null ? null : link.address();
        if (address == null) {
            warn("no address stands before these lifetimes");
            return;
        }
        address.readLifetimes(lines);
        warnOfComplaint(address);
    }

    private void readAltName() {
        if (link == null || !lines.hasField(1)) {
            warn("expected one name, after an interface");
        } else {
            link.addAltName(lines.field(1));
        }
    }

    private void readLinkLayer() {
        if (link == null) {
            warn("no interface stands before this hardware address");
        } else {
            link.readLinkLayer(lines);
        }
    }

    /** Tells whether {@code -d} has printed this line about the kind of the link, in words that grow with each release. */
    private boolean isDetail() {
        return link != null && link.awaitsDetails() && AddressDraft.start(lines, 1, "") == null;
    }

    private void passOver() {
        if (LinkWords.isFlags(lines, 2)) {
            endLink();
        }
        warn("no line that 'ip addr' prints");
    }

    private LinkDraft start(LinkDraft next) {
        endLink();
        link = next;
        return next;
    }

    private void endLink() {
        if (link != null) {
            links.add(link.toLink());
            link = null;
        }
    }

    private void warnOfComplaint(AddressDraft address) {
        String complaint = address.takeComplaint();
        if (complaint != null) {
            warn(complaint);
        }
    }

    private void warn(String reason) {
        warnings.add(lines.warning(reason));
    }
}
