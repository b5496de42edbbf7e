// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import io.github.wslnet.text.UnparseableTextException;

/**
 * Ports from a first to a last, both included.
 *
 * @param first the lowest port
 * @param last the highest port, not below the first
 * @since 0.1.0
 */
public record PortRange(Port first, Port last) implements Comparable<PortRange> {
    /** Every port there is. */
    public static final PortRange ALL = of(1, 65535);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException when the last port is below the first
     */
    public PortRange {
        if (last.number() < first.number()) {
            throw new IllegalArgumentException("a port range goes upwards but was " + first + "-" + last);
        }
    }

    /**
     * Returns the ports from one to another.
     *
     * @throws IllegalArgumentException when one is not in 1..65535 or the last is below the first
     */
    public static PortRange of(int first, int last) {
        return new PortRange(Port.of(first), Port.of(last));
    }

    /** Returns the range that holds one port. */
    public static PortRange single(Port port) {
        return new PortRange(port, port);
    }

    /**
     * Reads {@code 3000} or {@code 3000-3010}, as Windows' firewall cmdlets write them.
     *
     * @throws UnparseableTextException when the text has another shape or the range goes downwards
     */
    public static PortRange parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return single(Port.parse(text));
        }
        Port first = Port.parse(text.substring(0, dash));
        Port last = Port.parse(text.substring(dash + 1));
        if (last.number() < first.number()) {
            throw new UnparseableTextException("port range", 0, text, "a port range goes upwards");
        }
        return new PortRange(first, last);
    }

    /** Tells whether the port is in this range. */
    public boolean contains(Port port) {
        return port.number() >= first.number() && port.number() <= last.number();
    }

    /** Tells whether the two ranges have a port in common. */
    public boolean overlaps(PortRange other) {
        return first.number() <= other.last.number() && other.first.number() <= last.number();
    }

    /** Returns how many ports there are, 1..65535. */
    public int size() {
        return last.number() - first.number() + 1;
    }

    @Override
    public int compareTo(PortRange other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
