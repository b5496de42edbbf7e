// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.address.Port;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list of {@code experimental.ignoredPorts}: what is no port is passed over, the others stay; two commas in a row
 * are one.
 *
 * <p>Each item is read by {@code std::stoi}, which lets go of what follows a number: {@code 2000;3000} and {@code
 * 2000-3000} are both port 2000.
 */
final class PortListText {
    private PortListText() {}

    /** Returns the ports that WSL finds, each once, in the order of the text. */
    static List<Port> parse(String text) {
        Set<Port> ports = new LinkedHashSet<>();
        for (String item : items(text)) {
            port(item).ifPresent(ports::add);
        }
        return List.copyOf(ports);
    }

    /** Tells whether every item is a port and nothing else, so that nothing is passed over or let go. */
    static boolean isWhollyGood(String text) {
        return items(text).stream().allMatch(PortListText::isPortAlone);
    }

    /** Tells whether WSL says something of an item; it is silent about what it lets go of. */
    static boolean isComplainedOf(String text) {
        return items(text).stream().anyMatch(item -> port(item).isEmpty());
    }

    static String print(List<Port> ports) {
        return ports.stream().map(Port::toString).collect(Collectors.joining(","));
    }

    private static boolean isPortAlone(String item) {
        return port(item).map(port -> item.strip().equals(port.toString())).orElse(false);
    }

    private static Optional<Port> port(String item) {
        return IntegerText.parseStart(item)
                .filter(number -> number >= 1 && number <= 65535)
                .map(Port::of);
    }

    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            if (end > start) {
                items.add(text.substring(start, end));
            }
            start = end + 1;
        }
        return items;
    }
}
