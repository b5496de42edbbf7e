// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.port;

import io.github.wslnet.address.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ports of one transport and IP family that Windows has set aside.
 *
 * @param ranges in the order of the system, which is by port; they may overlap
 * @since 0.1.0
 */
public record ExcludedPortRanges(List<ExcludedPortRange> ranges) {
    /** No port is set aside. */
    public static final ExcludedPortRanges NONE = new ExcludedPortRanges(List.of());

    public ExcludedPortRanges {
        ranges = List.copyOf(ranges);
    }

    /** Returns the ranges as netsh marks them, for example {@code 5357, 50000-50059 *}; {@code none} where there are none. */
    @Override
    public String toString() {
        return ranges.isEmpty()
                ? "none"
                : ranges.stream().map(ExcludedPortRange::toString).collect(Collectors.joining(", "));
    }

    /** Tells whether the port is set aside, by whomever. */
    public boolean contains(Port port) {
        return rangeOf(port).isPresent();
    }

    /** Returns the range that the port is in; where several overlap, one that no administrator made. */
    public Optional<ExcludedPortRange> rangeOf(Port port) {
        Optional<ExcludedPortRange> found = Optional.empty();
        for (ExcludedPortRange range : ranges) {
            if (range.ports().contains(port) && (found.isEmpty() || !range.administered())) {
                found = Optional.of(range);
            }
        }
        return found;
    }

    /** Tells whether a program that asks for this port is refused: it is set aside, and not by an administrator. */
    public boolean refuses(Port port) {
        return rangeOf(port).filter(range -> !range.administered()).isPresent();
    }
}
