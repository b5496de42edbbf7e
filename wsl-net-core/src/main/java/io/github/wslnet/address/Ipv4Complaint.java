// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import org.jspecify.annotations.Nullable;

/** Finds out what is wrong with a text that is no IPv4 address; slow and only walked on the way to an error. */
final class Ipv4Complaint {
    private Ipv4Complaint() {}

    static String about(CharSequence text) {
        String[] octets = text.toString().split("\\.", -1);
        if (octets.length == 1) {
            return "expected an IP address";
        }
        for (int i = 0; i < octets.length; i++) {
            String rule = ruleBrokenBy(octets[i]);
            if (rule != null) {
                return "octet " + (i + 1) + " must " + rule;
            }
        }
        return "expected 4 octets but there are " + octets.length;
    }

    private static @Nullable String ruleBrokenBy(String octet) {
        if (octet.isEmpty()) {
            return "not be empty";
        }
        if (!octet.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "be decimal digits";
        }
        if (octet.length() > 1 && octet.charAt(0) == '0') {
            return "have no leading zero (it could be meant as octal)";
        }
        return octet.length() > 3 || Integer.parseInt(octet) > 255 ? "be in 0..255" : null;
    }
}
