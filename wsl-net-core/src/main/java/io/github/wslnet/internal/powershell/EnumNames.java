// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of an enumeration that PowerShell prints as a word and, in JSON, as a number.
 *
 * <p>Microsoft adds to its enumerations: a word or number that isn't known here is kept as it was printed.
 *
 * @since 0.1.0
 */
public final class EnumNames {
    private final Map<String, String> namesByNumber;

    private EnumNames(Map<String, String> namesByNumber) {
        this.namesByNumber = namesByNumber;
    }

    /** Returns an enumeration whose names have successive numbers. */
    public static EnumNames from(int first, String... names) {
        Map<String, String> namesByNumber = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            namesByNumber.put(Integer.toString(first + i), names[i]);
        }
        return new EnumNames(namesByNumber);
    }

    /** Returns this enumeration with one name more. */
    public EnumNames and(int number, String name) {
        Map<String, String> more = new LinkedHashMap<>(namesByNumber);
        more.put(Integer.toString(number), name);
        return new EnumNames(more);
    }

    /**
     * Returns the name that is meant by a number, by a word in any case, or by the part of a word that a table shows.
     */
    public String nameOf(String text) {
        String byNumber = namesByNumber.get(text);
        if (byNumber != null) {
            return byNumber;
        }
        boolean cut = Cut.isCut(text);
        String start = cut ? Cut.shownStart(text) : text;
        String found = null;
        for (String name : names()) {
            if (name.regionMatches(true, 0, start, 0, start.length()) && (cut || name.length() == start.length())) {
                if (found != null) {
                    return text;
                }
                found = name;
            }
        }
        return found == null ? text : found;
    }

    /** Tells whether a text is one of the names, not a number. */
    boolean hasName(String text) {
        return names().contains(nameOf(text)) && !namesByNumber.containsKey(text);
    }

    private Collection<String> names() {
        return namesByNumber.values();
    }
}
