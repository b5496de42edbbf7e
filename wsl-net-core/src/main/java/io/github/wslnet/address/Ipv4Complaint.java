// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

/** Finds out what is wrong with a text that is no IPv4 address; slow and only walked on the way to an error. */
final class Ipv4Complaint {
    private Ipv4Complaint() {}

    static String about(CharSequence text) {
        String whole = text.toString();
        if (whole.isEmpty()) {
            return "expected an IPv4 or IPv6 address but the text is empty";
        }
        String[] octets = whole.split("\\.", -1);
        for (int i = 0; i < octets.length; i++) {
            String wrong = wrongWith(octets[i]);
            if (wrong != null) {
                return "octet " + (i + 1) + " " + wrong;
            }
        }
        return "expected 4 octets but there are " + octets.length;
    }

    private static @org.jspecify.annotations.Nullable String wrongWith(String octet) {
        if (octet.isEmpty()) {
            return "is empty";
        }
        if (!octet.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "is '" + octet + "' but must be decimal digits";
        }
        if (octet.length() > 1 && octet.charAt(0) == '0') {
            return "is '" + octet + "' but must have no leading zero (it could be meant as octal)";
        }
        if (octet.length() > 3 || Integer.parseInt(octet) > 255) {
            return "is " + octet + " but must be in 0..255";
        }
        return null;
    }
}
