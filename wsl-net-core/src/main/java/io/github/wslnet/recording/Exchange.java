// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

/** What is nobody else's business in a text, exchanged: names, public addresses, and passwords in front of a host. */
final class Exchange {
    private static final String BEFORE_A_HOST = "://";
    private static final String NO_CREDENTIALS = "/@ \t\r\n";

    private final NameExchange names = new NameExchange();
    private final AddressExchange addresses = new AddressExchange();

    NameExchange names() {
        return names;
    }

    AddressExchange addresses() {
        return addresses;
    }

    String text(String text) {
        return addresses.exchange(withoutNames(text));
    }

    /** Leaves the addresses as they are, for what has version numbers in it that look like some. */
    String withoutNames(String text) {
        return names.exchange(withoutCredentials(text));
    }

    private static String withoutCredentials(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf(BEFORE_A_HOST); at >= 0; at = text.indexOf(BEFORE_A_HOST, at + 1)) {
            int start = at + BEFORE_A_HOST.length();
            int end = start;
            while (end < text.length() && NO_CREDENTIALS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end > start && end < text.length() && text.charAt(end) == '@') {
                safe.append(text, done, start);
                done = end + 1;
            }
        }
        return safe.append(text, done, text.length()).toString();
    }
}
