// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import org.jspecify.annotations.Nullable;

/**
 * One reading of an IPv6 address (RFC 4291 section 2.2, zone as RFC 4007 section 11) out of a longer text.
 *
 * <p>The groups are shifted into two longs as they come; a {@code ::} is remembered by how many groups stood before it,
 * and what came after it is moved to the end at last.
 */
final class Ipv6Text {
    private final CharSequence text;
    private final int end;
    private int position;

    private long high;
    private long low;
    private int groups;
    private int gap = -1;
    private String complaint = "expected an IPv6 address";

    Ipv6Text(CharSequence text, int start, int end) {
        this.text = text;
        this.position = start;
        this.end = end;
    }

    /** Says what was wrong after {@link #address()} gave null. */
    String complaint() {
        return complaint;
    }

    @Nullable
    Ipv6Address address() {
        if (!leadingGap() || !readGroups() || !complete()) {
            return null;
        }
        openGap();
        if (position == end) {
            return new Ipv6Address(high, low, null);
        }
        CharSequence zone = text.subSequence(position + 1, end);
        if (!Ipv6Address.isZone(zone)) {
            fail("the zone after % must be a word without blanks");
            return null;
        }
        return new Ipv6Address(high, low, zone.toString());
    }

    private boolean leadingGap() {
        if (position < end && text.charAt(position) == ':') {
            if (position + 1 >= end || text.charAt(position + 1) != ':') {
                return fail("a single ':' can't come first");
            }
            gap = 0;
            position += 2;
        }
        return true;
    }

    private boolean readGroups() {
        while (position < end && text.charAt(position) != '%') {
            int from = position;
            int value = 0;
            int digit;
            while (position < end && (digit = hexDigit(text.charAt(position))) >= 0) {
                value = value << 4 | digit;
                if (++position - from > 4) {
                    return fail("a group has at most 4 hex digits");
                }
            }
            if (position < end && text.charAt(position) == '.') {
                return readIpv4(from);
            }
            if (position == from) {
                return fail("expected a hex digit");
            }
            if (!addGroup(value) || !readSeparator()) {
                return false;
            }
        }
        return true;
    }

    /** Steps over the colon or colons after a group; both must be followed by what they promise. */
    private boolean readSeparator() {
        if (position == end || text.charAt(position) == '%') {
            return true;
        }
        if (text.charAt(position) != ':') {
            return fail("expected ':' or the end");
        }
        position++;
        if (position < end && text.charAt(position) == ':') {
            if (gap >= 0) {
                return fail("'::' may stand only once");
            }
            gap = groups;
            position++;
            return true;
        }
        return position < end && text.charAt(position) != '%' || fail("a single ':' can't come last");
    }

    private boolean readIpv4(int from) {
        int to = from;
        while (to < end && text.charAt(to) != '%') {
            to++;
        }
        long bits = Ipv4Address.bitsOrMinusOne(text, from, to);
        position = from;
        if (bits < 0 || !addGroup((int) (bits >>> 16)) || !addGroup((int) bits & 0xffff)) {
            return fail("the last part is no IPv4 address that fits");
        }
        position = to;
        return true;
    }

    private boolean addGroup(int value) {
        if (++groups > 8) {
            return fail("an IPv6 address has 8 groups");
        }
        high = high << 16 | low >>> 48;
        low = low << 16 | value;
        return true;
    }

    private boolean complete() {
        if (gap < 0 && groups != 8) {
            return fail("expected 8 groups but there are " + groups);
        }
        return gap < 0 || groups < 8 || fail("'::' must stand for at least one group");
    }

    /** Moves the groups before the gap up to their place; those after it stand right already. */
    private void openGap() {
        if (gap <= 0) {
            return;
        }
        int after = (groups - gap) * 16;
        long tailHigh = after <= 64 ? 0 : high & mask(after - 64);
        long tailLow = low & mask(Math.min(after, 64));
        shiftUp((8 - groups) * 16);
        long headMaskHigh = ~mask(Math.max(0, 64 - gap * 16));
        long headMaskLow = gap <= 4 ? 0 : ~mask(128 - gap * 16);
        high = high & headMaskHigh | tailHigh;
        low = low & headMaskLow | tailLow;
    }

    private void shiftUp(int bits) {
        if (bits >= 64) {
            high = bits == 128 ? 0 : low << bits - 64;
            low = 0;
        } else if (bits > 0) {
            high = high << bits | low >>> 64 - bits;
            low = low << bits;
        }
    }

    /** Returns a number whose lowest bits are set. */
    private static long mask(int bits) {
        return bits >= 64 ? -1L : (1L << bits) - 1;
    }

    private boolean fail(String reason) {
        complaint = reason + " (at character " + (position + 1) + ")";
        return false;
    }

    private static int hexDigit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' && c < 128 ? lower - 'a' + 10 : -1;
    }
}
