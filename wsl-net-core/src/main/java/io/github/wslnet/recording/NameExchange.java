// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exchanges names of users, machines and hosts by others of the same length, in any case, where they stand as words.
 *
 * <p>The length stays, as tables of Windows tell where in their bytes a name ends. No two names become one: where all others
 * of a length are given away, which takes over a thousand names of two letters, one is longer.
 */
final class NameExchange {
    private static final int SHORTEST = 2;
    private static final int LONGEST_USER = 64;
    private static final int TRIES = 2 * Character.MAX_RADIX * Character.MAX_RADIX;
    private static final String STEM = "name";
    private static final String BEFORE_THE_HOST = "127.0.1.1\t";
    private static final List<String> BEFORE_A_NAME = List.of("\\Users\\", "/Users/", "/home/", BEFORE_THE_HOST);
    private static final String NO_PART_OF_A_NAME = "\\/:*?\"<>|';,()[]{}";
    private static final Set<String> NOBODY = Set.of(
            "public",
            "default",
            "all",
            "root",
            "localhost",
            "user",
            "localdomain",
            "ip6-localhost",
            "ip6-loopback",
            "ip6-localnet",
            "ip6-mcastprefix",
            "ip6-allnodes",
            "ip6-allrouters",
            "host.docker.internal",
            "gateway.docker.internal",
            "kubernetes.docker.internal");

    private final Map<String, String> others = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());

    /** Hides a name; one of a single character is nobody's, and those of every machine stay. */
    void add(String name) {
        String bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String form : List.of(name, bytes)) {
            String key = key(form);
            if (form.length() >= SHORTEST && !NOBODY.contains(key) && !others.containsKey(key)) {
                String other = other(form.length());
                taken.add(other);
                others.put(key, other);
                lengths.add(form.length());
            }
        }
    }

    private String other(int length) {
        for (int number = others.size() + 1; ; number++) {
            String other = fitted(number, length);
            if (!taken.contains(other)) {
                return other;
            }
            if (number > others.size() + TRIES) {
                return other(length + 1);
            }
        }
    }

    private static String fitted(int number, int length) {
        String numbered = length > STEM.length() ? STEM + number : STEM + Integer.toString(number, Character.MAX_RADIX);
        return numbered.length() > length
                ? numbered.substring(numbered.length() - length)
                : numbered + "x".repeat(length - numbered.length());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Finds the names of users in paths, and the machine's in the hosts file that WSL writes. */
    void learn(String text) {
        String single = text.replace("\\\\", "\\").replace("\\t", "\t");
        for (int i = 0; i < single.length(); i++) {
            for (String mark : BEFORE_A_NAME) {
                if (single.regionMatches(true, i, mark, 0, mark.length())) {
                    int start = i + mark.length();
                    add(single.substring(start, nameEnd(single, start, mark)));
                }
            }
        }
    }

    /** A blank ends a name, unless it stands in that of a folder; a dot at its end belongs to a sentence. */
    private static int nameEnd(String text, int start, String mark) {
        char slash = mark.charAt(mark.length() - 1);
        int folder = end(text, start, true);
        if (folder > start
                && folder < text.length()
                && text.charAt(folder) == slash
                && text.charAt(folder - 1) != ' ') {
            return folder;
        }
        int end = end(text, start, false);
        int dot = text.indexOf('.', start);
        if (mark.equals(BEFORE_THE_HOST) && dot >= start && dot < end) {
            return dot;
        }
        while (end > start && text.charAt(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private static int end(String text, int start, boolean takesBlanks) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_USER && isNamePart(text.charAt(end), takesBlanks)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean takesBlanks) {
        return c > ' ' && NO_PART_OF_A_NAME.indexOf(c) < 0 || takesBlanks && c == ' ';
    }

    /** Exchanges all names of a text, in one pass, of two at one place the longer one. */
    String exchange(String text) {
        if (others.isEmpty()) {
            return text;
        }
        StringBuilder changed = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = nameAt(text, i);
            changed.append(end > i ? others.get(key(text.substring(i, end))) : text.substring(i, i + 1));
            i = Math.max(end, i + 1);
        }
        return changed.toString();
    }

    /** Returns where the name ends that starts here; here when none does. */
    private int nameAt(String text, int start) {
        if (start > 0 && isWord(text.charAt(start - 1))) {
            return start;
        }
        for (int length : lengths) {
            int end = start + length;
            if (end <= text.length()
                    && (end == text.length() || !isWord(text.charAt(end)))
                    && others.containsKey(key(text.substring(start, end)))) {
                return end;
            }
        }
        return start;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
