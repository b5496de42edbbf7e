// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an IPv6 address (RFC 4291 section 2.2, zone as RFC 4007 section 11) out of a longer text.
 *
 * <p>Groups are shifted from the right into a pair of longs, which is where those after {@code ::} belong. At {@code ::}
 * the pair is put aside and a new one begun; at the end the first pair is moved up to its place.
 */
final class Ipv6Text {
    private static final int GROUPS = 8;
    private static final int NO_GAP = -1;

    private final CharSequence text;
    private final int end;
    private int position;

    private int groups;
    private long high;
    private long low;

    private int groupsBeforeGap = NO_GAP;
    private long highBeforeGap;
    private long lowBeforeGap;

    private String complaint = "";

    Ipv6Text(CharSequence text, int start, int end) {
        this.text = text;
        this.position = start;
        this.end = end;
    }

    /** Returns the address, or null when {@link #complaint()} says what is wrong. Called once. */
    @Nullable
    Ipv6Address address() {
        if (!readGroups() || !isComplete()) {
            return null;
        }
        closeGap();
        if (position == end) {
            return new Ipv6Address(high, low, null);
        }
        position++;
        String zone = text.subSequence(position, end).toString();
        if (!Ipv6Address.isZone(zone)) {
            fail("expected an interface's name or number as zone");
            return null;
        }
        return new Ipv6Address(high, low, zone);
    }

    String complaint() {
        return complaint + " (at character " + (position + 1) + ")";
    }

    private boolean readGroups() {
        if (next() == ':' && !readColons()) {
            return false;
        }
        while (next() != '%') {
            if (!readGroup() || next() != '%' && !readColons()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the next character; the end looks like the {@code %} of a zone, since both end the groups. */
    private char next() {
        return position < end ? text.charAt(position) : '%';
    }

    private boolean readColons() {
        if (next() != ':') {
            return fail("expected ':' or the end");
        }
        position++;
        if (next() == ':') {
            position++;
            return openGap();
        }
        return groups > 0 && next() != '%' || fail("a single ':' must stand between two groups");
    }

    private boolean readGroup() {
        int start = position;
        int value = 0;
        while (HexFormat.isHexDigit(next())) {
            value = value << 4 | HexFormat.fromHexDigit(next());
            position++;
        }
        if (next() == '.') {
            position = start;
            return readIpv4();
        }
        int digits = position - start;
        if (digits == 0 || digits > 4) {
            return fail("expected 1 to 4 hex digits before this");
        }
        return addGroup(value);
    }

    /** Reads the dotted form that may stand for the last two groups. */
    private boolean readIpv4() {
        int start = position;
        while (next() != '%') {
            position++;
        }
        long bits = Ipv4Address.bitsOrMinusOne(text, start, position);
        if (bits < 0) {
            return fail("the last part is no IPv4 address");
        }
        return addGroup((int) (bits >>> 16)) && addGroup((int) bits & 0xffff);
    }

    private boolean addGroup(int value) {
        if (groups == GROUPS) {
            return fail("expected at most 8 groups");
        }
        groups++;
        high = high << 16 | low >>> 48;
        low = low << 16 | value;
        return true;
    }

    private boolean isComplete() {
        if (groupsBeforeGap == NO_GAP) {
            return groups == GROUPS || fail("expected 8 groups, or '::' for some of them");
        }
        return groups < GROUPS || fail("'::' must stand for at least one group");
    }

    private boolean openGap() {
        if (groupsBeforeGap != NO_GAP) {
            return fail("'::' may stand only once");
        }
        groupsBeforeGap = groups;
        highBeforeGap = high;
        lowBeforeGap = low;
        high = 0;
        low = 0;
        return true;
    }

    private void closeGap() {
        if (groupsBeforeGap <= 0) {
            return;
        }
        int up = (GROUPS - groupsBeforeGap) * 16;
        if (up < 64) {
            high |= highBeforeGap << up | lowBeforeGap >>> 64 - up;
            low |= lowBeforeGap << up;
        } else {
            high |= lowBeforeGap << up - 64;
        }
    }

    private boolean fail(String reason) {
        complaint = reason;
        return false;
    }
}
