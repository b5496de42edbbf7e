// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Exchanges names of users and machines by others of the same length, in any case, where they stand as words. */
final class NameExchange {
    private static final int SHORTEST = 2;
    private static final List<String> BEFORE_A_NAME = List.of("\\Users\\", "/Users/", "/home/", "127.0.1.1\t");
    private static final Set<String> NOBODY = Set.of("public", "default", "all", "root", "localhost", "user");

    private final Map<String, String> others = new LinkedHashMap<>();

    /** Hides a name; one of a single character is nobody's, and those of every machine stay. */
    void add(String name) {
        String bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String form : List.of(name, bytes)) {
            String lower = form.toLowerCase(Locale.ROOT);
            if (lower.length() >= SHORTEST && !NOBODY.contains(lower)) {
                others.computeIfAbsent(lower, this::other);
            }
        }
    }

    private String other(String name) {
        String numbered = "name" + (others.size() + 1);
        return name.length() < numbered.length()
                ? numbered.substring(numbered.length() - name.length())
                : numbered + "x".repeat(name.length() - numbered.length());
    }

    /** Finds the names of users in paths, and the machine's in the hosts file that WSL writes. */
    void learn(String text) {
        String single = text.replace("\\\\", "\\").replace("\\t", "\t");
        for (String mark : BEFORE_A_NAME) {
            int at = single.indexOf(mark);
            while (at >= 0) {
                int start = at + mark.length();
                add(single.substring(start, wordEnd(single, start)));
                at = single.indexOf(mark, start);
            }
        }
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    String exchange(String text) {
        String changed = text;
        for (Map.Entry<String, String> entry : others.entrySet()) {
            changed = exchange(changed, entry.getKey(), entry.getValue());
        }
        return changed;
    }

    private static String exchange(String text, String name, String other) {
        StringBuilder changed = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i + name.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, name, 0, name.length()) && standsAlone(text, i, i + name.length())) {
                changed.append(text, done, i).append(other);
                done = i + name.length();
                i = done - 1;
            }
        }
        return changed.append(text, done, text.length()).toString();
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !isWord(text.charAt(start - 1))) && (end == text.length() || !isWord(text.charAt(end)));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
