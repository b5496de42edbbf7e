// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.text.ParseWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one adapter, told apart by their order and the form of their values.
 *
 * <p>{@code ipconfig} prints them in this order in every language; those marked + only with {@code /all}:
 *
 * <pre>
 * media state (only when disconnected), DNS suffix, description+, physical address+, DHCP enabled+,
 * autoconfiguration enabled+, IPv6 addresses, temporary IPv6 addresses, link-local IPv6 address,
 * IPv4 address and subnet mask (once or more), lease obtained+, lease expires+, default gateway,
 * DHCP server+, DHCPv6 IAID+, DHCPv6 client DUID+, DNS servers+, NetBIOS over Tcpip+
 * </pre>
 */
final class IpconfigBlock {
    private static final int NONE = -1;

    private final Optional<IpconfigLine> heading;
    private final List<IpconfigRow> rows = new ArrayList<>();
    private int rowIndent;
    private boolean spaced;

    IpconfigBlock(Optional<IpconfigLine> heading) {
        this.heading = heading;
    }

    void add(IpconfigLine line) {
        if (rows.isEmpty()) {
            rowIndent = line.indent();
            spaced = heading.filter(above -> above.number() < line.number() - 1).isPresent();
        }
        rows.add(new IpconfigRow(line));
    }

    @Nullable
    IpconfigRow lastRow() {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    boolean hasHeading() {
        return heading.isPresent();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Tells whether the rows stand further right than the heading. */
    boolean isIndented() {
        return !rows.isEmpty() && rowIndent > heading.map(IpconfigLine::indent).orElse(rowIndent);
    }

    /** Tells whether a blank line is between heading and rows, so that one can be expected above a heading too. */
    boolean isSpaced() {
        return spaced;
    }

    int rowIndent() {
        return rowIndent;
    }

    boolean hasAddresses() {
        return firstAddress() < rows.size();
    }

    /** Returns what is wrong: an address that can't be read, a heading without rows. */
    List<ParseWarning> complaints() {
        List<ParseWarning> complaints = new ArrayList<>();
        rows.stream()
                .filter(IpconfigRow::isBrokenAddress)
                .forEach(row -> complaints.add(row.warning("expected an IP address")));
        if (rows.isEmpty()) {
            heading.ifPresent(line -> complaints.add(line.warning("no properties below the heading of an adapter")));
        }
        return complaints;
    }

    IpconfigAdapter toAdapter() {
        int lastOwn = lastOwnAddress();
        IpconfigAdapter.Builder adapter = new IpconfigAdapter.Builder()
                .heading(heading.map(IpconfigLine::label))
                .name(heading.map(line -> AdapterKinds.nameIn(line.label())))
                .addAllGateways(gateways(lastOwn))
                .ipv4Mask(firstMask());
        addOwn(adapter, lastOwn);
        addHead(adapter);
        return adapter.build();
    }

    private void addOwn(IpconfigAdapter.Builder adapter, int last) {
        for (IpconfigRow row : rows.subList(0, last + 1)) {
            for (IpAddress address : row.isMask() ? List.<IpAddress>of() : row.addresses()) {
                if (address instanceof Ipv4Address v4) {
                    adapter.addIpv4(v4);
                } else if (address instanceof Ipv6Address v6 && v6.isLinkLocal()) {
                    adapter.addIpv6LinkLocal(v6);
                } else if (address instanceof Ipv6Address v6) {
                    adapter.addIpv6(v6);
                }
            }
        }
    }

    private Optional<Ipv4Address> firstMask() {
        return rows.stream().filter(IpconfigRow::isMask).findFirst().map(row ->
                (Ipv4Address) row.addresses().get(0));
    }

    /**
     * Returns the row of the adapter's last own address or its mask; what comes later are other machines' addresses.
     */
    private int lastOwnAddress() {
        int marked = Math.max(last(IpconfigRow::isMask), last(IpconfigRow::hasState));
        return marked != NONE ? marked : lastOwnUnmarked();
    }

    /**
     * Finds the last own address where no mask and no state mark it: in adapters with IPv6 alone, in parts of a text.
     */
    private int lastOwnUnmarked() {
        int linkLocal = first(IpconfigRow::isLinkLocalIpv6);
        int ipv4 = first(IpconfigRow::isIpv4);
        boolean gatewayFollows = linkLocal != NONE && ipv4 != linkLocal + 1;
        if (ipv4 != NONE && !gatewayFollows) {
            return ipv4;
        }
        if (linkLocal != NONE) {
            return linkLocal;
        }
        int first = first(IpconfigRow::isIpv6);
        int last = last(IpconfigRow::isIpv6);
        return last > first ? last - 1 : last;
    }

    /**
     * Returns the gateways: the first row below the own addresses that has addresses or nothing, the lease's skipped.
     */
    private List<IpAddress> gateways(int lastOwn) {
        if (lastOwn == NONE) {
            return List.of();
        }
        for (int i = lastOwn + 1; i < Math.min(rows.size(), lastOwn + 4); i++) {
            IpconfigRow row = rows.get(i);
            if (!row.isText()) {
                return row.addresses();
            }
            if (row.isNumber() || row.isPairs(2, Integer.MAX_VALUE) || row.isBrokenAddress()) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Adds what stands above the addresses. */
    private void addHead(IpconfigAdapter.Builder adapter) {
        int physical = physicalAddress();
        boolean all = physical != NONE;
        boolean disconnected = !hasAddresses() && (all ? hasStateAbove(physical) : beginsWithState());
        int suffix = all ? physical - 2 : disconnected ? 1 : firstAddress() == 0 ? NONE : 0;
        adapter.mediaDisconnected(disconnected).dnsSuffix(domainName(suffix));
        if (all) {
            adapter.description(text(physical - 1)).physicalAddress(text(physical));
        }
    }

    /** Tells whether the media state is three rows above the hardware address; without suffix (Windows XP) two. */
    private boolean hasStateAbove(int physical) {
        return text(physical - 3).isPresent() || text(physical - 2).isPresent() && !isDomainName(physical - 2);
    }

    /** Tells whether the media state comes first, and the DNS suffix second; an adapter that is up has it first. */
    private boolean beginsWithState() {
        return text(0).isPresent() && (rows.size() > 1 || !isDomainName(0));
    }

    /** Returns the row of the hardware address, which adapters without hardware have empty. */
    private int physicalAddress() {
        int head = firstAddress();
        for (int i = 0; i < Math.min(head, 4); i++) {
            if (rows.get(i).isPairs(6, 8)) {
                return i;
            }
        }
        boolean emptyBeforeTwoTexts =
                head >= 5 && head <= 6 && rows.get(head - 3).isEmpty();
        return emptyBeforeTwoTexts ? head - 3 : NONE;
    }

    private Optional<String> domainName(int row) {
        return text(row).filter(text -> isDomainName(row));
    }

    private boolean isDomainName(int row) {
        return rows.get(row).isDomainName();
    }

    private Optional<String> text(int row) {
        return row >= 0 && row < rows.size() && !rows.get(row).isEmpty()
                ? Optional.of(rows.get(row).text())
                : Optional.empty();
    }

    /** Returns the first row with an address, or the number of rows. */
    private int firstAddress() {
        int first = first(IpconfigRow::isAddresses);
        return first == NONE ? rows.size() : first;
    }

    private int first(Predicate<IpconfigRow> condition) {
        for (int i = 0; i < rows.size(); i++) {
            if (condition.test(rows.get(i))) {
                return i;
            }
        }
        return NONE;
    }

    private int last(Predicate<IpconfigRow> condition) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (condition.test(rows.get(i))) {
                return i;
            }
        }
        return NONE;
    }
}
