// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.text.ParseWarning;
import java.util.ArrayList;
import java.util.List;

/** One property of an adapter: its first line, and the values of that line and of those below that go on it. */
final class IpconfigRow {
    private final IpconfigLine line;
    private final List<String> values = new ArrayList<>(1);
    private final List<IpAddress> addresses = new ArrayList<>(1);

    IpconfigRow(IpconfigLine line) {
        this.line = line;
        if (!line.value().isEmpty()) {
            add(line.value());
        }
    }

    void add(String value) {
        values.add(value);
        IpconfigLine.address(value).ifPresent(addresses::add);
    }

    /** Tells whether nothing stands in the label's own line, so that all values stand below. */
    boolean startsEmpty() {
        return line.value().isEmpty();
    }

    /** Tells whether there is no value. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Tells whether there are values and all are addresses. */
    boolean isAddresses() {
        return !isEmpty() && addresses.size() == values.size();
    }

    List<IpAddress> addresses() {
        return addresses;
    }

    boolean isIpv4() {
        return isAddresses() && addresses.get(0) instanceof Ipv4Address && !isMask();
    }

    boolean isIpv6() {
        return isAddresses() && addresses.get(0) instanceof Ipv6Address;
    }

    boolean isLinkLocalIpv6() {
        return isIpv6() && addresses.get(0).isLinkLocal();
    }

    /** Tells whether the value is a mask: ones, then zeros. No adapter has such an address. */
    boolean isMask() {
        if (!isAddresses() || !(addresses.get(0) instanceof Ipv4Address address)) {
            return false;
        }
        int bits = address.bits();
        return bits < 0 && Integer.numberOfTrailingZeros(bits) + Integer.bitCount(bits) == Integer.SIZE;
    }

    /** Tells whether a state is in brackets after the address; only an adapter's own addresses have one. */
    boolean hasState() {
        return isAddresses() && IpconfigLine.hasState(values.get(0));
    }

    /** Returns the first value, or an empty text. */
    String text() {
        return isEmpty() ? "" : values.get(0);
    }

    /** Tells whether the value is a text rather than nothing or addresses. */
    boolean isText() {
        return !isEmpty() && !isAddresses();
    }

    /** Tells whether the value is hexadecimal pairs: a hardware address, or with more of them a DHCPv6 DUID. */
    boolean isPairs(int fewest, int most) {
        String text = text();
        int pairs = (text.length() + 1) / 3;
        if (pairs < fewest || pairs > most || text.length() != pairs * 3 - 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i % 3 == 2 ? c != '-' : c >= 128 || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the value has the form of a domain name. */
    boolean isDomainName() {
        String text = text();
        return !text.isEmpty()
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
    }

    /** Tells whether the value is a number. */
    boolean isNumber() {
        return !isEmpty() && text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Tells whether the value was to be an address, by its characters, but is none. */
    boolean isBrokenAddress() {
        String text = text();
        long colons = text.chars().filter(c -> c == ':').count();
        long dots = text.chars().filter(c -> c == '.').count();
        boolean onlyThose =
                text.chars().allMatch(c -> c < 128 && (Character.digit(c, 16) >= 0 || ".:%".indexOf(c) >= 0));
        return isText() && onlyThose && (colons >= 2 || dots == 3);
    }

    ParseWarning warning(String reason) {
        return line.warning(reason);
    }
}
