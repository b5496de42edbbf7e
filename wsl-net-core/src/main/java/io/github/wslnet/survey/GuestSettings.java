// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import java.util.Map;
import java.util.TreeMap;

/** Settings of the guest's kernel as {@code grep -H} prints their files. */
final class GuestSettings {
    private static final String ROOT = "/proc/sys/";

    private GuestSettings() {}

    /** Reads lines {@code /proc/sys/net/ipv6/bindv6only:0}; a line that is none is passed over. */
    static Map<String, String> read(String text) {
        Map<String, String> settings = new TreeMap<>();
        text.lines().forEach(line -> {
            int end = line.indexOf(':');
            if (line.startsWith(ROOT) && end > ROOT.length()) {
                String name = line.substring(ROOT.length(), end).replace('/', '.');
                settings.putIfAbsent(name, line.substring(end + 1).strip());
            }
        });
        return settings;
    }
}
