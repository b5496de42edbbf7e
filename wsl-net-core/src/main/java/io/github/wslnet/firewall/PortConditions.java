// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import io.github.wslnet.address.Port;
import io.github.wslnet.address.PortRange;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports that a rule names, read once.
 *
 * @param any whether the rule is for every port
 * @param ranges the ports otherwise; keywords such as {@code RPC} or {@code IPHTTPSIn} stand for ports that no WSL server
 *     uses and are left out
 */
record PortConditions(boolean any, List<PortRange> ranges) {
    static PortConditions of(List<String> texts) {
        List<PortRange> ranges = new ArrayList<>(texts.size());
        boolean any = texts.isEmpty();
        for (String text : texts) {
            if (RuleConditions.isAny(text)) {
                any = true;
            } else {
                addTo(ranges, text);
            }
        }
        return new PortConditions(any, ranges);
    }

    boolean covers(Port port) {
        if (any) {
            return true;
        }
        for (PortRange range : ranges) {
            if (range.contains(port)) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many ports there are. */
    int size() {
        return any
                ? PortRange.ALL.size()
                : ranges.stream().mapToInt(PortRange::size).sum();
    }

    private static void addTo(List<PortRange> ranges, String text) {
        if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return;
        }
        try {
            ranges.add(PortRange.parse(text));
        } catch (UnparseableTextException notPorts) {
            // what looks like a number and is no port is met by no packet
        }
    }
}
